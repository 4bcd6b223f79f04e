import {table} from "arquero";
import {describe, expect, it} from "vitest";
import type {Codebook} from "../data/codebook.ts";
import {readCodebook} from "../data/read-codebook.ts";
import {answeredIn} from "../gate/answered.ts";
import type {Draft} from "../gate/draft.ts";
import type {Joint} from "../gate/joint.ts";
import {cellId} from "../gate/model/published.ts";
import {recodes} from "../gate/model/recodes.ts";
import {crosstab} from "./crosstab.ts";
import {joint} from "./joint.ts";
import {mean} from "./mean.ts";
import {counting} from "./scope.ts";

const people = table({
  id: ["p1", "p2", "p3", "p4", "p5", "p6"],
  group: ["a", "a", "b", "b", "b", "a"],
  chosen: ["yes", "no", "yes", "no", "no", "yes"],
  age: [20, 31, null, 40, 45, 28],
  age_group: ["young", "old", "unknown", "old", "old", "young"]
});
const pets = table({
  id: ["p1", "p1", "p2", "p3", "p4", "p5", "p6"],
  pet: ["cat", "dog", "cat", "dog", "none", "cat", "none"]
});

describe("all tables as tables of one population", () => {
  it("one variable has one place, in whatever table it stands", () => {
    const {people: all, tables} = placed(() => ({
      one: crosstab(people, ["age_group", "group"]),
      other: crosstab(people, ["group"])
    }));
    expect(all.variables.map(({name}) => name)).toEqual(["age_group", "group"]);
    expect(idsOf("other", {people: all, tables, impossible: []})).toEqual(["group=a", "group=b", "Total"]);
  });
  it("a filter that is a category of a variable is that category", () => {
    const all = placed(() => ({
      whole: crosstab(people, ["group", "chosen"]),
      part: crosstab(
        people.filter((d: {chosen: string}) => d.chosen === "yes"),
        ["group"]
      )
    }));
    expect(idsOf("part", all)).toEqual(["group=a & chosen=yes", "group=b & chosen=yes", "chosen=yes"]);
  });
  it("a filter that no variable tells is a population of two levels, the same for every table that it made", () => {
    const adults = people.filter((d: {age: number}) => d.age > 25);
    const all = placed(() => ({
      whole: crosstab(people, ["group"]),
      one: crosstab(adults, ["group"]),
      two: crosstab(adults, ["chosen"])
    }));
    expect(all.people.variables.map(({name}) => name)).toEqual(["group", "chosen", "population 1"]);
    expect(idsOf("two", all).at(-1)).toBe("population 1=in");
  });
  it("a question with more than one answer is a yes or no for each", () => {
    const all = placed(() => ({kept: crosstab(pets.join(people, "id"), ["pet", "group"])}));
    expect(all.people.variables.map(({name}) => name)).toEqual(["pet: cat", "pet: dog", "pet: none", "group"]);
    expect(idsOf("kept", all)[0]).toBe("pet: cat=yes & group=a");
    expect(idsOf("kept", all).at(-1)).toBe("Total");
  });
  it("who is in a table of answers gave one of them at least, in each group and in all", () => {
    const all = placed(() => ({kept: crosstab(pets.join(people, "id"), ["pet", "group"])}));
    const said = answeredIn(all).map(({whole, ways}) => [whole, ...ways].map((where) => cellId(all.people, where)));
    expect(said).toEqual(
      [" & group=a", " & group=b", ""].map((group) => [
        group.slice(3) || "Total",
        ...["cat", "dog", "none"].map((pet) => `pet: ${pet}=yes${group}`)
      ])
    );
  });
  it("two questions with several answers in the same rows are refused: who gave both is another count", () => {
    const kept = table({id: ["p1", "p1", "p2"], pet: ["cat", "dog", "cat"], food: ["fish", "meat", "meat"]});
    const both = {name: "food", label: "Food", categories: {fish: "Fish", meat: "Meat"}};
    expect(() => placed(() => ({kept: crosstab(kept, ["pet", both])}))).toThrow(
      "kept: counts what the gate cannot place: two questions with several answers, row by row; count each by itself"
    );
  });
  it("a table of one answer each says nothing beside its counts", () => {
    expect(answeredIn(placed(() => ({one: crosstab(people, ["age_group", "group"])})))).toEqual([]);
  });
  it("a variable that the notebook derived anew under a name that is taken is another variable", () => {
    const other = people.derive({group: (d: {group: string}) => (d.group === "a" ? "b" : "a")});
    const all = placed(() => ({one: crosstab(people, ["group"]), two: crosstab(other, ["group"])}));
    expect(all.people.variables.map(({name}) => name)).toEqual(["group", "group (2)"]);
  });
  it("counts by its own conditions what the notebook counted", () => {
    const all = placed(() => ({kept: crosstab(pets.join(people, "id"), ["pet", "group"])}));
    const [first] = all.tables[0]!.cells;
    const meets = all.people.kinds.filter((kind) => first!.every(([variable, code]) => kind[variable] === code));
    expect(meets).toHaveLength(2);
  });
  it("a mean brings the numbers that it is of", () => {
    const all = placed(() => ({age: mean(people, "age", ["group"]), groups: crosstab(people, ["age_group", "group"])}));
    const {values} = all.tables.find(({id}) => id === "age")!;
    expect([...values!].filter((value) => !Number.isNaN(value)).sort()).toEqual([20, 28, 31, 40, 45]);
  });
  it("leaves recodes to be found by whoever solves it", () => {
    const many = table({
      id: Array.from({length: 40}, (_, i) => `p${i}`),
      group: Array.from({length: 40}, (_, i) => (i % 2 === 0 ? "a" : "b")),
      age_group: Array.from({length: 40}, (_, i) => (i % 4 < 2 ? "young" : "old")),
      chosen: Array.from({length: 40}, (_, i) => (i % 4 < 2 ? "yes" : "no"))
    });
    const {people: all} = placed(() => ({
      one: crosstab(many, ["age_group", "group"]),
      two: crosstab(many, ["chosen", "group"])
    }));
    const found = recodes(all, [0, 1, 2]).map(({of, to}) => [...of, to].map((v) => all.variables[v]!.name).join());
    expect(found).toContain("age_group,chosen");
  });
});

