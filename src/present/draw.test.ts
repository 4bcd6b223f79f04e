import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {cellIndex, Draft} from "../gate/draft.ts";
import type {Shows} from "../gate/note.ts";
import {releaseAsPublished} from "../gate/release.ts";
import type {Released} from "../gate/released.ts";
import type {Json} from "../memory.ts";
import {remembering} from "../testing/remembering.ts";
import {shownBut} from "../testing/shown-but.ts";
import {bars} from "./bars.ts";
import {type Draw, drawAll} from "./draw.ts";
import {type Figure, figure, toFigureModel} from "./figure.ts";

describe("bars", () => {
  it("has one bar a released value, as long as its percentage", async () => {
    const svg = await drawn(answers());
    const lengths = rectangles(svg).map((bar) => Number(bar.getAttribute("width")));
    const percentages = [64, 72, 9, 15, 27, 13];
    expect(lengths).toHaveLength(6);
    for (const [i, length] of lengths.entries())
      expect(length / lengths[0]!).toBeCloseTo(percentages[i]! / percentages[0]!, 2);
  });
  it("has its marker and no mark at all where a value is withheld", async () => {
    const svg = await drawn(await shownBut(draft([43, 28, 6, 6, 18, 5]), ["no", "a"]));
    expect(rectangles(svg).length).toBe(5);
    expect(texts(svg).filter((text) => text === "[c]")).toHaveLength(1);
  });
  it("does not depend on what is withheld: axis, order and layout are those of the released values", async () => {
    const withheld = [
      ["no", "a"],
      ["unknown", "a"]
    ] as const;
    const one = await shownBut(draft([60, 60, 1, 7, 4, 8]), ...withheld);
    const other = await shownBut(draft([60, 60, 4, 7, 1, 8]), ...withheld);
    expect([one.at("no", "a").text, one.at("unknown", "a").text]).toEqual(["[c]", "[c]"]);
    expect((await drawn(one)).outerHTML).toBe((await drawn(other)).outerHTML);
  });
  it("names every category and every series beside its bars, so that nothing rests on colour", async () => {
    const words = texts(await drawn(answers()));
    for (const label of ["Yes", "No", "Unknown", "Accepted", "Rejected", "43 (64%)"]) expect(words).toContain(label);
    expect(words.filter((word) => word === "Accepted")).toHaveLength(3);
  });
  it("is the same twice, with no identifier that another drawing has, no style sheet and no aria inside", async () => {
    const [first, second] = [await drawn(answers()), await drawn(answers())];
    expect(first.outerHTML).toBe(second.outerHTML);
    expect(first.outerHTML).not.toMatch(/<style|plot-|aria-|class=/);
  });
});

describe("what may be drawn", () => {
  it("is released rows alone", async () => {
    const forged = {
      called: "Chart",
      labels: {},
      options: (_: unknown, {Plot}: {Plot: typeof import("@observablehq/plot")}) => ({
        marks: [Plot.barX([{count: 3}], {x: "count"})]
      })
    };
    await expect(drawn(answers(), forged)).rejects.toThrow("a mark draws something that the gate did not release");
  });
  it("is refused when Plot has a warning to give", async () => {
    const doubtful = {
      called: "Chart",
      labels: {},
      options: (
        {series}: {series: readonly {rows: readonly object[]}[]},
        {Plot}: {Plot: typeof import("@observablehq/plot")}
      ) => ({
        marks: [Plot.barY(series[0]!.rows, {x: () => "2020", y: () => 1})]
      })
    };
    await expect(drawn(answers(), doubtful)).rejects.toThrow(/warning|Warning|scale/);
  });
});

describe("a drawing that was made before", () => {
  it("is shown again for the same released rows, and for no others", async () => {
    const {memory, answers: kept} = remembering();
    const first = await drawAll(reports(answers()), memory);
    expect(await drawAll(reports(answers()), memory)).toEqual(first);
    expect(kept.size).toBe(1);
    const [[question]] = [...kept] as [[string, Json]];
    kept.set(question, {wide: "kept", narrow: "kept"});
    expect((await drawAll(reports(answers()), memory)).get("figReport")).toEqual([{wide: "kept", narrow: "kept"}]);
    const other = await shownBut(draft([43, 28, 6, 6, 18, 5]), ["no", "a"]);
    expect(await drawAll(reports(other), memory)).not.toEqual(first);
    expect(await drawAll(reports(answers(), bars({labels: {a: "Yes"}})), memory)).not.toEqual(first);
    expect(kept.size).toBe(3);
  });
  it("is made anew where a notebook draws itself: what its function rests on cannot be seen", async () => {
    const {memory, answers: kept} = remembering();
    let opacity = 1;
    const own: Draw = {
      ...bars(),
      options: ({series}, {Plot}) => ({
        marks: [Plot.barX(series[0]!.rows, {x: "share", opacity, clip: true})]
      })
    };
    const first = await drawAll(reports(answers(), own), memory);
    expect(await drawAll(reports(answers(), own), memory)).toEqual(first);
    expect(first.get("figReport")![0]!.wide).toContain("figReport-1-wide-clip-1");
    opacity = 0.5;
    expect(await drawAll(reports(answers(), own), memory)).not.toEqual(first);
    expect(kept.size).toBe(0);
  });
});

