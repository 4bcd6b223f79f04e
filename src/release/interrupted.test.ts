import {spawn} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Project} from "../project.ts";
import {everyState} from "../testing/every-state.ts";
import {revisedGardens} from "../testing/revised-gardens.ts";
import {edit, filesBelow, root, run} from "../testing/sandbox.ts";
import {damage} from "./damage.ts";
import {settleViews} from "./freeze.ts";
import {readReleases} from "./record.ts";
import {recover} from "./recover.ts";

/** 2024.1 is released, 2024.2 is built. */
let ready: string;
let after: ReadonlyMap<string, string>;
let states: string[];

beforeAll(async () => {
  ready = revisedGardens();
  for (const words of [
    ["build", "2024.1"],
    ["release", "2024.1"],
    ["build", "2024.2"]
  ])
    expect(await run(...words, "--project", ready)).toMatchObject({status: 0});
  const folder = copy(ready);
  states = await everyState(folder, () => run("release", "2024.2", "--project", folder));
  after = filesBelow(join(folder, "out"));
}, 120_000);

afterAll(() => {
  for (const state of states) rmSync(state, {recursive: true});
});

describe("a release that is interrupted", () => {
  it("could be at many moments", () => expect(states.length).toBeGreaterThan(20));

  it("is done, or is not: what is recorded is whole, and every page too", () => {
    const before = filesBelow(join(ready, "out"));
    for (const state of states) {
      const {editions} = readReleases(new Project(state));
      expect(editions.flatMap((release) => damage(new Project(state), release))).toEqual([]);
      for (const file of ["editions.json", "index.html", "editions.css", "2024.2/report.html"])
        expect([before.get(file), after.get(file)]).toContain(filesBelow(join(state, "out")).get(file));
    }
    const released = states.map((state) => readReleases(new Project(state)).editions.length);
    expect(new Set(released)).toEqual(new Set([1, 2]));
  });

  it("is done again, whatever was left, and leaves nothing beside it", async () => {
    for (const [i, state] of states.entries()) {
      const project = new Project(state);
      recover(project);
      settleViews(project);
      if (readReleases(project).editions.length === 1) {
        // each takes a while: every fourth
        if (i % 4 > 0) continue;
        await run("release", "2024.2", "--project", state);
      }
      expect(filesBelow(join(state, "out"))).toEqual(after);
    }
  }, 240_000);

  it("by SIGKILL, at any time", async () => {
    for (const milliseconds of [300, 600, 900, 1200, 1500]) {
      const state = copy(ready);
      await killed(milliseconds, ["release", "2024.2", "--project", state]);
      const project = new Project(state);
      expect(readReleases(project).editions.flatMap((release) => damage(project, release))).toEqual([]);
      expect(await run("release", "2024.2", "--project", state)).toMatchObject({status: 0});
      expect(filesBelow(join(state, "out"))).toEqual(after);
    }
  }, 240_000);
});

it("a build that is interrupted leaves the edition as it was, or as it is to be, once the next command has looked", async () => {
  const folder = copy(ready);
  const before = readFileSync(join(folder, "out/2024.2/report.html"), "utf8");
  edit(folder, "templates/limitations.md", (text) => text.replace("June", "May"));
  const all = await everyState(folder, () => run("build", "2024.2", "--project", folder));
  const now = readFileSync(join(folder, "out/2024.2/report.html"), "utf8");
  expect(now).not.toBe(before);
  for (const state of all) {
    recover(new Project(state));
    expect([before, now]).toContain(readFileSync(join(state, "out/2024.2/report.html"), "utf8"));
    expect([...filesBelow(join(state, "out")).keys()].filter((name) => /writing|before/.test(name))).toEqual([]);
    rmSync(state, {recursive: true});
  }
}, 120_000);

it("editions made anew and interrupted leave all of out/ as it was, or as it is to be", async () => {
  const folder = copy(ready);
  const before = filesBelow(join(folder, "out"));
  const all = await everyState(folder, () => run("editions", "--project", folder));
  const now = filesBelow(join(folder, "out"));
  for (const state of all) {
    recover(new Project(state));
    expect(existsSync(join(state, "out/editions.json"))).toBe(true);
    const files = filesBelow(join(state, "out"));
    expect([before, now]).toContainEqual(files);
    rmSync(state, {recursive: true});
  }
}, 120_000);

function copy(folder: string): string {
  const to = mkdtempSync(join(tmpdir(), "smallprint-"));
  cpSync(folder, to, {recursive: true});
  return to;
}

/** Runs a command in a process of its own, and kills it. */
function killed(milliseconds: number, words: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "src/start.mjs"), ...words], {stdio: "ignore"});
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
