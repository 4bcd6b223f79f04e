import {execFileSync, spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {checkout} from "../bench/checkout.mjs";
import {edit, filesBelow, root, run} from "../testing/sandbox.ts";

describe("the README's report of your own, word for word", () => {
  const section = readFileSync(join(root, "README.md"), "utf8").split("## A report of your own\n")[1]!;
  let beside: string;
  let said: string;

  beforeAll(() => {
    beside = mkdtempSync(join(tmpdir(), "smallprint-init-"));
    renameSync(checkout(), join(beside, "smallprint"));
    said = followed(section, join(beside, "smallprint"));
  }, 300_000);

  it("builds a report at once, without a net, and says where it is", () => {
    expect(said).toMatch(
      /2026\.1: 1 figure, 1 table, 3 numbers · 0 of 30 values withheld · out\/2026\.1\/report\.html/
    );
    expect(readFileSync(join(beside, "my-report/out/2026.1/report.html"), "utf8")).toContain(
      "Umbrellas left on a tram"
    );
  });

  it("says in every file that shows a number that the records are invented", () => {
    const out = filesBelow(join(beside, "my-report/out/2026.1"));
    for (const name of ["report.html", "report.md", "datapackage.json", "CITATION.cff", "ro-crate-metadata.json"])
      expect(out.get(name), name).toContain("The umbrellas in this report are invented.");
  });

  it("shows the notebook that it makes", () => {
    expect(readFileSync(join(beside, "my-report/notebooks/01-umbrellas.ts"), "utf8")).toContain(blockOf(section, "ts"));
  });

  it("lets an editor know the engine's types", () => {
    const project = join(beside, "my-report");
    const right = readFileSync(join(project, "notebooks/01-umbrellas.ts"), "utf8");
    writeFileSync(join(project, "notebooks/02-wrong.ts"), right.replace("draw: bars()", "draw: byTime"));
    expect(typesOf(project)).toMatch(/^notebooks\/02-wrong\.ts\(\d+,7\): error TS2739: Type 'Released' .*'Draw'.*\n$/);
    rmSync(join(project, "notebooks/02-wrong.ts"));
  });

  it("withholds small counts under the policy that a comment tells of", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "smallprint-init-")), "report");
    await run("init", folder);
    edit(folder, "data/2026/edition.1.md", (text) =>
      text.replace(/ {2}name: as-published\n {2}reason: .*\n/, "").replace(/^ {2}# {3}(?=name: protected$)/m, "  ")
    );
    const {status, stdout} = await run("build", "--project", folder);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^2026\.1: .* · [1-9]\d* of 30 values withheld/)]);
  });

  it("has a README of its own, with commands that can be followed as well", () => {
    const project = join(beside, "my-report");
    const text = followed(readFileSync(join(project, "README.md"), "utf8"), project);
    expect(text).toMatch(/^2026\.1: .*report\.html.*^2026\.1: released, and never written again/ms);
  });

  it("needs nothing of the folder that it was made in", () => {
    const texts = [...filesBelow(join(beside, "my-report")).values()];
    expect(texts.filter((text) => text.includes(beside))).toEqual([]);
  });
});

describe("init", () => {
  it("refuses a folder that is not empty, and leaves it as it was", async () => {
    const folder = mkdtempSync(join(tmpdir(), "smallprint-init-"));
    writeFileSync(join(folder, "a.txt"), "a");
    const {status, stderr} = await run("init", folder);
    expect([status, stderr]).toEqual([
      1,
      `${folder}: is there already, and is not empty; name a folder that is empty, or is not there\n`
    ]);
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  it("takes an empty one, but not the one that it is called in, which it would take away", async () => {
    const folder = mkdtempSync(join(tmpdir(), "smallprint-init-"));
    const start = [join(root, "src/start.mjs"), "init", "."];
    const {status, stderr} = spawnSync(process.execPath, start, {cwd: folder, encoding: "utf8"});
    expect([status, stderr]).toEqual([
      1,
      ".: is the folder that you are in; name it from beside it, as in smallprint init my-report\n"
    ]);
    expect((await run("init", folder)).status).toBe(0);
    expect(existsSync(join(folder, "data/codebook.yaml"))).toBe(true);
  });

  it("leaves nothing half made where it cannot write", async () => {
    const parent = mkdtempSync(join(tmpdir(), "smallprint-init-"));
    writeFileSync(join(parent, "file"), "");
    await expect(run("init", join(parent, "file/report"))).rejects.toThrow();
    expect(readdirSync(parent)).toEqual(["file"]);
  });

  it("wants one folder", async () => {
    expect((await run("init")).stderr).toBe(
      "smallprint init: no folder; name one, as in smallprint init ../my-report\n"
    );
    expect((await run("init", "a", "b")).status).toBe(1);
  });
});

/** What its first commands say, run in a folder without a net. */
function followed(text: string, cwd: string): string {
  const env = {...process.env, npm_config_offline: "true"};
  return execFileSync("bash", ["-euc", blockOf(text, "sh")], {cwd, encoding: "utf8", env});
}

/** The first block of a language in a Markdown text. */
function blockOf(text: string, language: string): string {
  return text.split(`\`\`\`${language}\n`)[1]!.split("```")[0]!;
}

/** What a type-checker says of a report's notebooks. */
function typesOf(project: string): string {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  try {
    return execFileSync(process.execPath, [tsc, "--pretty", "false"], {cwd: project, encoding: "utf8"});
  } catch (error) {
    return (error as {stdout: string}).stdout;
  }
}
