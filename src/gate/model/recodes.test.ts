import {expect, test} from "vitest";
import {population} from "./population.ts";
import {recodes, withoutImplied} from "./recodes.ts";
import {system} from "./system.ts";

const ages = ["young", "middle", "old"].flatMap((age) => Array.from({length: 6}, () => age));
const people = population(
  ages.map((age, i) => ({age, under: age === "young" ? "yes" : "no", town: i % 2 ? "a" : "b"})),
  ["age", "under", "town"]
);
const [age, under, town] = [0, 1, 2];

test("a grouping is found from the records, a chance pattern is not", () => {
  expect(recodes(people, [age, under, town])).toEqual([{of: [age], to: under}]);
  const few = population(
    [
      {a: "x", b: "1"},
      {a: "y", b: "2"}
    ],
    ["a", "b"]
  );
  expect(recodes(few, [0, 1])).toEqual([]);
});

test("fostered or adopted is a function of two answers", () => {
  const rows = Array.from({length: 64}, (_, i) => ({f: `${i % 2}`, a: `${Math.floor(i / 2) % 2}`}));
  const either = population(
    rows.map((row) => ({...row, either: `${Number(row.f) | Number(row.a)}`})),
    ["f", "a", "either"]
  );
  expect(recodes(either, [0, 1, 2])).toEqual([{of: [0, 1], to: 2}]);
});

test("what a condition implies goes without saying; what it contradicts cannot be", () => {
  const functions = recodes(people, [age, under, town]);
  const young = people.variables[age]!.codes.indexOf("young");
  const [no, yes] = [0, 1];
  expect(
    withoutImplied(people, functions, [
      [age, young],
      [under, yes]
    ])
  ).toEqual([[age, young]]);
  expect(
    withoutImplied(people, functions, [
      [age, young],
      [under, no]
    ])
  ).toBeUndefined();
});

test("two groupings in different tables are linked through what they group", () => {
  const known = system(people, [{by: ["age", "town"]}, {by: ["under"]}]);
  expect(known.cells.find(({id}) => id === "under=yes")).toBeUndefined();
  expect(known.placeOf.get("under=yes")).toBe(known.placeOf.get("age=young"));
});
