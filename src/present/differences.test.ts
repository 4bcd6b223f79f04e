import {describe, expect, it} from "vitest";
import {type Counted, cellIndex, Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {differences} from "./differences.ts";
import {Table} from "./table.ts";

describe("two groups side by side", () => {
  const {base, parts, tidy} = Table.content(made());

  it("has a row for each share, and a difference with its interval", () => {
    expect(parts[0]!.columns.map(({label}) => label).join(" | ")).toBe(
      "Share | south, number | south, of | south, % | north, number | north, of | north, % | " +
        "Difference, percentage points | 95% interval from | 95% interval to | Which way"
    );
    expect(parts[0]!.rows.map(({cells}) => cells.join(" | "))).toEqual([
      "Piped: of all | 29 | 39 | 74% | 24 | 67 | 36% | 39 | 19 | 54 | Higher: south",
      "Piped: of known | 29 | 38 | 76% | 24 | 51 | 47% | 29 | 9 | 46 | Higher: south"
    ]);
    expect(base).toBe("106 plots: north 67, south 39.");
  });

  it("has the same values for machines, and says which cells a percentage is of", () => {
    expect(tidy.rows[0]).toEqual({
      keys: ["all", "south"],
      values: [29, 39, 74, "", "", ""],
      from: {draft: "plots/water", cell: ["piped", "south"], base: ["total", "south"]}
    });
    expect(tidy.rows[2]).toEqual({keys: ["all", "difference"], values: ["", "", "", 39, 19, 54]});
    expect(tidy.rows[3]!.from).toBeUndefined();
  });

  it("says of which edition a row is, once", () => {
    const table = made([24, 29], {edition: "2024.1", shown: () => undefined});
    expect(Table.content(table).parts[0]!.rows[0]!.cells.join(" | ")).toBe(
      "Piped: of all (as at 2024.1) | 29 | 39 | 74% | 24 | 67 | 36% | 39 | 19 | 54 | Higher: south"
    );
  });

  it("says which way only where the interval leaves no doubt of it", () => {
    const ways = (piped: readonly [number, number]) => Table.content(made(piped)).parts[0]!.rows[0]!.cells.at(-1);
    expect(ways([4, 6])).toBe("Not clear");
    expect(ways([50, 10])).toBe("Lower: south");
  });
});

function made(piped: readonly [number, number] = [24, 29], asAt?: Counted["asAt"]): Table {
  const of = releaseAsPublished(new Map([["plots/water", draft(piped, asAt)]]), "a test").get("plots/water")!;
  const row = {label: "Piped", of, codes: ["piped"]};
  return differences({
    title: "Plots",
    between: ["south", "north"],
    rows: [
      {...row, id: "all", label: "Piped: of all"},
      {...row, id: "known", label: "Piped: of known", without: ["unknown"]}
    ],
    limitations: {none: "a test"}
  });
}

function draft([north, south]: readonly [number, number], asAt: Counted["asAt"]): Draft {
  const cells = [
    [north, south],
    [51 - north, 38 - south],
    [16, 1]
  ];
  const dimensions = [dimension("water", ["piped", "carried", "unknown"]), dimension("garden", ["north", "south"])];
  const counts = new Float64Array(12);
  for (const [i, row] of cells.entries()) {
    for (const [j, count] of row.entries()) {
      for (const levels of [
        [i, j],
        [i, 2],
        [3, j],
        [3, 2]
      ])
        counts[cellIndex(dimensions, levels)]! += count;
    }
  }
  const basis = (): never => {
    throw new Error("not asked for");
  };
  return new Draft({dimensions, unit: {one: "plot", many: "plots"}, counts, basis, ...(asAt && {asAt})});
}

function dimension(name: string, codes: readonly string[]) {
  return {name, label: name, categories: codes.map((code) => ({code, label: code})), sensitive: false};
}
