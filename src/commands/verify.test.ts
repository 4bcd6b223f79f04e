import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, beforeEach, describe, expect, it} from "vitest";
import {revisedGardens} from "../testing/revised-gardens.ts";
import {edit, filesBelow, run} from "../testing/sandbox.ts";

let released: string;
let folder: string;

beforeAll(async () => {
  released = revisedGardens();
  expect(await run("editions", "--project", released)).toMatchObject({status: 0});
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smallprint-"));
  cpSync(released, folder, {recursive: true});
});

describe("npm run verify", () => {
  it("holds each edition against its digests, and against what the same inputs give today", async () => {
    const files = [...filesBelow(join(folder, "out/2024.1"))].length;
    const same = `${files} files, each as it was released; built again from the same inputs, the same bytes`;
    expect(await verify()).toEqual([
      0,
      `2024.1: ${files} files, each as it was released; built again from the same inputs, the same bytes (records as they were)
2024.2: ${files} files, each as it was released; built again from the same inputs, the same bytes (records as they were)
`
    ]);
    rmSync(join(folder, ".ledger"), {recursive: true});
    expect(await verify("2024.1")).toEqual([0, `2024.1: ${same} (the records' digests are not here)\n`]);
  });

  it("tells what changed, what is missing and what was added, to the byte", async () => {
    edit(folder, "out/2024.1/report.html", (text) => text.replace("Two", "Twa"));
    rmSync(join(folder, "out/2024.1/tables/fig-water.csv"));
    writeFileSync(join(folder, "out/2024.1/figures/more.svg"), "");
    expect(await verify("2024.1")).toEqual([
      1,
      `out/2024.1/report.html: is not as it was released
out/2024.1/tables/fig-water.csv: is missing
out/2024.1/figures/more.svg: was added after the release
2024.1: damaged; restore it from version control
`
    ]);
  });

  it("is not taken in by a record that was changed as well", async () => {
    edit(folder, "out/2024.2/report.html", (text) => text.replace("Two", "Twa"));
    await edited("out/2024.2/report.html");
    const [status, said] = await verify("2024.2");
    expect([status, said.split("\n")[0]]).toEqual([
      1,
      "out/2024.2/report.html: the same inputs give something else today"
    ]);
  });

  it("names each input that has moved on, and the records where their digests are at hand", async () => {
    edit(folder, "templates/limitations.md", (text) => text.replace("June", "May"));
    edit(folder, "data/2024/plots.csv", (text) => text.replace(",hose,", ",can,"));
    const [status, said] = await verify("2024.1");
    expect(status).toBe(0);
    expect(said.split("\n").slice(1)).toEqual([
      "  templates/limitations.md: is not as it was when 2024.1 was released",
      "  data/2024/plots.csv: is not as it was when 2024.1 was released",
      ""
    ]);
  });

  it("says why an edition cannot be built again", async () => {
    edit(folder, "templates/report.md", (text) => text.replace("{{plots}}", "{{plats}}"));
    const [status, said] = await verify("2024.1");
    expect(status).toBe(0);
    expect(said).toContain("cannot be built again, because what it is made from has moved on:\n  templates/report.md:");
  });

  it("tells of a list of editions that is not what it is made from", async () => {
    edit(folder, "out/editions.css", (text) => text.replace("Superseded", "Beaten"));
    expect((await verify())[1]).toContain("out/editions.css: is not what is made from out/editions.json today");
  });

  it.each([
    ["2031.1", "edition 2031.1: is not released; did you mean 2024.1?\n"],
    ["2024.1 2024.2", "smallprint: too many words: 2024.2; name one edition\n"]
  ])("%s is told what is wrong", async (words, message) =>
    expect(await verify(...words.split(" "))).toEqual([1, message])
  );
});

describe("npm run editions", () => {
  it("gives the same bytes again", async () => {
    const before = filesBelow(join(folder, "out"));
    expect([...before.keys()]).toContain("diffs/2024.1..2024.2/index.html");
    expect(await run("editions", "--project", folder)).toMatchObject({status: 0});
    expect(filesBelow(join(folder, "out"))).toEqual(before);
  });

  it("leaves what another report has released as it is", async () => {
    const before = filesBelow(join(folder, "out"));
    edit(folder, "templates/limitations.md", (text) => text.replace("June", "May"));
    const {status, stderr} = await run("editions", "--project", folder);
    expect([status, stderr]).toEqual([
      1,
      "out/2024.1: is released, and would be another one; make a new edition; what is released stays\n"
    ]);
    expect(filesBelow(join(folder, "out"))).toEqual(before);
  });
});

/** Writes a file's digest of today into the record. */
async function edited(path: string): Promise<void> {
  const {sha256} = await import("../edition/digests.ts");
  const {readFileSync} = await import("node:fs");
  const digest = sha256(readFileSync(join(folder, path)));
  const [, id, name] = /^out\/([^/]+)\/(.*)$/.exec(path)!;
  edit(folder, "out/editions.json", (text) => {
    const record = JSON.parse(text);
    record.editions.find((release: {id: string}) => release.id === id).files[name!] = digest;
    return JSON.stringify(record);
  });
}

async function verify(...words: string[]): Promise<[number, string]> {
  const {status, stdout, stderr} = await run("verify", ...words, "--project", folder);
  return [status, stdout + stderr];
}
