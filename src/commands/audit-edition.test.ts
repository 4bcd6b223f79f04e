import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";

const policy = "policy:\n  name: protected\n  base: 5";
let built: string;

beforeAll(async () => {
  built = copyOf(gardens);
  rmSync(join(built, "data/2024/edition.1.md"));
  edit(built, "data/2024/edition.2.md", (text) =>
    text.replace(/policy:\n {2}name: small-counts\n {2}threshold: 5/, policy)
  );
  expect(await run("build", "2024.2", "--project", built)).toMatchObject({stderr: ""});
}, 60_000);

describe("an edition, from what is published of it alone", () => {
  it("passes as it was built", async () => {
    expect(await audit(built)).toEqual([
      0,
      expect.stringMatching(/^2024\.2: \d+ withheld and \d+ unprinted cells · 0 can be worked out\n$/)
    ]);
  });
});

async function audit(folder: string, ...more: string[]): Promise<[number, string]> {
  const {status, stdout, stderr} = await run("audit", "2024.2", "--project", folder, ...more);
  return [status, stdout + stderr];
}
