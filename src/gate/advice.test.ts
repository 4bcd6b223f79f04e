import {expect, it} from "vitest";
import {advice, advise, type Order} from "./advice.ts";
import type {Joint} from "./joint.ts";
import {population} from "./model/population.ts";
import {cellsOf} from "./model/published.ts";
import type {ProtectPolicy} from "./policy.ts";
import {ruleNames} from "./rules/rules.ts";

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
  const found = await advised({young: [20, 30], middle: [15, 20], older: [2, 10], oldest: [4, 10], unknown: [12, 13]});
  expect(found[0]).toBe("merging Older and Oldest of Age would free 2 cells, and lose 2");
});

it("never merges into what stands aside of the order, nor tells of what frees nothing", async () => {
  const found = await advised({young: [20, 30], middle: [15, 20], older: [11, 12], oldest: [4, 10], unknown: [3, 13]});
  expect(found.join("\n")).not.toContain("Unknown");
  expect(
    await advised({young: [20, 30], middle: [15, 20], older: [11, 12], oldest: [9, 10], unknown: [8, 13]})
  ).toEqual([]);
});

it("takes for impossible only what neither can be", async () => {
  const neither = ["older", "oldest"].map((age) => ({age, group: "b"}));
  const counts = {young: [20, 30], middle: [15, 20], older: [2, 0], oldest: [4, 0], unknown: [12, 13]};
  expect((await advised(counts, neither))[0]).toContain("merging Older and Oldest");
  expect((await advised({...counts, oldest: [4, 10]}, neither.slice(0, 1)))[0]).toContain("merging Older and Oldest");
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
): Promise<string[]> {
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
  const joint: Joint = {people, tables: [{id: "ages", within: [], cells}], impossible};
  const asked = new Map([["ages", {cells: new Set(cells.keys()), quoted: new Set<number>()}]]);
  return (await advise(joint, asked, [], policy, new Map([["age", order]]))).map(advice);
}
