import {table} from "arquero";
import {expect, test} from "vitest";
import type {Codebook} from "../data/codebook.ts";
import {recordVersions} from "./record-versions.ts";

const codebook = {
  resources: [
    {name: "people", key: "id"},
    {name: "pets", key: "id"}
  ]
} as unknown as Codebook;

test("a record that is the same in two years has one number; one that changed in any file has two", () => {
  const then = {
    people: table({id: ["a", "b", "c", "gone"], age: [1, 2, 3, 4]}),
    pets: table({id: ["c", "a", "a"], pet: ["cat", "cat", "dog"]})
  };
  const now = {
    people: table({id: ["new", "c", "b", "a"], age: [5, 3, 9, 1]}),
    pets: table({id: ["a", "a", "c"], pet: ["dog", "cat", "dog"]})
  };
  const numbers = recordVersions(
    [
      {year: "2022", records: then},
      {year: "2023", records: now}
    ],
    codebook
  );
  const [first, second] = ["2022", "2023"].map((year) => numbers.get(year)!);
  const same = ["a", "b", "c"].filter((id) => first!.get(id) === second!.get(id));
  expect(same).toEqual(["a"]);
  expect([...first!.keys()]).toEqual(["a", "b", "c", "gone"]);
  expect(new Set([...first!.values(), ...second!.values()]).size).toBe(7);
});
