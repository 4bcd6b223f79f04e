import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {copyOf, edit, gardens, root, run} from "../testing/sandbox.ts";

let folder: string;

beforeAll(async () => {
  folder = await built();
});

describe("explain tells where it comes from", () => {
  it("a number, in whatever way it is named", async () => {
    const told = `number/byCanShare · 2024.1: 54%
  named       notebooks/01-plots.ts:16
  is          plots with How the plot is watered: By can, as a percentage of all plots (26)
  counted     notebooks/01-plots.ts:7 as 01-plots/watered
  quoted      number/byCanShare in findings/p1/s2: Of all plots, 54% are watered by can (Figure 1), and those of the north garden had been kept for 5.9 years on average (Table 1).
`;
    for (const id of [
      "number/byCanShare",
      "byCanShare",
      "#number/byCanShare",
      "https://a.org/b.html#number/byCanShare"
    ])
      expect(await explained(id, "--edition", "2024.1")).toBe(told);
  });

  it("an average, of those whose number is known", async () => {
    expect(await explained("yearsNorth")).toContain(
      "  is          the average of Years kept in years, over plots with Garden: North garden, of those that the notebook counts there, which are not all\n"
    );
  });

  it("a withheld value, with the rules of the edition and of its figure, and never its own reason", async () => {
    const told = await explained("figWater/can/north/count");
    expect(told).toMatch(/^figWater\/can\/north\/count · 2024\.2: \[c\]\n {2}named {7}notebooks\/01-plots\.ts:18\n/);
    expect(told).toContain("  is          plots with How the plot is watered: By can; Garden: North garden\n");
    expect(told).toContain(
      "  disclosure  [c] withheld to protect confidentiality\n              12 of 16 values are withheld"
    );
    expect(told).toContain("              What is withheld is shown as [c], with");
    expect(told).toContain("  also        number/byCan\n  earlier     2024.1: 6\n");
    expect(told).not.toMatch(/private|small count|protects others/);
  });

  it("a figure", async () => {
    const told = await explained("Figure 2");
    expect(told).toBe(await explained("figCrops"));
    expect(told.replace(/\n {2}disclosure .*/, "")).toBe(`figCrops · 2024.2: Figure 2: What grows on the plots
  named       notebooks/01-plots.ts:19
  counted     notebooks/01-plots.ts:10 as 01-plots/grown
  base        26 plots: north garden 16, south garden 10.
  quoted      findings/p1/s3: What they grow is in Figure 2.
  limits      limitation/one-visit
  earlier     2024.1: Figure 2: What grows on the plots
`);
  });

  it("a table by the name that its notebook gives it", async () => {
    expect(await explained("tableYears")).toContain("table-1 · 2024.2: Table 1: Years kept, by garden\n");
  });

  it("a sentence of the template, and one of the edition's own", async () => {
    expect(await explained("findings/p1/s3")).toBe(`findings/p1/s3 · 2024.2: What they grow is in Figure 2.
  written     templates/report.md:14
  earlier     2024.1: What they grow is in Figure 2.
`);
    expect(await explained("opening/p1/s1")).toContain("  written     data/2024/edition.2.md:23\n");
  });

  it("a footnote, and a limitation", async () => {
    expect(await explained("crops")).toBe(`note/crops · 2024.2: Seen from the path.
  written     templates/report.md:23
  mentioned   findings/p1/s3: What they grow is in Figure 2.
  earlier     2024.1: Seen from the path.
`);
    expect(await explained("one-visit")).toContain("  bears on    figWater, figCrops, table-1\n");
  });

  it("for a program too", async () => {
    expect(JSON.parse(await explained("byCan", "--json"))).toMatchObject({
      id: "number/byCan",
      edition: "2024.2",
      says: "[c]",
      place: {file: "notebooks/01-plots.ts", line: 15},
      from: [{draft: "01-plots/watered", population: {unit: "plots"}}],
      earlier: [{edition: "2024.1", says: "6"}]
    });
  });

  it("whatever has an id on the page", async () => {
    const page = new JSDOM(readFileSync(join(folder, "out/2024.2/report.html"), "utf8")).window.document;
    const ids = [...page.querySelectorAll("main [id*='/'], main figure, main :is(h2, h3, h4)")].map(({id}) => id);
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids.filter((one) => !one.startsWith("page_")))
      expect((await explained(id)).startsWith(`${id} · 2024.2: `), id).toBe(true);
  });
});

it("what the README shows", async () => {
  const report = copyOf(root);
  await run("build", "2022.1", "--project", report);
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, words, told] = /\n\$ npm run explain -- (.*)\n([\s\S]*?)```/.exec(readme)!;
  const {stdout} = await run("explain", ...words!.split(" "), "--project", report);
  expect(stdout).toBe(told);
});

describe("what is private", () => {
  it("is told from the ledger alone, if it is asked for, and says so", async () => {
    const told = await explained("byCan", "--ledger");
    expect(told).toMatch(
      / {2}private {5}from \.ledger\/2024\.2\.json, not for publication\n {14}water=can & garden=north: 6, /
    );
    expect(await explained("byCan")).not.toContain("ledger");
  });

  it("is not there for whoever has no ledger", async () => {
    const other = await built();
    rmSync(join(other, ".ledger"), {recursive: true});
    expect(existsSync(join(other, "out/2024.2"))).toBe(true);
    expect(await run("explain", "byCan", "--ledger", "--project", other)).toEqual({
      status: 1,
      stdout: "",
      stderr: ".ledger/2024.2.json: there is no ledger of this edition; build it where its records are\n"
    });
  });
});

it("tells no line of a file that is not what the edition was made from", async () => {
  const other = await built();
  edit(other, "notebooks/01-plots.ts", (text) => `// one line more\n${text}`);
  edit(other, "templates/report.md", (text) => `${text}\nMore.\n`);
  const {stdout} = await run("explain", "byCan", "--project", other);
  expect(stdout).toContain("  named       notebooks/01-plots.ts, which is no longer what the edition was made from\n");
  expect(stdout).not.toMatch(/01-plots\.ts:\d/);
  expect((await run("explain", "findings/p1/s3", "--project", other)).stdout).not.toContain("written");
});

describe("told what is wrong", () => {
  it.each([
    [["byCann"], "byCann: no such id in 2024.2; did you mean byCan?"],
    [["findings/p1/s4"], "findings/p1/s4: no such id in 2024.2; did you mean findings/p1/s1?"],
    [["byCan", "--edition", "2024.3"], "out/2024.3: there is no such edition; did you mean 2024.1?"],
    [[], "smallprint explain: no id; name one, as a page shows it: a number, a cell, a figure or a sentence"]
  ])("%j", async (words, message) => {
    expect(await run("explain", ...words, "--project", folder)).toEqual({
      status: 1,
      stdout: "",
      stderr: `${message}\n`
    });
  });
});

async function built(): Promise<string> {
  const report = copyOf(gardens);
  await run("build", "2024.1", "--project", report);
  await run("build", "2024.2", "--project", report);
  return report;
}

async function explained(...words: string[]): Promise<string> {
  const {status, stdout, stderr} = await run("explain", ...words, "--project", folder);
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}
