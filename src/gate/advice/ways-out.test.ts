import {expect, it} from "vitest";
import type {Joint, JointTable} from "../joint.ts";
import {population, type Where} from "../model/population.ts";
import {cellsOf} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import {protectReport} from "../protect-report.ts";
import {ruleNames} from "../rules/rules.ts";
import {type Order, type WaysOut, waysOut} from "./ways-out.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

it("says which neighbours to merge, what that frees and what it loses", async () => {
  // Of the two oldest few each: together they are enough, and what hid them is needed no more.
  const [ages] = await advised({young: [20, 30], middle: [15, 20], older: [2, 10], oldest: [4, 10], unknown: [12, 13]});
  expect(ages).toMatchObject({tables: ["ages", "the same again"], withheld: 4, of: 18});
  expect(ages!.mergings[0]).toEqual({variable: "Age", categories: ["Older", "Oldest"], freed: 2, lost: 2});
});

it("never merges into what stands aside of the order, nor tells of what frees nothing", async () => {
  const [ages] = await advised({young: [20, 30], middle: [15, 20], older: [11, 12], oldest: [4, 10], unknown: [3, 13]});
  expect(ages!.mergings.map(({categories}) => categories.join())).not.toContain("Oldest,Unknown");
  expect(ages!.mergings.every(({freed}) => freed > 0)).toBe(true);
});

it("says nothing of a table that is shown whole", async () => {
  expect(
    await advised({young: [20, 30], middle: [15, 20], older: [11, 12], oldest: [9, 10], unknown: [8, 13]})
  ).toEqual([]);
});

it("says how far rounding would change the counts", async () => {
  const [ages] = await advised({young: [20, 30], middle: [15, 20], older: [2, 10], oldest: [3, 10], unknown: [10, 15]});
  // 2 and 3 go to 0 and 5; their own totals, 12 and 13, to 10 and 15.
  const changed = 2 + 2 + 2 + 2;
  expect(ages!.rounding).toEqual({base: 5, greatest: 2, average: changed / 18, elsewhere: {freed: 0, lost: 0}});
});

it("takes for impossible only what neither can be", async () => {
  const neither = ["older", "oldest"].map((age) => ({age, group: "b"}));
  const counts = {young: [20, 30], middle: [15, 20], older: [2, 0], oldest: [4, 0], unknown: [12, 13]};
  for (const [own, impossible] of [
    [counts, neither],
    [{...counts, oldest: [4, 10]}, neither.slice(0, 1)]
  ] as const) {
    expect((await advised(own, impossible))[0]!.mergings[0]!.categories).toEqual(["Older", "Oldest"]);
  }
});

const order: Order = {
  label: "Age",
  categories: ["young", "middle", "older", "oldest"].map((code) => ({
    code,
    label: code.replace(/^./, (first) => first.toUpperCase())
  }))
};

async function advised(
  counts: Readonly<Record<string, readonly number[]>>,
  impossible: Joint["impossible"] = []
): Promise<WaysOut[]> {
  const rows = Object.entries(counts).flatMap(([age, [a, b]]) => [
    {age, group: "a", n: String(a)},
    {age, group: "b", n: String(b)}
  ]);
  const codes = {age: Object.keys(counts), group: ["a", "b"]};
  const people = population(
    rows.filter(({n}) => n !== "0"),
    ["age", "group"],
    {frequency: "n", codes}
  );
  const cells = cellsOf(people, {by: ["age", "group"]});
  const joint: Joint = {people, tables: ["ages", "the same again"].map((id) => toTable(id, cells)), impossible};
  const asked = new Map(joint.tables.map(({id}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}]));
  const {hidden} = await protectReport(joint, asked, [], policy);
  return waysOut(joint, hidden, asked, [], policy, new Map([["age", order]]));
}

/** A table of two variables, as `cellsOf` gives its cells: the total, the columns', then each row's and its own. */
function toTable(id: string, cells: readonly Where[]): JointTable {
  const margins = cells.flatMap((where, total) =>
    [0, 1]
      .filter((variable) => !where.some(([v]) => v === variable))
      .map((variable) => ({
        total,
        parts: [...cells.keys()].filter(
          (part) =>
            cells[part]!.length === where.length + 1 &&
            cells[part]!.some(([v]) => v === variable) &&
            where.every(([v, code]) => cells[part]!.some(([w, other]) => v === w && code === other))
        ),
        adds: true
      }))
  );
  return {id, within: [], cells, margins};
}
