import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {copyOf, edit, gardens, root, run} from "../testing/sandbox.ts";

describe("every figure of the report", () => {
  let edition: Edition;
  beforeAll(async () => {
    const folder = copyOf(root);
    const {status, stderr} = await run("build", "2022.1", "--project", folder);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    edition = JSON.parse(readFileSync(join(folder, "out/2022.1/edition.json"), "utf8"));
  });

  it("stands under its number, from 1 to 11", () => {
    expect(edition.document.figures.map(({number}) => number)).toEqual(
      Array.from({length: 11}, (_, i) => `Figure ${i + 1}`)
    );
  });
  it("draws the values of its table and no others (R-CH4)", () => {
    eachPanel((panel, title) => {
      const printed = panel.data.rows.flatMap(({cells}) =>
        Array.from({length: (cells.length - 1) / 2}, (_, i) => `${cells[1 + 2 * i]} (${cells[2 + 2 * i]})`)
      );
      for (const svg of [panel.wide, panel.narrow]) {
        expect(
          textsOf(svg)
            .filter((text) => /\(\d+%\)$/.test(text))
            .sort(),
          title
        ).toEqual([...printed].sort());
      }
    });
  });
  it("begins its bars at 0 and has a length that its label says (R-CH5)", () => {
    eachPanel((panel, title) => {
      const bars = [...elementOf(panel.wide).querySelectorAll("rect")];
      const percentages = panel.data.rows.flatMap(({cells}) =>
        cells.filter((cell) => cell.endsWith("%")).map((cell) => Number.parseInt(cell, 10))
      );
      expect(new Set(bars.map((bar) => bar.getAttribute("x"))).size, title).toBe(1);
      const lengths = bars.map((bar) => Number(bar.getAttribute("width"))).sort((a, b) => a - b);
      const sorted = [...percentages].sort((a, b) => a - b);
      const unit = lengths.at(-1)! / sorted.at(-1)!;
      for (const [i, length] of lengths.entries())
        expect(Math.abs(length - sorted[i]! * unit), title).toBeLessThan(0.5);
    });
  });
  it("has no more than ten gridlines, on white, and nothing but horizontal text (R-CH5)", () => {
    eachPanel((panel, title) => {
      const svg = elementOf(panel.wide);
      expect(
        new Set([...svg.querySelectorAll("line")].map((line) => line.getAttribute("x1"))).size,
        title
      ).toBeLessThanOrEqual(10);
      expect(panel.wide, title).not.toMatch(/rotate\(/);
    });
  });
  it("names each series beside its bars, so that it can be read without colour (R-CH6)", () => {
    eachPanel((panel, title) => {
      const texts = textsOf(panel.wide);
      const series = panel.data.columns
        .slice(1)
        .filter((_, i) => i % 2 === 0)
        .map(({label}) => label.replace(/, number$/, ""));
      for (const label of series)
        expect(texts.filter((text) => text === label).length, title).toBe(panel.data.rows.length);
    });
  });
  it("has a title and an alt text within 220 characters, and the two are not the same (R-CH3, R-CH4)", () => {
    for (const {title} of edition.document.figures) expect(title.length).toBeLessThanOrEqual(220);
    eachPanel(({alt}, title) => {
      expect(alt.length).toBeLessThanOrEqual(220);
      expect(alt).not.toBe(title);
    });
  });

  function eachPanel(
    check: (panel: Edition["document"]["figures"][number]["panels"][number], title: string) => void
  ): void {
    for (const {title, panels} of edition.document.figures) for (const panel of panels) check(panel, title);
  }
});

it("a token in square brackets that is no marker stops the build (R-SY1)", async () => {
  const folder = copyOf(gardens);
  edit(folder, "data/codebook.yaml", (text) => text.replace("label: By hose", 'label: "By hose [x2]"'));
  expect((await run("build", "2024.1", "--project", folder)).stderr).toMatch(
    /a cell holds \[x2\], which is no marker; there are \[c\]/
  );
});

function elementOf(svg: string): Element {
  return new JSDOM(svg).window.document.querySelector("svg")!;
}

function textsOf(svg: string): string[] {
  return [...elementOf(svg).querySelectorAll("text")].map(({textContent}) => textContent!);
}
