import {expect, test} from "vitest";
import {population} from "../model/population.ts";
import {system} from "../model/system.ts";
import {partsAt} from "./parts.ts";

test("two tables that share a variable fall apart once its counts are taken as given", () => {
  const rows = [
    {a: "x", b: "y", c: "z"},
    {a: "x", b: "n", c: "z"},
    {a: "w", b: "y", c: "v"}
  ];
  const known = system(population(rows, ["a", "b", "c"]), [{by: ["a", "b"]}, {by: ["a", "c"]}]);
  const said = known.cells.map(() => [0, 3] as const);
  const parts = partsAt(known, said, Int32Array.from(known.truth));
  const names = parts.map(
    ({cells}) => new Set([...cells].flatMap((cell) => known.cells[cell]!.id.match(/[abc](?==)/g)))
  );
  // The grand total and the counts of a are of one of the two.
  expect(names.filter((part) => part.has("b") && part.has("c"))).toEqual([]);
  expect(parts.flatMap(({unknowns}) => [...unknowns]).sort((a, b) => a - b)).toEqual([...known.truth.keys()]);
  expect(parts.flatMap(({cells}) => [...cells]).sort((a, b) => a - b)).toEqual([...known.cells.keys()]);
});
