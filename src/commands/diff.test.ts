import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, it} from "vitest";
import {copyOf, filesBelow, gardens, run} from "../testing/sandbox.ts";

let folder: string;

beforeAll(async () => {
  folder = copyOf(gardens);
  for (const id of ["2024.1", "2024.2"]) await run("build", id, "--project", folder);
});

it("exits 1 and writes a folder where two editions differ", async () => {
  const {status, stdout, stderr} = await run("diff", "2024.1", "2024.2", "--project", folder);
  expect({status, stderr}).toEqual({status: 1, stderr: ""});
  expect(stdout).toMatch(/^2024\.1 → 2024\.2\n {2}suppression .* values.*\(policy: as-published → protected\)\n/);
  expect(stdout).toMatch(/^out\/diffs\/2024\.1\.\.2024\.2\/index\.html$/m);
  expect([...filesBelow(join(folder, "out/diffs")).keys()]).toContain("2024.1..2024.2/diff.json");
});

it("exits 0 where they are the same, wherever they are", async () => {
  const place = join(folder, "out/2024.1");
  const {status, stdout} = await run("diff", place, join(place, "edition.json"), "--to", join(folder, "same"));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^2024\.1 and 2024\.1 are the same\n/);
});

it("prints the patch alone, and writes nothing", async () => {
  const before = filesBelow(folder);
  const {status, stdout} = await run("diff", "2024.1", "2024.2", "--json", "--project", folder);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({format: "smallprint-diff/1", from: {id: "2024.1"}, to: {id: "2024.2"}});
  expect(filesBelow(folder)).toEqual(before);
});

it.each([
  [["2024.1"], "smallprint diff: compares two editions, not 1; name them: smallprint diff 2022.1 2022.2\n"],
  [["2024.1", "2024.7"], /^out\/2024\.7: there is no such edition; did you mean 2024\.[12]\?\n/],
  [["2024.1", "elsewhere"], /^elsewhere\/edition\.json: cannot be read; name an edition/],
  [["2024.1", "2024.2", "--as", "page"], /--as/]
])("exits 2 where it cannot compare: %j", async (args, message) => {
  const {status, stdout, stderr} = await run("diff", ...args, "--project", folder);
  expect({status, stdout}).toEqual({status: 2, stdout: ""});
  expect(stderr).toMatch(message);
});

it("exits 2 where a file is no edition", async () => {
  mkdirSync(join(folder, "none"));
  writeFileSync(join(folder, "none/edition.json"), "{}");
  const {status, stderr} = await run("diff", join(folder, "none"), "2024.1", "--project", folder);
  expect(status).toBe(2);
  expect(stderr).toMatch(/is no edition that this version can read/);
});
