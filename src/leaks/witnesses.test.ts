import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test, vi} from "vitest";
import {builtWithGate, listening} from "../testing/gate-of.ts";
import {otherRecords} from "../testing/other-records.ts";
import {protectedGardens} from "../testing/protected.ts";
import {copyOf, edit, filesBelow, root, run} from "../testing/sandbox.ts";

vi.mock("../gate/protect-report.ts", async (original) => listening(await original()));

/*
 * The main proof. Two sets of records that agree on all that is published and differ in what is hidden give the same
 * bytes, in every file: then no byte depends on a hidden count, whichever way it might have come there.
 *
 * Claimed: given which cells are withheld, nothing that is written depends on what they hold. The second set of records is
 * found by the auditor's reader, which knows the published numbers alone; several hidden counts of it are others.
 * Not claimed: that the choice of cells tells nothing. It is made from the true counts, by the rules and by weights, so
 * some records that agree on all that is shown would have had other cells withheld, or counts rounded otherwise; here
 * such are not taken (`otherRecords`). That every withheld cell has more than one possible value is the auditor's to prove, not this test's.
 */
test.each([
  ["a small report", () => protectedGardens(), "2024.2", 5, {}],
  ["a report that claims something of what it withholds", claiming, "2024.2", 3, {seed: 3, steps: 6}],
  ["a report with rounded tables", rounded, "2024.2", 5, {seed: 2, steps: 2}],
  ["the first report", firstReport, "2022.2", 20, {}]
])("%s is the same, byte for byte, from two witnesses", async (_, make, edition, atLeast, walk) => {
  const folder = await make();
  const {ran, gate} = await builtWithGate(folder, edition);
  expect(ran).toMatchObject({status: 0, stderr: ""});
  const other = await otherRecords(gate, edition, walk);
  expect(other.changed.length).toBeGreaterThanOrEqual(atLeast);
  expect(recordsOf(folder, edition)).not.toEqual(recordsOf(other.folder, edition));

  const [one, two] = [folder, other.folder].map((where) => filesBelow(join(where, "out", edition)));
  expect([...one!.keys()]).toEqual([...two!.keys()]);
  for (const [name, bytes] of one!) expect(bytes === two!.get(name), name).toBe(true);
  expect(other.ran.stderr).toBe("");
  expect(withoutTime(other.ran.stdout)).toBe(withoutTime(ran.stdout));
});

function claiming(): string {
  const folder = protectedGardens();
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace("    byCanShare: ", '    byRain: watered.at("rain", "north"),\n    byCanShare: ')
  );
  edit(folder, "templates/report.md", (text) =>
    text.replace("What they grow", "In the north there were [fewer](claim:byRain < byCan) by rain. What they grow")
  );
  return folder;
}

function rounded(): string {
  const folder = protectedGardens();
  const tables = 'tables: {"01-plots/watered": {round: 5}, "01-plots/grown": {round: 3}}';
  edit(folder, "data/2024/edition.2.md", (text) => text.replace("\n---\n\n## about", `\n${tables}$&`));
  return folder;
}

/** With the edition before it, whose numbers are published, and so the same for both. */
async function firstReport(): Promise<string> {
  const folder = copyOf(root);
  // What is stated beside the records must agree with them, whichever they are: here it is left to be counted.
  edit(folder, "data/2022/flow.yaml", (text) => text.replaceAll(/\n +count: \{accepted: 0, rejected: 1\}/g, ""));
  expect(await run("build", "2022.1", "--project", folder)).toMatchObject({status: 0, stderr: ""});
  return folder;
}

/** How long a build took is said, and not written. */
function withoutTime(said: string): string {
  return said.replace(/\(\d+\.\d s\)/, "");
}

function recordsOf(folder: string, edition: string): string[] {
  const year = join(folder, "data", edition.slice(0, 4));
  return [...filesBelow(year).keys()]
    .filter((name) => name.endsWith(".csv"))
    .map((name) => readFileSync(join(year, name), "utf8"));
}
