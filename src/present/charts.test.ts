import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {copyOf, edit, gardens, root, run} from "../testing/sandbox.ts";
import {gridline} from "./house.ts";

describe("every figure of the report", () => {
  let edition: Edition;
  beforeAll(async () => {
    const folder = copyOf(root);
    const {status, stderr} = await run("build", "2022.1", "--project", folder);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    edition = JSON.parse(readFileSync(join(folder, "out/2022.1/edition.json"), "utf8"));
  });

  it("stands under its number, from 1; the source's eleven first", () => {
    const figures = edition.document.figures.filter(({series = "Figure"}) => series === "Figure");
    expect(figures.length).toBeGreaterThanOrEqual(11);
    expect(figures.map(({number}) => number)).toEqual(figures.map((_, i) => `Figure ${i + 1}`));
    expect(figures[10]!.id).toBe("figPriorInvolvement");
  });
  it("draws the values of its table and no others (R-CH4)", () => {
    eachBars((panel, title) => {
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
    eachBars((panel, title) => {
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
        new Set([...svg.querySelectorAll(`[stroke="${gridline}"] line`)].map((line) => line.getAttribute("x1"))).size,
        title
      ).toBeLessThanOrEqual(10);
      expect(panel.wide, title).not.toMatch(/rotate\(/);
    });
  });
  it("names each series beside its bars, so that it can be read without colour (R-CH6)", () => {
    eachBars((panel, title) => {
      const texts = textsOf(panel.wide);
      const series = panel.data.columns
        .slice(1)
        .filter((_, i) => i % 2 === 0)
        .map(({label}) => label.replace(/, number$/, ""));
      for (const label of series)
        expect(texts.filter((text) => text === label).length, title).toBe(panel.data.rows.length);
    });
  });
  it("has its dots where its table says, and names what they are (R-CH4, R-CH6)", () => {
    let compared = 0;
    eachPanel((panel, title) => {
      if (!panel.alt.startsWith("Dot plot")) return;
      const svg = elementOf(panel.wide);
      const ticks = [...svg.querySelectorAll("text")].filter(({textContent}) => /^\d+%$/.test(textContent!));
      const at = ticks.map((tick) => Number(/\(([\d.]+)/.exec(tick.getAttribute("transform")!)![1]));
      const greatest = Number.parseInt(ticks.at(-1)!.textContent!, 10);
      const shareAt = (x: number) => Math.round((greatest * (x - at[0]!)) / (at.at(-1)! - at[0]!));
      const ofFirst = panel.data.rows.map(({cells}) => Number.parseInt(cells[4]!, 10));
      const circles = [...svg.querySelectorAll("circle")].map((circle) => Number(circle.getAttribute("cx")));
      expect(circles.slice(0, ofFirst.length).map(shareAt), title).toEqual(ofFirst);
      for (const {label} of panel.data.columns.slice(1).filter((_, i) => i % 2 === 0))
        expect(textsOf(panel.wide)).toContain(label.replace(/, number$/, ""));
      compared++;
    });
    expect(compared).toBe(6);
  });
  it("has a title and an alt text within 220 characters, and the two are not the same (R-CH3, R-CH4)", () => {
    for (const {title} of edition.document.figures) expect(title.length).toBeLessThanOrEqual(220);
    eachPanel(({alt}, title) => {
      expect(alt.length).toBeLessThanOrEqual(220);
      expect(alt).not.toBe(title);
    });
  });

  function eachBars(check: Parameters<typeof eachPanel>[0]): void {
    eachPanel((panel, title) => {
      if (panel.alt.startsWith("Bar chart")) check(panel, title);
    });
  }

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
