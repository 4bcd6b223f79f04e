import {expect, test} from "vitest";
import type {Codebook, Field} from "./codebook.ts";
import {codesOf, questionsOf} from "./question.ts";

test("a number counts as its group, a reason for none as itself", () => {
  const groups = {
    name: "other_children_group",
    from: "other_children",
    cut: [1, 2],
    categories: values("none", "one", "more", "unknown")
  };
  const children = {...field("other_children"), missingValues: values("unknown")};
  const question = asked({schema: {fields: [children]}, smallprint: {derived: [groups]}});
  const counted = ["0", "1", "2", "7", "unknown"].map((cell) => codesOf(question, [cell])[0]);
  expect(counted).toEqual(["none", "one", "more", "more", "unknown"]);
  expect(question.block).toBe("other_children_group");
});

test("a woman may give up to three answers, an exclusive one alone", () => {
  const offence = {
    ...field("offence"),
    categories: values("a", "b", "c", "d", "unknown"),
    smallprint: {exclusive: ["unknown"]}
  };
  const question = asked({schema: {fields: [offence]}, smallprint: {required: true}});
  const options = question.options.map(({cells}) => cells.join(""));
  expect(options).toEqual([
    "a",
    "b",
    "c",
    "d",
    "unknown",
    "ab",
    "ac",
    "ad",
    "bc",
    "bd",
    "cd",
    "abc",
    "abd",
    "acd",
    "bcd"
  ]);
});

function asked(resource: Omit<Codebook["resources"][number], "path">) {
  return [...questionsOf({resources: [{path: "", ...resource}]}).values()][0]!;
}

function field(name: string): Field {
  return {name, smallprint: {}};
}

function values(...codes: readonly string[]) {
  return codes.map((value) => ({value}));
}
