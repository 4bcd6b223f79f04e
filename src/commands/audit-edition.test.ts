import {cpSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {publishedSystem} from "../gate/audit/published-system.ts";
import type {DisclosedCell, Disclosure} from "../gate/disclosure.ts";
import type {Shown} from "../gate/shown.ts";
import {protectedGardens} from "../testing/protected.ts";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";

// Of the plots watered by can, 6 in the north garden are withheld only so that the 8 in the south cannot be worked out.
const shownElsewhere = "water=can & garden=north";
const worksOut = "water=can & garden=south: can be worked out\n";
let built: string;

beforeAll(async () => {
  built = protectedGardens();
  expect(await run("build", "2024.2", "--project", built)).toMatchObject({stderr: ""});
}, 60_000);

describe("an edition, from what is published of it alone", () => {
  it("passes as it was built, without the records", async () => {
    const folder = published();
    expect(await audit(folder)).toEqual([0, "2024.2: 18 withheld and 7 unprinted cells · 0 can be worked out\n"]);
    const [status, said] = await audit(folder, "--ranges");
    expect([status, said.split("\n").length]).toEqual([0, 18 + 7 + 2]);
    expect(said).toContain("water=rain: 0 to 5\n");
  });
  it("fails where a table shows a count that only protects others, and names what it gives away", async () => {
    const folder = published((edition) => show(edition, "count", 6));
    const [status, said] = await audit(folder);
    expect(status).toBe(1);
    expect(said).toContain("figWater/can/north/count: shows 6, and the edition's model of what it shows has [c]\n");
    expect(said).toContain(worksOut);
  });
  it("finds the same where the model agrees with the page", async () => {
    const folder = published((edition) => {
      show(edition, "count", 6);
      cellOf(edition, shownElsewhere).shown = 6;
      edition.disclosure.protected = edition.disclosure.protected.filter((id) => id !== shownElsewhere);
    });
    const [status, said] = await audit(folder);
    expect(status).toBe(1);
    expect(said).toContain(worksOut);
    expect(said).not.toContain(`${shownElsewhere}: can`);
  });
  it("finds a count by its percentage", async () => {
    const folder = published((edition) =>
      show(edition, "percentage", Math.round(600 / Number(cellOf(edition, "garden=north").shown)))
    );
    const [status, said] = await audit(folder);
    expect(status).toBe(1);
    expect(said).toContain(`${shownElsewhere}: can be worked out\n`);
    expect(said).toContain(worksOut);
  });
  it("finds it in a table's file, too", async () => {
    const folder = published();
    edit(folder, "out/2024.2/tables/fig-water.csv", (text) => text.replace("can,north,[c]", "can,north,6"));
    const [status, said] = await audit(folder);
    expect(status).toBe(1);
    expect(said).toContain("out/2024.2/tables/fig-water.csv: is not what edition.json says\n");
    expect(said).toContain(worksOut);
  });
  it.each([
    ["a report that says something else", "report.md", "plots", "6 plots", "report.md: is not what edition.json says"],
    ["a number in a sentence", "edition.json", '"shown": 26', '"shown": 25', "number/plots: shows 25"],
    [
      "a page that says something else",
      "report.html",
      "26 plots",
      "25 plots",
      "report.html: is not what edition.json says"
    ],
    ["a text alternative", "report.html", /(aria-label="Bar chart[^"]*?)\[c\]/, "$13", "report.html: is not what"],
    ["a drawing", "figures/fig-water-1.svg", ">[c]<", ">3<", "fig-water-1.svg: is not what edition.json says"],
    [
      "a mean",
      "edition.json",
      /"shown": [\d.]+, "unit": "years"/,
      '"shown": 7.7, "unit": "years"',
      "number/yearsNorth: shows 7.7"
    ]
  ])("tells %s", async (_, file, from, to, message) => {
    const folder = published();
    edit(folder, `out/2024.2/${file}`, (text) => text.replace(from, to));
    const [status, said] = await audit(folder);
    expect(status).toBe(1);
    expect(said).toContain(message);
  });
  it("knows that an average is of fewer than ten that is withheld on account of no other", () => {
    const {disclosure} = read(published()) as unknown as {disclosure: Disclosure};
    const north = disclosure.means[0]!;
    const tooFew = (where: Record<string, string>, earlier: boolean) => {
      const means = [north, {...north, where, shown: "[c]" as const}];
      const {facts} = publishedSystem({...disclosure, means}, 10, earlier);
      return facts.filter(({because}) => because === "a mean is withheld: it is of fewer").length;
    };
    expect([tooFew({garden: "south"}, false), tooFew({garden: "south"}, true), tooFew({}, false)]).toEqual([1, 0, 0]);
  });
  it("tells an edition whose numbers contradict each other", async () => {
    const folder = published((edition) => show(edition, "count", 26));
    const [status, said] = await audit(folder);
    expect([status, said.includes("2024.2: what it shows contradicts itself\n")]).toEqual([1, true]);
  });
  it("holds no count that no page shows, and no word of why", async () => {
    const {disclosure} = read(published());
    const {cells, unprinted} = disclosure;
    expect(cells.filter(({id}) => disclosure.protected.includes(id)).map(({shown}) => shown)).toEqual(
      Array(18).fill("[c]")
    );
    expect(unprinted.every((cell) => Object.keys(cell).join() === "id,where")).toBe(true);
    expect(disclosure.protected).toEqual([...disclosure.protected].sort());
    expect(JSON.stringify(disclosure)).not.toMatch(/small|complement|protects|reason|count/);
  });
});

