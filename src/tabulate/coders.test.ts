import {table} from "arquero";
import {describe, expect, it} from "vitest";
import {readCodebook} from "../data/read-codebook.ts";
import type {Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {total} from "../gate/released.ts";
import {codersOf} from "./coders.ts";
import {joint} from "./joint.ts";
import {counting} from "./scope.ts";
import {themes} from "./themes.ts";

const letters = table({id: ["L1", "L2", "L3", "L4", "L5"]});
const passages = rows(
  "L1 moved b", // b after a, whoever comes first in the file
  "L1 moved a",
  "L1 moved a",
  "L2 moved b",
  "L2 ill c",
  "L3 ill a",
  "L3 ill b",
  "L4 moved c"
);

describe("codersOf", () => {
  const released = releaseAsPublished(
    count(() => codersOf(passages, letters, "coder")),
    "a test"
  );
  const at = (id: string, ...codes: string[]) => released.get(id)!.at(...codes).shown;

  it("counts the files by how many coders they had", () => {
    expect(["none", "one", "two", "more", total].map((code) => at("coders", code))).toEqual([1, 1, 3, 0, 5]);
  });
  it("holds the marks of two coders of a file against one another, however many segments they marked", () => {
    const cells = (id: string) =>
      ["yes", "no"].flatMap((first) => ["yes", "no"].map((second) => at(id, first, second)));
    expect(cells("home")).toEqual([1, 1, 0, 1]);
    expect(cells("health")).toEqual([1, 0, 1, 1]);
    expect(at("home", total, total)).toBe(3);
  });
  it("gives what agreement is worked out from", () => {
    const {kappa, both} = released.get("home")!.agreement();
    expect([both.shown, kappa.estimate.shown]).toEqual([1, 0.4]);
    expect(() => released.get("coders")!.agreement()).toThrow("two coders’ yes and no");
  });
  it("refuses a column that is not there", () => {
    expect(() => count(() => codersOf(passages, letters, "reader"))).toThrow("no column reader");
  });
});

describe("the gate knows", () => {
  const {impossible, made} = joint(
    count(() => {
      const {theme} = themes(passages, letters);
      return {theme: theme!, ...codersOf(passages, letters, "coder")};
    }),
    codebook()
  );

  it("that a file mentions what either of its coders marked, and nothing that neither did", () => {
    expect(impossible).toContainEqual({home_first: "yes", "theme: home": "no"});
    expect(impossible).toContainEqual({home_second: "yes", "theme: home": "no"});
    expect(impossible).toContainEqual({home_first: "no", home_second: "no", "theme: home": "yes"});
  });
  it("nothing of what one coder marks where the other does", () => {
    expect(made).not.toContain("home_first");
  });
});

function rows(...lines: readonly string[]) {
  const cells = lines.map((line) => line.split(" "));
  const column = (place: number) => cells.map((row) => row[place]!);
  return table({id: column(0), code: column(1), coder: column(2), about: cells.map(() => "writer")});
}

function count(tabulate: () => Record<string, Draft>): Map<string, Draft> {
  const scope = {codebook: codebook(), place: "notebooks/01-x.ts", recordNumbers: new Map<unknown, number>()};
  return new Map(Object.entries(counting(scope, tabulate)));
}

function codebook() {
  const frame = `title: What a letter tells
themes:
  - {code: home, label: Home, definition: Where., codes: [{code: moved, label: Moved, definition: Moved., about: [writer], leans: neither, origin: found}]}
  - {code: health, label: Health, definition: How., codes: [{code: ill, label: Ill, definition: Ill., about: [writer], leans: neither, origin: found}]}
`;
  const coded = (categories: readonly string[]) =>
    `categories: [${categories.map((code) => `{value: ${code}, label: ${code}}`).join(", ")}]`;
  const text = `name: letters
title: Letters
resources:
  - name: letters
    path: letters.csv
    title: Letters
    smallprint: {unit: {one: letter, many: letters}}
    schema:
      primaryKey: [id]
      fields:
        - {name: id, title: Letter, description: Its number., type: string, smallprint: {role: identifier}}
  - name: passages
    path: passages.csv
    title: Passages
    smallprint: {}
    schema:
      primaryKey: [id, passage]
      foreignKeys: [{fields: [id], reference: {resource: letters, fields: [id]}}]
      fields:
        - {name: id, title: Letter, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: passage, title: Passage, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: code, title: Code, description: What it tells., type: string, smallprint: {role: sensitive, frame: frame.yaml, about: about}}
        - {name: about, title: About, description: Whom., type: string, ${coded(["writer"])}, smallprint: {role: none}}
        - {name: coder, title: Coder, description: Who., type: string, ${coded(["a", "b", "c"])}, smallprint: {role: none}}
`;
  return readCodebook(text, "data/codebook.yaml", undefined, () => frame);
}
