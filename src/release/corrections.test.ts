import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {changeYaml, revisedGardens} from "../testing/revised-gardens.ts";
import {edit, run} from "../testing/sandbox.ts";

const correction = {
  kind: "correction",
  of: '"2024.1"',
  why: "One plot of the north garden was put down as watered by hose.",
  affects: "[findings]",
  size: "One plot.",
  reverses: "Most plots of the north garden are watered by can, and not by hose."
};

let folder: string;

/** 2024.1 is released; 2024.1.1 corrects a record of it. */
beforeAll(async () => {
  folder = revisedGardens();
  for (const words of [
    ["build", "2024.1"],
    ["release", "2024.1"]
  ])
    await run(...words, "--project", folder);
  edit(folder, "data/2024/plots.csv", (text) => text.replace(/,hose,/, ",can,"));
  await correct(correction);
}, 60_000);

describe("a correction", () => {
  it("shows at the top of the page what it takes back, and what it changes in a section of its own", () => {
    const html = read("report.html");
    const banner = `<p class="correction"><strong>Correction:</strong> ${correction.reverses} <a href="#page_changes">What this edition changes</a></p>`;
    expect(html.indexOf(banner)).toBeGreaterThan(0);
    expect(html.indexOf(banner)).toBeLessThan(html.indexOf("<h1>"));
    expect(html).toContain('<a href="#page_changes">Correction of 2024.1</a>');
    const md = read("report.md");
    expect(md).toContain(
      `> **Correction:** ${correction.reverses} [What this edition changes](#what-this-edition-changes)`
    );
    expect(md).toMatch(/^- Why: One plot of the north garden/m);
    expect(md).toMatch(/^- Counted: 5 numbers have another value than in 2024\.1, and are marked \[r\]\.$/m);
    expect(md).toMatch(/^- Changed numbers: \[Findings\]\(#findings\) \(1\), \[Figure 1\]\(#fig-water\) \(4\)$/m);
  });

  it("marks each number that is not the one before, in sentences and in tables, and no other", () => {
    const {document} = edition();
    const {numbers} = document.edition.change!;
    expect(numbers).toEqual({changed: 5, withheld: 0, shown: 0, added: 0, removed: 0});
    const rows = document.figures.flatMap(({panels}) => panels.flatMap(({data}) => data.rows));
    expect(rows.filter(({revised}) => revised).map(({key}) => key)).toEqual(["can", "hose"]);
    const html = read("report.html");
    expect(html).toMatch(/<span id="[^"]*">\d+%<\/span>\u00a0\[r\] are watered by can/);
    expect(html).toMatch(/<th scope="row">[^<]* \[r\]<\/th>/);
    expect(html).toContain("[r] revised: a number in this row is not the one that the edition before printed");
    expect(read("tables/fig-water.csv")).not.toContain("[r]");
  });

  it("is released with a reason for each number, and not without", async () => {
    await correct({...correction, affects: "[figCrops]"});
    const refused = await run("release", "2024.1.1", "--project", folder);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain("1 number in findings changed since 2024.1, for no reason given; see why");
    await correct(correction);
    const {status, stdout, stderr} = await run("release", "2024.1.1", "--project", folder);
    expect([status, stdout.split("\n").at(-2), stderr]).toEqual([
      0,
      "2024.1.1: released, and never written again · out/2024.1.1/report.html · out/index.html",
      ""
    ]);
    const css = readFileSync(join(folder, "out/editions.css"), "utf8");
    expect(css).toContain(
      '[data-edition="2024.1"]::before { content: "Superseded by 2024.1.1, published 1 October 2024. "; }'
    );
  }, 60_000);
});

it("an edition that affects what is not on the page is not built", async () => {
  const broken = revisedGardens({affects: "[findings, figWatr]"});
  const {status, stderr} = await run("build", "2024.2", "--project", broken);
  expect([status, stderr]).toEqual([
    1,
    "data/2024/edition.2.md: affects what is not on the page: figWatr; did you mean figWater?\n"
  ]);
}, 60_000);

async function correct(change: Record<string, string>): Promise<void> {
  const text = readFileSync(join(folder, "data/2024/edition.1.md"), "utf8")
    .replace('"2024.1"', '"2024.1.1"')
    .replace("status: final", "status: corrected")
    .replace("2024-09-30", "2024-10-01")
    .replace("policy:", `${changeYaml(change)}policy:`);
  writeFileSync(join(folder, "data/2024/edition.1.1.md"), text);
  expect(await run("build", "2024.1.1", "--project", folder)).toMatchObject({status: 0, stderr: ""});
}

function read(file: string): string {
  return readFileSync(join(folder, "out/2024.1.1", file), "utf8");
}

function edition(): Edition {
  return JSON.parse(read("edition.json"));
}
