import {table} from "arquero";
import {describe, expect, it} from "vitest";
import {readCodebook} from "../data/read-codebook.ts";
import type {Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {type Released, total} from "../gate/released.ts";
import type {TableChoices} from "../gate/table-choice.ts";
import {choose} from "./choose.ts";
import {crosstab} from "./crosstab.ts";
import {joint} from "./joint.ts";
import type {VariableSpec} from "./levels.ts";
import {mean} from "./mean.ts";
import {counting} from "./scope.ts";

const people = table({
  id: ["p1", "p2", "p3", "p4", "p5", "p6"],
  age: [18, 21, 33, null, 47, 52],
  age_group: ["under_20", "20_29", "30_39", "unknown", "40_over", "40_over"]
});
const pets = table({
  id: ["p1", "p1", "p2", "p3", "p4", "p5", "p5", "p6"],
  pet: ["cat", "dog", "cat", "dog", "fish", "cat", "fish", "dog"]
});
const young: VariableSpec = {name: "age_group", merge: [{codes: ["20_29", "under_20"]}]};

describe("in a notebook", () => {
  it("counts neighbours as one, in the place of the first", () => {
    const ages = released(() => crosstab(people, [young]));
    expect(ages.dimensions[0]!.categories).toEqual([
      {code: "under_20+20_29", label: "Under 20 or 20 to 29"},
      {code: "30_39", label: "30 to 39"},
      {code: "40_over", label: "40 and over"},
      {code: "unknown", label: "Not known"}
    ]);
    expect(ages.rows().map(({count}) => count)).toEqual([2, 1, 2, 1]);
    expect(ages.at(total).text).toBe("6");
  });
  it("takes a label that reads better", () => {
    const spec = {name: "age_group", merge: [{codes: ["under_20", "20_29"], label: "Under 30"}]};
    expect(released(() => crosstab(people, [spec])).dimensions[0]!.categories[0]!.label).toBe("Under 30");
  });
  it("counts who gave any of the merged answers, each once", () => {
    const kept = released(() => crosstab(pets, [{name: "pet", merge: "furry"}]));
    expect(kept.rows().map(({codes, count}) => [codes.pet, count])).toEqual([
      ["warm", 5],
      ["fish", 2]
    ]);
    expect(kept.at(total).text).toBe("6");
  });
  it("says of a category that was merged away where it went", () => {
    const ages = released(() => crosstab(people, [young]));
    expect(() => ages.at("20_29")).toThrow(
      'x: 20_29 is merged into another category of age_group; ask for "under_20+20_29"'
    );
  });
  const bad: [string, VariableSpec, string][] = [
    [
      "no neighbours",
      merging("under_20", "30_39"),
      "under_20, 30_39 of age_group are not neighbours; their order is under_20, 20_29, 30_39, 40_over"
    ],
    [
      "what stands aside",
      merging("40_over", "unknown"),
      "unknown of age_group stands aside of its order; merge neighbours among under_20, 20_29, 30_39, 40_over"
    ],
    ["one alone", merging("under_20"), "age_group: under_20 is merged with nothing; name two or more"],
    [
      "what there is not",
      merging("under_20", "20_30"),
      "age_group has no category 20_30 to merge; did you mean 20_29?"
    ],
    [
      "no order",
      {name: "pet", merge: [{codes: ["cat", "dog"]}]},
      "the categories of pet have no order; name groups of them in the codebook, and merge by those"
    ],
    ["groups there are not", {name: "pet", merge: "fury"}, "pet has no groups named fury; did you mean furry?"],
    [
      "all of it",
      {name: "pet", except: ["fish"], merge: "furry"},
      "merging all of pet leaves nothing to tell apart; leave two categories at least"
    ]
  ];
  it.each(bad)("refuses %s", (_, spec, message) => {
    expect(() => released(() => crosstab(pets.join(people, "id"), [spec]))).toThrow(`notebooks/01-x.ts: ${message}`);
  });
});

describe("in an edition's front matter", () => {
  it("counts again what the notebook counted, means too", () => {
    const drafts = counted(() => ({
      ages: crosstab(people, ["age_group"]),
      kept: crosstab(pets.join(people, "id"), ["pet", "age_group"]),
      mean: mean(people, "age", ["age_group"])
    }));
    const merge = [{variable: "age_group", spec: [{codes: ["under_20", "20_29"]}], place: "front:3"}];
    const choices: TableChoices = new Map(["ages", "kept", "mean"].map((id) => [id, {place: "front:2", merge}]));
    const all = shown(choose(drafts, choices, codebook));
    expect(all.get("ages")!.at("under_20+20_29").text).toBe("2");
    expect(
      all
        .get("kept")!
        .rows("under_20+20_29")
        .map(({count}) => count)
    ).toEqual([2, 1, 0]);
    expect(all.get("kept")!.at(total, "under_20+20_29").text).toBe("2");
    expect(all.get("mean")!.at("under_20+20_29").text).toBe("20");
    expect(all.get("mean")!.at(total).text).toBe("34");
  });
  it("tells all that is wrong, with its line", () => {
    const drafts = counted(() => ({ages: crosstab(people, ["age_group"])}));
    const choices: TableChoices = new Map([
      ["age", {place: "front:2", merge: []}],
      ["ages", {place: "front:3", merge: [{variable: "ages", spec: "broad", place: "front:4"}]}]
    ]);
    expect(() => choose(drafts, choices, codebook)).toThrow(
      "front:2: no table age; did you mean ages?\nfront:4: the table is not by ages; there is age_group"
    );
  });
});

describe("in the joint", () => {
  it("is a grouping that the edition made, and everybody knows how its categories lie in the others", () => {
    const {
      people: all,
      made,
      impossible
    } = joint(
      counted(() => ({
        ages: crosstab(people, ["age_group"]),
        coarse: crosstab(people, [young]),
        kept: crosstab(pets, ["pet"]),
        furry: crosstab(pets, [{name: "pet", merge: "furry"}])
      })),
      codebook
    );
    expect(all.variables.map(({name}) => name)).toEqual([
      "age_group",
      "age_group [under_20+20_29]",
      "pet: cat",
      "pet: dog",
      "pet: fish",
      "pet: warm"
    ]);
    expect(made).toEqual(["age_group [under_20+20_29]", "pet: warm"]);
    expect(impossible).toContainEqual({age_group: "20_29", "age_group [under_20+20_29]": "30_39"});
    expect(impossible).toContainEqual({"pet: warm": "yes", "pet: cat": "no", "pet: dog": "no"});
    expect(impossible).toContainEqual({"pet: cat": "yes", "pet: warm": "no"});
  });
  it("keeps to the codebook's rules where they hold for all of a category's parts", () => {
    const {impossible} = joint(
      counted(() => ({
        coarse: crosstab(people, [young]),
        furry: crosstab(pets, [{name: "pet", merge: "furry"}])
      })),
      codebook
    );
    expect(impossible).toEqual([{"age_group [under_20+20_29]": "under_20+20_29", "pet: fish": "yes"}]);
  });
  it("gives the ranges of a number by the groups that it is counted in", () => {
    const {tables} = joint(
      counted(() => ({mean: mean(people, "age", [young])})),
      codebook
    );
    expect(tables[0]!.number!.groups).toEqual({
      variable: 0,
      ranges: [
        {code: 0, least: 18, greatest: 29},
        {code: 1, least: 30, greatest: 39},
        {code: 2, least: 40, greatest: 99}
      ]
    });
  });
});

function merging(...codes: string[]): VariableSpec {
  return {name: "age_group", merge: [{codes}]};
}

function counted(tabulate: () => Record<string, Draft>): Map<string, Draft> {
  return new Map(Object.entries(counting({codebook, place: "notebooks/01-x.ts", recordNumbers: new Map()}, tabulate)));
}

function shown(drafts: ReadonlyMap<string, Draft>): Map<string, Released> {
  return releaseAsPublished(drafts, "a test");
}

function released(tabulate: () => Draft): Released {
  return shown(counted(() => ({x: tabulate()}))).get("x")!;
}

const codebook = readCodebook(
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
        - {name: age, type: integer, title: Age, description: In years., constraints: {minimum: 18, maximum: 99}, missingValues: [{value: unknown, label: Not known}], smallprint: {role: none, unit: years}}
    smallprint:
      unit: {one: person, many: people}
      derived:
        - name: age_group
          title: Age
          description: In groups.
          from: age
          cut: [20, 30, 40]
          categories:
            - {value: under_20, label: Under 20}
            - {value: "20_29", label: 20 to 29}
            - {value: "30_39", label: 30 to 39}
            - {value: 40_over, label: 40 and over}
            - {value: unknown, label: Not known}
          role: none
  - name: pets
    path: pets.csv
    title: Pets
    schema:
      foreignKeys: [{fields: [id], reference: {resource: people, fields: [id]}}]
      fields:
        - {name: id, type: string, title: Person, description: A person., smallprint: {role: identifier}}
        - name: pet
          type: string
          title: Pet
          description: A pet.
          categories: [{value: cat, label: Cat}, {value: dog, label: Dog}, {value: fish, label: Fish}]
          smallprint: {role: none, groups: {furry: [{value: warm, label: Cat or dog, of: [cat, dog]}]}}
    smallprint:
      unit: {one: pet, many: pets}
      rules: [{when: {age_group: [under_20, "20_29"]}, never: {pet: fish}, because: a test}]
`,
  "data/codebook.yaml"
);
