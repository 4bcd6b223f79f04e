import {table} from "arquero";
import {describe, expect, it} from "vitest";
import type {Codebook, Variable} from "../data/codebook.ts";
import {Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {type Released, total} from "../gate/released.ts";
import {crosstab} from "./crosstab.ts";
import {mean} from "./mean.ts";
import {counting} from "./scope.ts";

const people = table({
  id: ["p1", "p2", "p3", "p4", "p5"],
  group: ["a", "a", "b", "b", "b"],
  answer: ["yes", "no", "yes", "unknown", "yes"],
  age: [20, 31, null, 40, 45]
});
const pets = table({id: ["p1", "p1", "p2", "p3", "p4", "p5"], pet: ["cat", "dog", "cat", "dog", "none", "cat"]});

describe("crosstab", () => {
  it("counts every category and every margin, in the codebook's order", () => {
    const answers = count(() => crosstab(people, ["answer", "group"]));
    expect(answers.rows("a").map(({count}) => count)).toEqual([1, 1, 0]);
    expect(answers.rows("b").map(({count}) => count)).toEqual([2, 0, 1]);
    expect(answers.rows(total).map(({count}) => count)).toEqual([3, 1, 1]);
    expect(answers.at(total, total).text).toBe("5");
  });
  it("counts what an arquero filter left", () => {
    expect(
      count(() =>
        crosstab(
          people.filter((d: {age: number}) => d.age > 30),
          ["answer"]
        )
      ).at(total).text
    ).toBe("3");
  });
  it("counts a record once in a cell, and once in a margin, however many answers it gave", () => {
    const kept = count(() => crosstab(pets.join(people, "id"), ["pet", "group"]));
    expect(kept.rows("a").map(({count, share}) => [count, share])).toEqual([
      [2, 100],
      [1, 50],
      [0, 0]
    ]);
    expect(kept.at(total, total).text).toBe("5");
  });
  it("counts by a variable that the notebook derived", () => {
    const derived = people.derive({
      old: (d: {age: number | null}) => (d.age === null ? "unknown" : d.age > 30 ? "yes" : "no")
    });
    const spec = {name: "old", label: "Over 30", categories: {yes: "Over 30", no: "30 or under", unknown: "Not known"}};
    expect(
      count(() => crosstab(derived, [spec]))
        .rows()
        .map(({count}) => count)
    ).toEqual([3, 1, 1]);
  });
  it("leaves out categories that the table must not hold", () => {
    const except = [{name: "pet", except: ["none"]}, "group"];
    const owners = pets.filter((d: {pet: string}) => d.pet !== "none").join(people, "id");
    expect(count(() => crosstab(owners, except)).at(total, "b").text).toBe("2");
    expect(() => count(() => crosstab(pets.join(people, "id"), except))).toThrow(
      'pet holds "none"; it may have cat, dog'
    );
  });
});

describe("mean", () => {
  it("is over the records where the number is known", () => {
    const ages = count(() => mean(people, "age", ["group"], {decimals: 1}));
    expect([ages.at("a").text, ages.at("b").text, ages.at(total).text]).toEqual(["25.5", "42.5", "34.0"]);
  });
  it("refuses a table in which a record stands twice", () => {
    expect(() => count(() => mean(pets.join(people, "id"), "age", ["group"]))).toThrow(
      "a record stands in more than one row"
    );
  });
});

describe("tells what is wrong", () => {
  const cases: [string, () => Draft, string][] = [
    [
      "unknown variable",
      () => crosstab(people, ["anser"]),
      "notebooks/01-x.ts: crosstab: unknown variable: anser; did you mean answer?"
    ],
    ["no such column", () => crosstab(people, ["pet"]), "crosstab: the table has no column pet"],
    [
      "a number to count by",
      () => crosstab(people, ["age"]),
      "crosstab: age has no categories; derive groups of it in the codebook, or take its mean"
    ],
    [
      "no identifier",
      () => crosstab(people.groupby("answer").count(), ["answer"]),
      "crosstab: the table has no identifier; keep the column id"
    ],
    [
      "a category that is not the codebook's",
      () => crosstab(people.derive({answer: () => "perhaps"}), ["answer"]),
      'answer holds "perhaps"; it may have yes, no, unknown'
    ],
    [
      "a missing value",
      () => crosstab(people.derive({answer: () => null}), ["answer"]),
      "answer holds a missing value"
    ],
    [
      "mean of a category",
      () => mean(people, "answer", ["group"]),
      "mean: answer is not a number; count it with crosstab"
    ]
  ];
  it.each(cases)("%s", (_, run, message) => expect(() => count(run)).toThrow(message));

  it("counting outside tabulate", () => {
    expect(() => crosstab(people, ["answer"])).toThrow("called outside tabulate");
  });
});

function count(tabulate: () => Draft): Released {
  const draft = counting({codebook, place: "notebooks/01-x.ts", recordNumbers: new Map()}, tabulate);
  expect(Draft.is(draft)).toBe(true);
  return releaseAsPublished(new Map([["x", draft]]), "a test").get("x")!;
}

const variables = [
  variable("id", "identifier"),
  variable("group", "category", ["a", "b"]),
  variable("answer", "category", ["yes", "no", "unknown"]),
  variable("pet", "category", ["cat", "dog", "none"]),
  variable("age", "number")
];
const codebook = {
  name: "people",
  title: "People",
  resources: [
    {name: "people", path: "people.csv", title: "People", unit: {one: "person", many: "people"}, key: "id", variables}
  ],
  variables: new Map(variables.map((one) => [one.name, one]))
} as unknown as Codebook;

function variable(name: string, type: Variable["type"], codes: readonly string[] = []): Variable {
  const categories = codes.map((code) => ({code, label: code}));
  return {name, label: name, definition: name, type, categories, missing: [], role: "none"} as unknown as Variable;
}
