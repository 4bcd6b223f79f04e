import {join} from "node:path";
import {expect, it} from "vitest";
import {protectedGardens} from "../testing/protected.ts";
import {edit, filesBelow, run} from "../testing/sandbox.ts";
import type {Edition} from "./edition.ts";

const merged =
  '{"01-plots/grown": {merge: {crop: kitchen}}, "01-plots/kept": {merge: {years_group: [[under_2, 2_4]]}}}';

it("shows merged categories as one, and what they are is known to whoever audits it", async () => {
  const folder = gardens(merged);
  expect((await run("build", "2024.2", "--project", folder)).stderr).toBe("");
  const files = filesBelow(join(folder, "out/2024.2"));
  expect(files.get("report.html")).toContain("Beans or potatoes");
  expect(files.get("tables/table-1.csv")).toContain("under_2+2_4,north,");
  const {disclosure} = JSON.parse(files.get("edition.json")!) as Edition;
  expect(disclosure!.variables.map(({name}) => name)).toContain("years_group [under_2+2_4]");
  expect(disclosure!.impossible).toContainEqual({"crop: nothing": "yes", "crop: food": "yes"});
  const audited = await run("audit", "2024.2", "--project", folder);
  expect(audited).toMatchObject({status: 0, stderr: ""});
}, 60_000);

it("counts beside it what the same table has unmerged", async () => {
  const folder = gardens(merged);
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text
      .replace(
        'grown: crosstab(crops.join(plots, "id"), ["crop", "garden"])',
        '$&,\n    fine: crosstab(crops.join(plots, "id"), ["crop", "garden"])'
      )
      .replaceAll("years, grown}", "years, grown, fine}")
      .replace(
        "tableYears: table(",
        'tableCrops: table(fine, {title: "Crops", percentages: "column", limitations: ["one-visit"]}),\n    $&'
      )
  );
  edit(folder, "templates/report.md", (text) => text.replace("![What grows]", "![Crops](table:tableCrops)\n\n$&"));
  expect((await run("build", "2024.2", "--project", folder)).stderr).toBe("");
  const {disclosure} = JSON.parse(filesBelow(join(folder, "out/2024.2")).get("edition.json")!) as Edition;
  expect(disclosure!.impossible).toContainEqual({"crop: food": "yes", "crop: beans": "no", "crop: potatoes": "no"});
  expect((await run("audit", "2024.2", "--project", folder)).status).toBe(0);
}, 60_000);

const bad: [string, string, string][] = [
  [
    "a table there is not",
    '{"01-plots/grew": {merge: {crop: kitchen}}}',
    ":10:27: no table 01-plots/grew; did you mean 01-plots/grown?"
  ],
  [
    "a misspelt choice",
    '{"01-plots/grown": {merg: {crop: kitchen}}}',
    ":10:29: unknown key: merg; did you mean merge?"
  ],
  ["nothing", '{"01-plots/grown": {}}', ":10:28: nothing is chosen for 01-plots/grown; remove it, or say what to do"],
  [
    "categories that are no lists",
    '{"01-plots/grown": {merge: {crop: [beans, potatoes]}}}',
    ":10:44: not a list in crop; write it as [[first, second]]"
  ],
  [
    "categories without an order",
    '{"01-plots/grown": {merge: {crop: [[beans, potatoes]]}}}',
    ":10:43: the categories of crop have no order"
  ]
];
it.each(bad)("tells of %s, with its line", async (_, tables, message) => {
  const folder = gardens(tables);
  const {status, stderr} = await run("build", "2024.2", "--project", folder);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`data/2024/edition.2.md${message}`)]);
});

it("tells what asks for a category that was merged away where it went", async () => {
  const folder = gardens('{"01-plots/watered": {merge: {water: wet}}}');
  edit(folder, "data/codebook.yaml", (text) =>
    text.replace(
      "smallprint: {role: none}\n",
      "smallprint: {role: none, groups: {wet: [{value: carried, label: Carried, of: [can, hose]}]}}\n"
    )
  );
  const {stderr} = await run("build", "2024.2", "--project", folder);
  expect(stderr).toMatch(
    /01-plots\.ts:\d+: present failed: 01-plots\/watered: can is merged into another category of water; ask for "carried"/
  );
});

/** The gardens with years in three groups, and with these choices on line 10. */
function gardens(tables: string): string {
  const folder = protectedGardens();
  edit(folder, "data/codebook.yaml", (text) =>
    text
      .replace("cut: [5]", "cut: [2, 5]")
      .replace(
        "- {value: under_5, label: Under 5 years}",
        "- {value: under_2, label: Under 2 years}\n            - {value: 2_4, label: 2 to 4 years}"
      )
  );
  edit(folder, "data/2024/edition.2.md", (text) =>
    text.replace("\n---\n\n## about", `\ntables: ${tables}\n---\n\n## about`)
  );
  return folder;
}
