import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {copyOf, filesBelow, gardens, root, run} from "../testing/sandbox.ts";

let built: string;

beforeAll(async () => {
  built = copyOf(gardens);
  await run("build", "2024.1", "--project", built);
  await run("build", "2024.2", "--project", built);
});

describe("an edition is made again from its edition.json alone", () => {
  it.each([
    ["2024.1", gardens],
    ["2024.2", gardens],
    ["2022.1", root]
  ])("%s with the same bytes, in its own folder", async (id, report) => {
    const own = report === gardens ? built : copyOf(report);
    if (own !== built) await run("build", id, "--project", own);
    const folder = mkdtempSync(join(tmpdir(), "rendered-"));
    cpSync(join(own, "out", id, "edition.json"), join(folder, "out", id, "edition.json"));
    expect(await run("render", id, "--project", folder)).toEqual({
      status: 0,
      stdout: `${id}: rendered from edition.json · out/${id}/report.html\n`,
      stderr: ""
    });
    expect(filesBelow(join(folder, "out", id))).toEqual(filesBelow(join(own, "out", id)));
  });

  it("and nothing is written where it is all there", async () => {
    const {stdout} = await run("render", "--project", bare());
    expect(stdout).toBe("2024.2: rendered, identical to what is there · out/2024.2/report.html\n");
  });

  it("or in another folder, which holds nothing yet", async () => {
    const [folder, to] = [bare(), mkdtempSync(join(tmpdir(), "to-"))];
    expect(await run("render", "2024.1", "--to", to, "--project", folder)).toMatchObject({status: 0});
    expect(filesBelow(to)).toEqual(filesBelow(join(built, "out/2024.1")));
    const again = await run("render", "2024.2", "--to", to, "--project", folder);
    expect(again).toMatchObject({
      status: 1,
      stderr: `${to}: is there already; name a folder that is empty, or is not there\n`
    });
    expect(filesBelow(to)).toEqual(filesBelow(join(built, "out/2024.1")));
  });
});

describe("a file that is no edition", () => {
  it.each([
    ["is not there", undefined, "out/2024.1: there is no such edition; did you mean 2024.2?"],
    ["is no JSON", "{", "out/2024.1/edition.json: is no edition that this version can read; build the edition again"],
    [
      "has lost some of it",
      '{"format": "smallprint-edition/1", "id": "2024"}',
      "out/2024.1/edition.json: $schema: is missing\nout/2024.1/edition.json: policy: is missing\n"
    ],
    ["is another's", '{"format": "smallprint-edition/0"}', "is no edition that this version can read"]
  ])("%s", async (_, text, message) => {
    const folder = bare();
    const file = join(folder, "out/2024.1/edition.json");
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
    const before = filesBelow(folder);
    const {status, stderr} = await run("render", "2024.1", "--project", folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(filesBelow(folder)).toEqual(before);
  });
});

/** What was published, and nothing that it came from. */
function bare(): string {
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  cpSync(join(built, "out"), join(folder, "out"), {recursive: true});
  return folder;
}
