import {copyFileSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test, vi} from "vitest";
import {planted, plantedGardens} from "../testing/canaries.ts";
import {decoded, foundIn, hiddenIn} from "../testing/canary-search.ts";
import {builtWithGate, listening} from "../testing/gate-of.ts";
import {otherRecords} from "../testing/other-records.ts";
import {protectedGardens} from "../testing/protected.ts";
import {edit, filesBelow, run} from "../testing/sandbox.ts";

vi.mock("../gate/protect-report.ts", async (original) => listening(await original()));

const id = "2024.2";

test("no number that both editions withhold is in any byte of their diff, nor in anything said", async () => {
  const folder = plantedGardens();
  await build(folder);
  const before = hiddenIn(folder, id);
  keep(folder, "before");
  edit(folder, "data/2024/edition.2.md", (text) => text.replace("threshold: 2000", "threshold: 2050"));
  edit(folder, "data/2024/plots.csv", (text) => text.replace(/^P1,.*\n/m, "").replace("north,rain,", "north,unknown,"));
  edit(folder, "data/2024/crops.csv", (text) => text.replace(/^P1,.*\n/m, ""));
  await build(folder);
  const after = hiddenIn(folder, id);

  const said = await diffed(folder);
  const texts = [...filesBelow(join(folder, "diff"))].map(([name, bytes]) => [name, decoded(bytes)] as const);
  const counts = [...before.counts, ...after.counts];
  expect(new Set(counts).size).toBeGreaterThan(before.counts.length);
  expect(texts.some(([, text]) => text.includes(String(planted.north)))).toBe(true);
  expect(texts.some(([, text]) => text.includes("[c]"))).toBe(true);
  expect(foundIn([...texts, ["stdout", said]], {counts, shares: [...before.shares, ...after.shares]})).toEqual([]);
}, 180_000);

test("a diff is the same, byte for byte, from two witnesses", async () => {
  const folder = protectedGardens();
  const {gate} = await builtWithGate(folder, id);
  const other = await otherRecords(gate, id);
  expect(other.changed.length).toBeGreaterThanOrEqual(5);
  const diffs = [];
  for (const where of [folder, other.folder]) {
    keep(where, "before");
    edit(where, "data/2024/edition.2.md", (text) => text.replace("visited once", "visited once, in June"));
    await build(where);
    await diffed(where);
    diffs.push(filesBelow(join(where, "diff")));
  }
  expect([...diffs[0]!.keys()]).toEqual(["diff.json", "diff.md", "diff.schema.json", "index.html"]);
  for (const [name, bytes] of diffs[0]!) expect(bytes === diffs[1]!.get(name), name).toBe(true);
});

async function build(folder: string): Promise<void> {
  const {status, stderr} = await run("build", id, "--project", folder);
  if (status !== 0) throw new Error(stderr);
}

/** Puts an edition aside, so that the next build is another one. */
function keep(folder: string, name: string): void {
  mkdirSync(join(folder, name));
  copyFileSync(join(folder, "out", id, "edition.json"), join(folder, name, "edition.json"));
}

async function diffed(folder: string): Promise<string> {
  const places = [join(folder, "before"), join(folder, "out", id)];
  const {status, stdout, stderr} = await run("diff", ...places, "--to", join(folder, "diff"));
  expect({status, stderr}).toEqual({status: 1, stderr: ""});
  return stdout.replaceAll(folder, "");
}
