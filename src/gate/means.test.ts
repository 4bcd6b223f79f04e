import {describe, expect, it} from "vitest";
import {audit} from "./audit/audit.ts";
import type {Joint, JointTable} from "./joint.ts";
import {chooseMeans, type PrintedMean} from "./means.ts";
import type {ProtectPolicy} from "./policy.ts";
import {type Asked, protectReport} from "./protect-report.ts";
import {ruleNames} from "./rules/rules.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 5,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

describe("which means are printed", () => {
  it("no two of one number that share a record: the whole's before its parts'", () => {
    const {printed, tooFew} = chooseMeans(plots.people, wanted(["north", "south", "all"]), 5);
    expect(printed.map(nameOf)).toEqual(["all"]);
    expect(tooFew).toEqual([]);
  });
  it("those of groups that share none, together", () => {
    expect(
      chooseMeans(plots.people, wanted(["north", "south"]), 5)
        .printed.map(nameOf)
        .sort()
    ).toEqual(["north", "south"]);
  });
  it("the same one again, in another table", () => {
    const twice = [...wanted(["all"]), ...wanted(["all", "north"])];
    expect(chooseMeans(plots.people, twice, 5).printed.map(nameOf)).toEqual(["all", "all"]);
  });
  it("none of fewer than the base, which the reader is taken to know", () => {
    const {printed, tooFew} = chooseMeans(plots.people, wanted(["north", "south"]), 12);
    expect(printed.map(nameOf)).toEqual(["north"]);
    expect(tooFew.map(nameOf)).toEqual(["south"]);
  });
});

it("three means to two decimals do not give away how many have no number", async () => {
  const asked: Map<string, Asked> = new Map([
    ["years", {cells: new Set([0, 1, 2]), quoted: new Set<number>()}],
    ["known", {cells: new Set(Array.from({length: 9}, (_, cell) => cell)), quoted: new Set<number>()}]
  ]);
  const {hidden, parts} = await protectReport(plots, asked, [], policy);
  expect([...hidden.get("years")!].sort()).toEqual([0, 1]);
  const ranges = await Promise.all(
    parts.map(async ({known, hidden: pattern}) => {
      const unknown = [...known.cells.keys()].filter((c) => /garden=.* & years=unknown/.test(known.cells[c]!.id));
      const said = known.cells.map(({count}, c) =>
        pattern[c] ? ([0, known.total] as const) : ([count, count] as const)
      );
      return (await audit(known, said, unknown, {apart: 1, candidate: known.truth})).ranges;
    })
  );
  expect(ranges.flat()).toHaveLength(2);
  for (const {least, greatest} of ranges.flat()) expect(greatest).toBeGreaterThan(least);
});

/** Sixteen plots in the north and ten in the south; of one in each it is not known how long it was kept. */
const plots: Joint = (() => {
  const kinds = Array.from({length: 26}, (_, i) =>
    Int32Array.from([i < 16 ? 0 : 1, i === 0 || i === 16 ? 1 : 0, i === 0 || i === 16 ? 1 : 0])
  );
  const variables = [
    {name: "garden", codes: ["north", "south"]},
    {name: "years", codes: ["known", "unknown"]},
    {name: "population 1", codes: ["in", "out"]}
  ];
  const values = Float64Array.from(kinds, ([, missing], i) => (missing === 1 ? Number.NaN : (i * 7) % 13));
  const means: JointTable = {
    id: "years",
    within: [[2, 0]],
    cells: [
      [
        [0, 0],
        [2, 0]
      ],
      [
        [0, 1],
        [2, 0]
      ],
      [[2, 0]]
    ],
    values,
    decimals: 2
  };
  const known: JointTable = {
    id: "known",
    within: [],
    cells: [0, 1, undefined].flatMap((years) =>
      [0, 1, undefined].map((garden) => [
        ...(garden === undefined ? [] : [[0, garden] as const]),
        ...(years === undefined ? [] : [[1, years] as const])
      ])
    )
  };
  return {people: {variables, kinds, weights: kinds.map(() => 1)}, tables: [means, known], impossible: []};
})();

function wanted(names: readonly string[]): PrintedMean[] {
  const [table] = plots.tables;
  return names.map((name) => ({
    table: table!,
    where: table!.cells[["north", "south", "all"].indexOf(name)]!,
    decimals: 2
  }));
}

function nameOf({where}: PrintedMean): string {
  return ["north", "south", "all"][plots.tables[0]!.cells.indexOf(where)]!;
}
