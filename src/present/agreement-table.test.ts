import {describe, expect, it} from "vitest";
import {type Counted, cellIndex, Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import type {Released} from "../gate/released.ts";
import {shownBut} from "../testing/shown-but.ts";
import {agreementTable} from "./agreement-table.ts";
import {Table} from "./table.ts";

describe("agreement", () => {
  it("has the four numbers of files, and each coefficient with its interval", () => {
    const {base, parts} = Table.content(made(released([6, 0, 1, 3])));
    expect(parts[0]!.columns.map(({label}) => label).join(" | ")).toBe(
      "Theme | Both mark it | First only | Second only | Neither | Kappa | Kappa: 95% interval from | " +
        "Kappa: 95% interval to | Alpha | Alpha: 95% interval from | Alpha: 95% interval to"
    );
    expect(parts[0]!.rows.map(({cells}) => cells.join(" | "))).toEqual([
      "Water | 6 | 0 | 1 | 3 | 0.78 | 0.15 | 0.96 | 0.79 | 0.20 | 0.96"
    ]);
    expect(base).toBe("10 plots, each coded by two.");
  });
  it("has no coefficient where nothing varies, and says so", () => {
    expect(rowOf(made(released([10, 0, 0, 0])))).toBe("10 | 0 | 0 | 0 | [z] | [z] | [z] | [z] | [z] | [z]");
  });
  it("withholds every coefficient of which a number is withheld", async () => {
    const of = await shownBut(draft([6, 0, 1, 3]), ["no", "yes"]);
    expect(rowOf(made(of, of))).toBe("6 | 0 | [c] | 3 | [c] | [c] | [c] | [c] | [c] | [c]");
  });
  it("says for machines of which cell each number is", () => {
    const {tidy} = Table.content(made(released([6, 0, 1, 3])));
    expect(tidy.rows[2]).toEqual({
      keys: ["water", "second"],
      values: [1, "", "", ""],
      from: {draft: "x/draft", cell: ["no", "yes"], base: ["total", "total"]}
    });
    expect(tidy.rows[5]!.keys).toEqual(["water", "alpha"]);
  });
});

function rowOf(table: Table): string {
  return Table.content(table).parts[0]!.rows[0]!.cells.slice(1).join(" | ");
}

function made(of: Released, files = released([6, 0, 1, 3])): Table {
  const frame = {title: "Agreement", limitations: {none: "a test"}};
  return agreementTable({water: of}, {...frame, files: files.at("total", "total")});
}

function released(cells: readonly number[]): Released {
  return releaseAsPublished(new Map([["x/draft", draft(cells)]]), "a test").get("x/draft")!;
}

/** Yes by both, by the first, by the second, by neither. */
function draft(cells: readonly number[]): Draft {
  const dimensions: Counted["dimensions"] = ["first", "second"].map((name) => ({
    name,
    label: "Water",
    categories: [
      {code: "yes", label: "Yes"},
      {code: "no", label: "No"}
    ],
    sensitive: false
  }));
  const counts = new Float64Array(9);
  for (const [place, count] of cells.entries())
    for (const first of [Math.floor(place / 2), 2])
      for (const second of [place % 2, 2]) counts[cellIndex(dimensions, [first, second])]! += count;
  return new Draft({
    dimensions,
    counts,
    unit: {one: "plot", many: "plots"},
    basis: () => ({records: new Uint32Array(), levels: []})
  });
}
