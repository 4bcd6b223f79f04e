import {expect, it} from "vitest";
import {cellIndex, Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {shownBut} from "../testing/shown-but.ts";
import {Table} from "./table.ts";
import {unknowns} from "./unknowns.ts";

it("ranks variables by what is not known of them, in each group, and passes over those that are known", () => {
  const drafts = new Map([
    ["plots/water", draft("water", [8, 9], [2, 1])],
    ["plots/soil", draft("soil", [5, 10], [5, 0])],
    ["plots/size", draft("size", [10, 10])]
  ]);
  const released = releaseAsPublished(drafts, "a test");
  const {parts, tidy} = Table.content(made([...released.values()]));
  expect(parts.map(({caption, rows}) => [caption, ...rows.map(({cells}) => cells.join(" | "))])).toEqual([
    ["north", "soil | 5 | 10 | 50%", "Where water is from | 2 | 10 | 20%"],
    ["south", "Where water is from | 1 | 10 | 10%", "soil | 0 | 10 | 0%"]
  ]);
  expect(tidy.rows[0]).toEqual({
    keys: ["north", "soil"],
    values: [5, 10, 50],
    from: {draft: "plots/soil", cell: ["unknown", "north"], base: ["total", "north"]}
  });
});

it("tells nothing by its order of what is withheld", async () => {
  for (const unknown of [0, 9]) {
    const water = await shownBut(draft("water", [10 - unknown, 9], [unknown, 1]), ["unknown", "north"]);
    const soil = releaseAsPublished(new Map([["plots/soil", draft("soil", [5, 10], [5, 0])]]), "a test");
    const [north] = Table.content(made([water, soil.get("plots/soil")!])).parts;
    expect(north!.rows.map(({cells}) => cells.join(" | "))).toEqual([
      "soil | 5 | 10 | 50%",
      "Where water is from | [c] | 10 | [c]"
    ]);
  }
});

function made(of: Parameters<typeof unknowns>[0]["of"]): Table {
  const labels = {water: "Where water is from"};
  return unknowns({title: "What is not known", by: "garden", of, labels, limitations: {none: "a test"}});
}

/** So many by garden, north and south, and so many not known. */
function draft(name: string, known: readonly [number, number], unknown?: readonly [number, number]): Draft {
  const rows = [known, ...(unknown === undefined ? [] : [unknown])];
  const codes = unknown === undefined ? ["some"] : ["some", "unknown"];
  const dimensions = [dimension(name, codes), dimension("garden", ["north", "south"])];
  const counts = new Float64Array((codes.length + 1) * 3);
  for (const [i, row] of rows.entries()) {
    for (const [j, count] of row.entries()) {
      for (const levels of [
        [i, j],
        [i, 2],
        [codes.length, j],
        [codes.length, 2]
      ])
        counts[cellIndex(dimensions, levels)]! += count;
    }
  }
  const basis = (): never => {
    throw new Error("not asked for");
  };
  return new Draft({dimensions, unit: {one: "plot", many: "plots"}, counts, basis});
}

function dimension(name: string, codes: readonly string[]) {
  return {name, label: name, categories: codes.map((code) => ({code, label: code})), sensitive: false};
}