describe("a figure's model", () => {
  it("carries base, alt text, table, limitations and suppression note", async () => {
    const released = await shownBut(draft([43, 28, 3, 6, 0, 0]), ["no", "a"]);
    const model = await modelOf(figure(released, {title: "Reports", draw: bars(), limitations: ["unclear-files"]}));
    expect(model.base).toBe("[c] applications: accepted 46, rejected 34.".replace("[c]", "80"));
    expect(model.panels[0]!.alt).toBe(
      "Bar chart: Reports. Yes: Accepted 43 (93%), Rejected 28 (82%). No: Accepted [c], Rejected 6 (18%). Unknown: Accepted 0 (0%), Rejected 0 (0%)."
    );
    expect(model.panels[0]!.data.rows[1]!.cells).toEqual(["No", "[c]", "[c]", "6", "18%"]);
    expect(model.suppression).toBe("12 values, 2 of them [c]");
    expect(model.limitations).toEqual(["unclear-files"]);
    expect(model.tidy.rows[0]).toMatchObject({keys: ["yes", "a"], values: [43, 93]});
  });
  it("keeps alt text within 220 characters, and says where the rest is", async () => {
    const long =
      "A very long title that takes up nearly all the room there is for the text alternative of this drawing of counts, and more".repeat(
        1
      );
    const model = await modelOf(figure(answers(), {title: long, draw: bars(), limitations: {none: "a test"}}));
    expect(model.panels[0]!.alt.length).toBeLessThanOrEqual(220);
    expect(model.panels[0]!.alt).toMatch(/All values are in the table\.$/);
    expect(model.note).toBe("No limitation in the register applies: a test");
  });
});

function reports(released: Released, draw = bars()): ReadonlyMap<string, Figure> {
  return new Map([["figReport", figure(released, {title: "Reports", draw, limitations: {none: "a test"}})]]);
}

async function drawn(released: Released, draw = bars()): Promise<SVGSVGElement> {
  const made = figure(released, {
    title: "Reports",
    draw: draw as ReturnType<typeof bars>,
    limitations: {none: "a test"}
  });
  const {wide} = (await drawAll(new Map([["figReport", made]]))).get("figReport")![0]!;
  return new JSDOM(wide).window.document.querySelector("svg")!;
}

async function modelOf(made: Figure) {
  const drawings = (await drawAll(new Map([["figReport", made]]))).get("figReport")!;
  return toFigureModel("figReport", made, drawings, {source: "a test", note});
}

function rectangles(svg: Element): Element[] {
  return [...svg.querySelectorAll("rect")];
}

function texts(svg: Element): string[] {
  return [...svg.querySelectorAll("text")].map(({textContent}) => textContent!);
}

function note({rows}: Shows): string {
  const values = rows.flatMap((row) => row.values);
  return `${values.length} values, ${values.filter((value) => value === "[c]").length} of them [c]`;
}

function answers(): Released {
  const drafts = new Map([["x/report", draft([43, 28, 6, 6, 18, 5])]]);
  return releaseAsPublished(drafts, "a test").get("x/report")!;
}

function draft(cells: readonly number[]): Draft {
  const dimensions = [
    dimension("report", {yes: "Yes", no: "No", unknown: "Unknown"}),
    dimension("outcome", {a: "Accepted", b: "Rejected"})
  ];
  const counts = new Float64Array(12);
  for (const [k, count] of cells.entries()) {
    const [i, j] = [Math.floor(k / 2), k % 2];
    for (const row of [i, 3]) for (const column of [j, 2]) counts[cellIndex(dimensions, [row, column])]! += count;
  }
  return new Draft({dimensions, unit: {one: "application", many: "applications"}, counts, basis});
}

function dimension(name: string, labels: Readonly<Record<string, string>>) {
  return {
    name,
    label: name,
    categories: Object.entries(labels).map(([code, label]) => ({code, label})),
    sensitive: false
  };
}

/** Nobody asks whom it counts. */
function basis(): never {
  throw new Error("not asked for");
}
