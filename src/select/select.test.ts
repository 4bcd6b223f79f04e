import {type ColumnTable, table} from "arquero";
import {describe, expect, it} from "vitest";
import type {Codebook, Variable} from "../data/codebook.ts";
import {counting} from "../tabulate/scope.ts";
import {drawnByLot} from "./lot.ts";
import {type SelectionSpec, select} from "./select.ts";

/** Two towns of eight and four; of those in town a, ages alternate. */
const people = table({
  id: Array.from({length: 13}, (_, i) => `p${i}`),
  group: [...Array(12).fill("in"), "out"],
  town: [...Array(8).fill("a"), ...Array(4).fill("b"), "a"],
  age: ["young", "old", "young", "old", "young", "old", "young", "old", "old", "old", "old", "old", "young"],
  ready: ["no", ...Array(12).fill("yes")]
});
const spec: SelectionSpec = {within: {group: "in"}, size: 6, balance: ["age", "town"], seed: "one"};

describe("select", () => {
  it("is as like the group as can be: a third young, two thirds in town a", async () => {
    const chosen = await ids(people, spec);
    expect(chosen).toHaveLength(6);
    expect(chosen).not.toContain("p12");
    expect(shares(chosen)).toEqual({young: 2, a: 4});
  });

  it("takes only those who are ready", async () => {
    for (const seed of ["one", "two", "three", "four"])
      expect(await ids(people, {...spec, ready: {ready: "yes"}, seed})).not.toContain("p0");
  });

  it("does not hang on the order of the rows, and does on the seed", async () => {
    const first = await ids(people, spec);
    const reversed = people.reify(Array.from({length: 13}, (_, i) => 12 - i)) as ColumnTable;
    expect(await ids(reversed, spec)).toEqual(first);
    const others = await Promise.all(["two", "three", "four"].map((seed) => ids(people, {...spec, seed})));
    expect(others.some((other) => other.join() !== first.join())).toBe(true);
  });

  it("meets a quota of so many of each, and gives the rest where proportion falls shortest", async () => {
    expect(shares(await ids(people, {...spec, balance: ["age"], quotas: {town: 2}}))).toEqual({young: 2, a: 4});
    expect(shares(await ids(people, {...spec, size: 11, quotas: {town: 5}}))).toMatchObject({a: 7});
  });

  it("meets a quota by code", async () => {
    expect(shares(await ids(people, {...spec, quotas: {town: {a: 2, b: 4}}}))).toMatchObject({a: 2});
  });

  const bad: [string, Partial<SelectionSpec>, string][] = [
    ["more than there are", {quotas: {town: {b: 5}}}, "the quota of town wants 5 of b, and 4 may be chosen; lower it"],
    [
      "more than are ready",
      {quotas: {age: {young: 4}}, ready: {ready: "yes"}},
      "the quota of age wants 4 of young, and 3 may be chosen; lower it"
    ],
    ["another sum", {quotas: {town: {a: 1, b: 2}}}, "the quota of town makes 3, and 6 are to choose; let them agree"],
    ["too many of each", {quotas: {town: 4}}, "4 of each town are 8, more than the 6 to choose; have a 8, b 4"],
    ["an unknown code", {quotas: {town: {c: 1}}}, "quota of an unknown town: c"],
    [
      "quotas that contradict one another",
      {quotas: {town: {a: 2, b: 4}, age: {young: 3, old: 3}}},
      `the quota of town (a 2, b 4) cannot be met with the others; there may be chosen a 8, b 4
notebooks/08-x.ts: the quota of age (young 3, old 3) cannot be met with the others; there may be chosen young 4, old 8`
    ],
    ["too few at all", {size: 13}, "select: 13 are to choose, and 12 may be chosen; lower the size"],
    ["no number", {size: 0}, "select: size is not a whole number of 1 or more: 0"],
    ["an unknown group", {within: {group: "inn"}}, "select: group has no category inn; it has in, out"],
    ["an unknown variable", {balance: ["agee"]}, "select: unknown variable: agee; did you mean age?"]
  ];
  it.each(bad)("refuses %s", async (_, change, message) => {
    await expect(ids(people, {...spec, ...change})).rejects.toThrow(`notebooks/08-x.ts: ${message}`);
  });

  it("refuses a table in which a record stands twice", async () => {
    await expect(ids(people.concat(people) as ColumnTable, spec)).rejects.toThrow(
      "a record stands in more than one row; select before joining answers"
    );
  });
});

describe("the lot", () => {
  it("is the same for the same names and seed, whatever their order", () => {
    const names = ["a", "b", "c", "d"];
    const drawn = drawnByLot(names, "x").map((i) => names[i]);
    const turned = names.toReversed();
    expect(drawnByLot(turned, "x").map((i) => turned[i])).toEqual(drawn);
    expect(drawn).toEqual(["b", "d", "a", "c"]);
  });
});

async function ids(records: ColumnTable, own: SelectionSpec): Promise<string[]> {
  const chosen = await counting({codebook, place: "notebooks/08-x.ts", recordNumbers: new Map()}, () =>
    select(records, own)
  );
  return (chosen.array("id") as string[]).sort();
}

function shares(chosen: readonly string[]): {young: number; a: number} {
  const having = (column: "age" | "town", code: string) =>
    chosen.filter((id) => people.get(column, Number(id.slice(1))) === code).length;
  return {young: having("age", "young"), a: having("town", "a")};
}

const variables = [
  variable("id", "identifier"),
  variable("group", "category", ["in", "out"]),
  variable("town", "category", ["a", "b"]),
  variable("age", "category", ["young", "old"]),
  variable("ready", "category", ["yes", "no"])
];
const codebook = {
  name: "people",
  title: "People",
  resources: [{name: "people", unit: {one: "person", many: "people"}, key: "id", variables}],
  variables: new Map(variables.map((one) => [one.name, one]))
} as unknown as Codebook;

function variable(name: string, type: Variable["type"], codes: readonly string[] = []): Variable {
  const categories = codes.map((code) => ({code, label: code}));
  return {name, label: name, definition: name, type, categories, missing: [], role: "none"} as unknown as Variable;
}
