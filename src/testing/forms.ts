import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Codebook} from "../data/codebook.ts";
import {readCodebook} from "../data/read-codebook.ts";
import {askedOf, type Form, toForm} from "../form/form.ts";
import {root} from "./sandbox.ts";

export interface Asked {
  readonly codebook: Codebook;
  readonly form: Form;
}

/** A form, and the codebook that it is made from. */
function formOf(text: string, year: number): Asked {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const codebook = askedOf(readCodebook(text, "codebook.yaml", year, read));
  return {codebook, form: toForm(codebook, year)};
}

function ofReport(folder: string, year: number): Asked {
  return formOf(readFileSync(join(root, folder, "data/codebook.yaml"), "utf8"), year);
}

/** What codebooks may hold and those of the reports here do not. */
const odd = `
name: odd
title: "Odd [things]: all of them"
resources:
  - name: things
    path: things.csv
    title: "Things: all [of] them / a long title that no tab takes"
    smallprint:
      unit: {one: thing, many: things}
      derived:
        - name: weight_group
          title: Weight
          description: Weight in groups.
          from: weight
          cut: [1, 2.5]
          role: none
          categories:
            - {value: light, label: Light}
            - {value: middling, label: Middling}
            - {value: heavy, label: Heavy}
            - {value: lost, label: Lost}
      rules:
        - {when: {weight_group: heavy}, never: {colour: [pale]}, because: nothing heavy is "pale"}
    schema:
      primaryKey: id
      fields:
        - {name: id, title: Thing, type: string, description: Its mark., constraints: {pattern: "[a-z]{2}-[0-9]{2}[A-Z]"}, smallprint: {role: identifier}}
        - name: colour
          title: Colour
          type: string
          description: As it looks.
          smallprint: {role: none}
          categories: [{value: pale, label: "Pale & light > dark"}, {value: "2", label: "<5"}, {value: other, label: 'So "called", other'}]
        - {name: other_colour, title: Colour, type: string, description: Inside., categories: [{value: "1", label: "2017"}, {value: "no", label: "=No"}], smallprint: {role: none}}
        - {name: weight, title: Weight, type: number, description: In grams., constraints: {minimum: 0.5}, missingValues: [{value: lost, label: Lost}], smallprint: {role: none, unit: grams}}
        - {name: height, title: Height, type: integer, description: In rooms., constraints: {minimum: -3, maximum: 3}, smallprint: {role: none}}
        - {name: depth, title: Depth, type: number, description: Any., smallprint: {role: none}}
  - name: people
    path: more/people.csv
    title: People
    smallprint: {unit: {one: person, many: people}}
    schema:
      primaryKey: person
      fields:
        - {name: person, title: Person, type: string, description: A code., smallprint: {role: identifier}}
        - {name: here, title: Here, type: string, description: Or not., categories: [{value: "yes", label: "Yes"}, {value: "no", label: "No"}], smallprint: {role: none}}
  - name: uses
    path: uses.csv
    title: "Things: all [of] them / a long title for their uses"
    smallprint:
      rules:
        - {when: {weight_group: light, use: tool}, never: {times: ["0"]}, because: a light tool is used}
        - {when: {height: [0, 1]}, never: {use: none}, because: what is low is of use}
    schema:
      primaryKey: [id, use, place]
      foreignKeys: [{fields: id, reference: {resource: things, fields: id}}]
      fields:
        - {name: id, title: Thing, type: string, description: Whose use., smallprint: {role: identifier}}
        - {name: use, title: Use, type: string, description: What for., categories: [{value: tool, label: Tool}, {value: toy, label: Toy}, {value: none, label: None}], smallprint: {role: none, exclusive: [none]}}
        - {name: sort, title: Kind, type: string, description: One of many., categories: [{value: k1, label: "Kind 1", description: one of many}, {value: k2, label: "Kind 2", description: one of many}, {value: k3, label: "Kind 3", description: one of many}, {value: k4, label: "Kind 4", description: one of many}, {value: k5, label: "Kind 5", description: one of many}, {value: k6, label: "Kind 6", description: one of many}, {value: k7, label: "Kind 7", description: one of many}, {value: k8, label: "Kind 8", description: one of many}, {value: k9, label: "Kind 9", description: one of many}, {value: k10, label: "Kind 10", description: one of many}, {value: k11, label: "Kind 11", description: one of many}, {value: k12, label: "Kind 12", description: one of many}, {value: k13, label: "Kind 13", description: one of many}, {value: k14, label: "Kind 14", description: one of many}, {value: k15, label: "Kind 15", description: one of many}, {value: k16, label: "Kind 16", description: one of many}, {value: k17, label: "Kind 17", description: one of many}], smallprint: {role: none}}
        - {name: place, title: Place, type: string, description: Where., categories: [{value: in, label: Inside}, {value: out, label: Outside}], smallprint: {role: none}}
        - {name: times, title: How often, type: integer, description: In a week., constraints: {minimum: 0}, smallprint: {role: none}}
`;

export const asked: readonly (readonly [string, Asked])[] = [
  ["the report in 2022", ofReport(".", 2022)],
  ["the report in 2023", ofReport(".", 2023)],
  ["the gardens", ofReport("src/examples/gardens", 2024)],
  ["the umbrellas", ofReport("src/starter", 2026)],
  ["what codebooks may hold", formOf(odd, 2024)]
];
