import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {type Counted, cellIndex, Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import type {Released} from "../gate/released.ts";
import {shownBut} from "../testing/shown-but.ts";
import {drawAll} from "./draw.ts";
import {figure} from "./figure.ts";
import {palette} from "./house.ts";
import {matrix} from "./matrix.ts";

describe("a matrix of dots", () => {
  it("has a dot a number, its area as the number, and the number beside it", async () => {
    const {radii, words} = await drawn(released());
    expect(radii).toHaveLength(3);
    expect(radii[0]! ** 2 / radii[1]! ** 2).toBeCloseTo(12 / 6, 1);
    for (const word of ["12", "3", "6", "0", "North", "South", "A bed of roses", "A pond"])
      expect(words).toContain(word);
  });
  it("has no dot where a number is withheld, and so tells no size", async () => {
    const {radii, words} = await drawn(await shownBut(draft(), ["bed", "south"]));
    expect(radii).toHaveLength(2);
    expect(words).toContain("[c]");
  });
  it("shows each pair of a table of pairs once, and heads its columns with the numbers of its rows", async () => {
    const {radii, fills, words} = await drawn(released(draft(["bed", "pond"])));
    expect(radii).toHaveLength(2);
    expect(fills).toEqual([palette.turquoise, palette.darkBlue]);
    for (const word of ["1", "2", "1. A bed of roses", "2. A pond", "12", "6", "0"]) expect(words).toContain(word);
    expect(words).not.toContain("3");
  });
});

async function drawn(of: Released) {
  const made = figure(of, {title: "Plots", draw: matrix(), limitations: {none: "a test"}});
  const [panel] = (await drawAll(new Map([["fig", made]]))).get("fig")!;
  const {document} = new JSDOM(panel!.wide).window;
  return {
    radii: [...document.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("r"))),
    fills: [...document.querySelectorAll("circle")].map((dot) => dot.closest("[fill]")!.getAttribute("fill")),
    words: [...document.querySelectorAll("text")].flatMap(({textContent}) => textContent?.split("\n") ?? [])
  };
}

function released(of = draft()): Released {
  return releaseAsPublished(new Map([["x/draft", of]]), "a test").get("x/draft")!;
}

function draft(across: readonly [string, string] = ["north", "south"]): Draft {
  const dimensions: Counted["dimensions"] = [
    {name: "kind", label: "Kind", categories: [of("bed", "A bed of roses"), of("pond", "A pond")], sensitive: false},
    {name: "side", label: "Side", categories: [of(across[0], "North"), of(across[1], "South")], sensitive: false}
  ];
  const counts = new Float64Array(9);
  for (const [place, count] of [12, 3, 6, 0].entries())
    for (const kind of [Math.floor(place / 2), 2])
      for (const side of [place % 2, 2]) counts[cellIndex(dimensions, [kind, side])]! += count;
  const basis = () => ({records: new Uint32Array(), levels: []});
  return new Draft({dimensions, counts, unit: {one: "plot", many: "plots"}, basis});
}

function of(code: string, label: string) {
  return {code, label};
}