describe("what everybody knows from the codebook", () => {
  it("is what no record can be: rules, answers that stand alone, groups that a rule on a number covers", () => {
    const {impossible} = placed(() => ({
      kept: crosstab(pets.join(people, "id"), ["pet", "group"]),
      ages: crosstab(people, ["age_group", "group"])
    }));
    expect(impossible).toContainEqual({"pet: none": "yes", "pet: cat": "yes"});
    expect(impossible).toContainEqual({group: "a", "pet: dog": "yes"});
    expect(impossible).toContainEqual({age_group: "young", "pet: none": "yes"});
  });
});

function placed(tabulate: () => Record<string, Draft>): Joint {
  const scope = {codebook, place: "notebooks/01-x.ts", recordNumbers: new Map()};
  return joint(new Map(Object.entries(counting(scope, tabulate))), codebook);
}

function idsOf(id: string, {people: all, tables}: Joint): string[] {
  return tables.find((one) => one.id === id)!.cells.map((where) => cellId(all, where));
}

const codebook: Codebook = readCodebook(
  `
name: people
title: People
resources:
  - name: people
    path: people.csv
    title: People
    schema:
      primaryKey: [id]
      fields:
        - {name: id, type: string, title: Person, description: A person., smallprint: {role: identifier}}
        - {name: group, type: string, title: Group, description: A group., categories: [{value: a, label: A}, {value: b, label: B}], smallprint: {role: none}}
        - {name: chosen, type: string, title: Chosen, description: Chosen or not., categories: [{value: "yes", label: "Yes"}, {value: "no", label: "No"}], smallprint: {role: none}}
        - {name: age, type: integer, title: Age, description: In years., constraints: {minimum: 18, maximum: 99}, missingValues: [{value: unknown, label: Not known}], smallprint: {role: none, unit: years}}
    smallprint:
      unit: {one: person, many: people}
      derived:
        - name: age_group
          title: Age
          description: In groups.
          from: age
          cut: [30]
          categories: [{value: young, label: Under thirty}, {value: old, label: Thirty and over}, {value: unknown, label: Not known}]
          role: none
  - name: pets
    path: pets.csv
    title: Pets
    schema:
      foreignKeys: [{fields: [id], reference: {resource: people, fields: [id]}}]
      fields:
        - {name: id, type: string, title: Person, description: A person., smallprint: {role: identifier}}
        - {name: pet, type: string, title: Pet, description: A pet., categories: [{value: cat, label: Cat}, {value: dog, label: Dog}, {value: none, label: None}], smallprint: {role: none, exclusive: [none]}}
    smallprint:
      unit: {one: pet, many: pets}
      rules:
        - {when: {group: a}, never: {pet: dog}, because: a test}
        - {when: {age: [18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]}, never: {pet: none}, because: a test}
`,
  "data/codebook.yaml"
);
