import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {cellIndex, Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import type {Released} from "../gate/released.ts";
import {shownBut} from "../testing/shown-but.ts";
import {compare} from "./comparison.ts";
import {dots} from "./dots.ts";
import {drawAll} from "./draw.ts";
import {figure, toFigureModel} from "./figure.ts";
import {palette} from "./house.ts";

describe("dots", () => {
  it("has a dot for each share, joined to the first's by a line as long as the difference", async () => {
    const svg = await drawn(whole(), chosen());
    const joins = [...svg.querySelectorAll('g[stroke-width="1.5"] path')].map((path) => {
      const [from, to] = /^M([\d.]+),.*L([\d.]+),/.exec(path.getAttribute("d")!)!.slice(1).map(Number);
      return to! - from!;
    });
    expect(joins.map((length) => Math.round((10 * length) / joins[0]!))).toEqual([10, -20, 10]);
    expect(dotsIn(svg)).toBe(3);
  });

  it("names what it compares in a key, each with a shape of its own", async () => {
    const words = texts(await drawn(whole(), chosen()));
    expect(words).toEqual(expect.arrayContaining(["All", "Chosen", "Yes", "No", "Unknown"]));
  });

  it("shows the marker of what is withheld, and no dot", async () => {
    const svg = await drawn(whole(), await shownBut(draft([5, 3, 2]), ["no"]));
    expect(texts(svg).filter((text) => text === "[c]")).toHaveLength(1);
    expect(dotsIn(svg)).toBe(2);
  });

  it("rests on nothing that is withheld", async () => {
    const [one, other] = [
      await shownBut(draft([5, 3, 2]), ["no"], ["unknown"]),
      await shownBut(draft([5, 1, 4]), ["no"], ["unknown"])
    ];
    expect((await drawn(whole(), one)).outerHTML).toBe((await drawn(whole(), other)).outerHTML);
  });
});

describe("a comparison's model", () => {
  it("says of each how many there are, and where each of its numbers is from", async () => {
    const compared = compare({whole: {label: "All", of: whole()}, chosen: {label: "Chosen", of: chosen()}});
    const own = figure(compared, {title: "Choice", draw: dots(), limitations: ["small"]});
    const drawings = (await drawAll(new Map([["fig", own]]))).get("fig")!;
    const model = toFigureModel("fig", own, drawings, {source: "", note: () => ""});
    expect(model.base).toBe("Applications: all 20, chosen 10.");
    expect(model.tidy.keys).toEqual(["csc_report", "sample"]);
    expect(model.tidy.rows[1]).toEqual({
      keys: ["yes", "chosen"],
      values: [5, 50],
      from: {draft: "x/draft", cell: ["yes"], base: ["total"]}
    });
    expect(model.panels[0]!.alt).toMatch(/^Dot plot: Choice\. Yes: All 8 \(40%\), Chosen 5 \(50%\)\./);
    expect(model.panels[0]!.data.rows[2]!.cells).toEqual(["Unknown", "2", "10%", "2", "20%"]);
  });

  it("wants two tables of the same categories, all of them released", () => {
    expect(() => compare({whole: {label: "All", of: whole()}})).toThrow("name two tables or more");
    expect(() => compare({a: {label: "A", of: {} as Released}, b: {label: "B", of: whole()}})).toThrow(
      "released tables"
    );
  });
});

async function drawn(one: Released, other: Released): Promise<Element> {
  const compared = compare({whole: {label: "All", of: one}, chosen: {label: "Chosen", of: other}});
  const own = figure(compared, {title: "Choice", draw: dots(), limitations: ["small"]});
  const {wide} = (await drawAll(new Map([["fig", own]]))).get("fig")![0]!;
  return new JSDOM(wide).window.document.querySelector("svg")!;
}

/** Those of the one series, without the one in the key. */
function dotsIn(svg: Element): number {
  return svg.querySelectorAll(`g[fill="${palette.darkBlue}"] circle`).length;
}

function texts(svg: Element): string[] {
  return [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

function whole(): Released {
  return released([8, 10, 2]);
}

function chosen(): Released {
  return released([5, 3, 2]);
}

function released(counts: readonly number[]): Released {
  return releaseAsPublished(new Map([["x/draft", draft(counts)]]), "a test").get("x/draft")!;
}

function draft(counts: readonly number[]): Draft {
  const categories = ["yes", "no", "unknown"].map((code) => ({
    code,
    label: `${code.charAt(0).toUpperCase()}${code.slice(1)}`
  }));
  const dimensions = [{name: "csc_report", label: "Report", categories, sensitive: false}];
  const all = new Float64Array(4);
  for (const [level, count] of counts.entries()) all[cellIndex(dimensions, [level])] = count;
  all[3] = counts.reduce((sum, count) => sum + count, 0);
  return new Draft({
    dimensions,
    unit: {one: "application", many: "applications"},
    counts: all,
    basis: () => {
      throw new Error("not needed");
    }
  });
}