it.each([
  ["2031.1", "out/2031.1: there is no such edition; there is 2024.2"],
  ["2024.2 2024.1", "smallprint: too many words: 2024.1; name one edition"]
])("audit %s is told what is wrong", async (words, message) => {
  const {status, stderr} = await run("audit", ...words.split(" "), "--project", published());
  expect([status, stderr]).toEqual([1, `${message}\n`]);
});

it("has nothing to do where nothing is withheld", async () => {
  const folder = copyOf(gardens);
  await run("build", "2024.1", "--project", folder);
  expect(await run("audit", "2024.1", "--project", folder)).toEqual({
    status: 0,
    stdout: "2024.1: nothing is withheld, so there is nothing to work out\n",
    stderr: ""
  });
});

interface Editable {
  document: {figures: {id: string; tidy: {values: string[]; rows: {keys: string[]; values: Shown[]}[]}}[]};
  disclosure: {
    cells: (Omit<DisclosedCell, "shown"> & {shown: Shown})[];
    unprinted: object[];
    protected: string[];
  };
}

/** A folder with nothing but what is published, changed by hand. */
function published(change?: (edition: Editable) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  cpSync(join(built, "out"), join(folder, "out"), {recursive: true});
  if (change === undefined) return folder;
  const edition = read(folder);
  change(edition);
  writeFileSync(join(folder, "out/2024.2/edition.json"), JSON.stringify(edition));
  return folder;
}

function read(folder: string): Editable {
  return JSON.parse(readFileSync(join(folder, "out/2024.2/edition.json"), "utf8"));
}

function show({document}: Editable, measure: string, value: number): void {
  const {tidy} = document.figures.find(({id}) => id === "figWater")!;
  const row = tidy.rows.find(({keys}) => keys.join() === "can,north")!;
  row.values[tidy.values.indexOf(measure)] = value;
}

function cellOf({disclosure}: Editable, id: string) {
  return disclosure.cells.find((cell) => cell.id === id)!;
}

async function audit(folder: string, ...more: string[]): Promise<[number, string]> {
  const {status, stdout, stderr} = await run("audit", "2024.2", "--project", folder, ...more);
  return [status, stdout + stderr];
}
