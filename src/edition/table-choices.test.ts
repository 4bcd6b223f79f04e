import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {Project} from "../project.ts";
import {readCodebookOf} from "../read-years.ts";
import {protectedGardens} from "../testing/protected.ts";
import {edit, filesBelow, run} from "../testing/sandbox.ts";
import type {Edition} from "./edition.ts";
import {findEdition} from "./edition-id.ts";
import {readFrontMatter} from "./front-matter.ts";
import {readHistory} from "./history.ts";

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

it("rounds a table so that it adds up, and says so; percentages and sentences come from what is shown", async () => {
  const folder = gardens('{"01-plots/watered": {round: 5}, "01-plots/grown": {round: 3}}');
  expect((await run("build", "2024.2", "--project", folder)).stderr).toBe("");
  const files = filesBelow(join(folder, "out/2024.2"));
  expect(files.get("tables/fig-water.csv")).toBe(
    `water,garden,count,percentage
can,north,5,33
can,south,10,100
hose,north,5,33
hose,south,0,0
rain,north,0,0
rain,south,0,0
unknown,north,5,33
unknown,south,0,0
`
  );
  const {numbers, disclosure} = JSON.parse(files.get("edition.json")!) as Edition;
  expect([numbers.plots!.shown, numbers.byCan!.shown, numbers.byCanShare!.shown]).toEqual([25, 5, 60]);
  const html = files.get("report.html")!;
  expect(html).toContain(
    "Counts are rounded to a multiple of 5: to the one below or the one above, chosen so that parts add"
  );
  expect(html).toContain("Counts are rounded to a multiple of 3");
  expect(disclosure!.cells).toContainEqual({
    id: "water=rain & garden=north",
    where: {water: "rain", garden: "north"},
    shown: 0,
    rounded: 5,
    at: [{draft: "01-plots/watered", cell: ["rain", "north"]}]
  });
  expect(disclosure!.protected).toContain("water=rain & garden=north");
  expect((await run("explain", "byCan", "--project", folder)).stdout).toContain("counts are shown as multiples of 5");
  const {status, stdout} = await run("audit", "2024.2", "--ranges", "--project", folder);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^water=rain & garden=north: 0 to 4$/m);
}, 60_000);

it("finds a page that shows a rounded count as it is", async () => {
  const folder = gardens('{"01-plots/watered": {round: 5}}');
  await run("build", "2024.2", "--project", folder);
  edit(folder, "out/2024.2/tables/fig-water.csv", (text) => text.replace("rain,north,0", "rain,north,1"));
  const {status, stdout} = await run("audit", "2024.2", "--project", folder);
  expect(status).toBe(1);
  expect(stdout).toContain(
    "out/2024.2/tables/fig-water.csv:6: count: shows 1, and the edition's model of what it shows has 0\n"
  );
}, 60_000);

it("knows of an earlier edition's rounded counts how far they may be from the true ones", async () => {
  const folder = gardens('{"01-plots/watered": {round: 5}}');
  await run("build", "2024.2", "--project", folder);
  const next = readFileSync(join(folder, "data/2024/edition.2.md"), "utf8");
  const later = next.replace("2024.2", "2024.3").replace(/^tables: .*\n/m, "");
  writeFileSync(join(folder, "data/2024/edition.3.md"), later);
  expect((await run("build", "2024.3", "--project", folder)).stderr).toBe("");
  const project = new Project(folder);
  const third = findEdition(project, "2024.3");
  const {counts} = readHistory(project, third, readFrontMatter(later, third), readCodebookOf(project, "2024"));
  const {disclosure} = editionOf(folder, "2024.3");
  expect(counts).toContainEqual({edition: "2024.2", conditions: {water: "rain", garden: "north"}, said: [0, 4]});
  expect(disclosure!.cells.find(({id}) => id === "water=rain & garden=north")!.shown).toBe("[c]");
  const {stdout} = await run("diff", "2024.2", "2024.3", "--project", folder);
  expect(stdout).not.toMatch(/^ {2}data/m);
  const compared = readFileSync(join(folder, "out/diffs/2024.2..2024.3/diff.md"), "utf8");
  expect(compared).toContain("- table 01-plots/watered: plots: water by garden\n");
}, 60_000);

it("rounds under a policy that withholds nothing, too, and where the notebook says so; the next edition knows no more", async () => {
  const folder = gardens('{"01-plots/watered": {round: 5}}');
  edit(folder, "data/2024/edition.2.md", (text) =>
    text.replace("name: protected", "name: as-published\n  reason: invented")
  );
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace('["years_group", "garden"])', '["years_group", "garden"], {round: 10})')
  );
  expect((await run("build", "2024.2", "--project", folder)).stderr).toBe("");
  const files = filesBelow(join(folder, "out/2024.2"));
  for (const [name, base] of [
    ["fig-water", 5],
    ["table-1", 10]
  ] as const) {
    const counts = files
      .get(`tables/${name}.csv`)!
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",")[2]));
    expect(
      counts.every((count) => count % base === 0),
      name
    ).toBe(true);
  }
  const later = readFileSync(join(folder, "data/2024/edition.2.md"), "utf8")
    .replace("2024.2", "2024.3")
    .replace("name: as-published\n  reason: invented", "name: protected")
    .replace(/^tables: .*\n/m, "");
  writeFileSync(join(folder, "data/2024/edition.3.md"), later);
  expect((await run("build", "2024.3", "--project", folder)).stderr).toBe("");
  const shown = editionOf(folder, "2024.3").disclosure!.cells.find(({id}) => id === "water=rain & garden=north")!.shown;
  expect(shown).toBe("[c]");
}, 60_000);

it("withholds a table whole: nothing of it is shown or can be worked out", async () => {
  const folder = gardens('{"01-plots/grown": {withhold: all}}');
  await run("build", "2024.2", "--project", folder);
  const files = filesBelow(join(folder, "out/2024.2"));
  const rows = files.get("tables/fig-crops.csv")!.trim().split("\n").slice(1);
  expect(rows.every((row) => row.endsWith(",[c],[c]"))).toBe(true);
  const {disclosure} = editionOf(folder, "2024.2");
  expect(disclosure!.cells.flatMap(({at}) => at).some(({draft}) => draft === "01-plots/grown")).toBe(false);
  expect(files.get("report.html")).toContain("this edition shows nothing of the tables that they are of");
  expect((await run("audit", "2024.2", "--project", folder)).status).toBe(0);
}, 60_000);

const bad: [string, string, string][] = [
  [
    "a table withheld in part",
    '{"01-plots/grown": {withhold: most}}',
    ":10:39: unknown withhold: most; write all; which single counts are withheld is the gate's to find"
  ],
  [
    "a table withheld and shown",
    '{"01-plots/grown": {withhold: all, round: 5}}',
    ":10:39: 01-plots/grown is withheld and shown in another way; choose one of the two"
  ],
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
  ["a base that is none", '{"01-plots/grown": {round: 1.5}}', ":10:36: round is not a whole number of 2 or more: 1.5"],
  ["a mean to round", '{"01-plots/years": {round: 5}}', ":10:28: a mean has no counts to round; remove round"],
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

function editionOf(folder: string, id: string): Edition {
  return JSON.parse(readFileSync(join(folder, "out", id, "edition.json"), "utf8")) as Edition;
}

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
