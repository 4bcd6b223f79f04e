import {expect, it} from "vitest";
import {shownBut} from "../testing/shown-but.ts";
import {Draft} from "./draft.ts";
import {noteWriter} from "./note.ts";
import type {ProtectPolicy} from "./policy.ts";
import type {Released} from "./released.ts";
import {ruleNames} from "./rules/rules.ts";
import type {Shown} from "./shown.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "covers",
  seconds: 60
};

it("tells how much is withheld and what the rules withhold that can bear on it, in words", async () => {
  const note = noteWriter(policy, await released(false), false);
  expect(note(shows(["[c]", 97, 12, 0, "[c]", ""]))).toBe(
    "2 of 5 values are withheld and shown as [c]. The rules that bear on this withhold counts from 1 to 4, counts of all but 1 to 4 of a group, percentages of fewer than 10, and whatever would give one of these away."
  );
  expect(note(shows(["[c]", 97]))).toMatch(/^1 of 2 values is withheld/);
  expect(note(shows([97, 0]))).toBe("Nothing is withheld here.");
});

it("names a rule by what everybody knows of the table: sensitive questions, averages, earlier editions", async () => {
  const note = noteWriter({...policy, zeros: "protect"}, await released(true), true);
  expect(note(shows(["[c]"], ["mean"]))).toBe(
    "1 of 1 values is withheld and shown as [c]. The rules that bear on this withhold counts from 1 to 4, zeros, answers that nearly a whole group gave, counts of all but 1 to 4 of a group, averages of fewer than 10, what an earlier edition would help to work out, and whatever would give one of these away."
  );
});

it("says the same whichever values are withheld", async () => {
  const note = noteWriter(policy, await released(true), false);
  expect(note(shows(["[c]", 12]))).toBe(note(shows([12, "[c]"])));
});

it("says of what is published whole that nothing is withheld", async () => {
  const note = noteWriter({name: "as-published", reason: "a test"}, await released(false), false);
  expect(note(shows([1, 2]))).toBe("Nothing is withheld here.");
});

function shows(values: readonly (Shown | "")[], measures = ["count", "percentage"]) {
  return {values: measures, rows: [{values, from: {draft: "x/draft"}}]};
}

async function released(sensitive: boolean): Promise<Map<string, Released>> {
  const [yes, no] = ["yes", "no"].map((code) => ({code, label: code}));
  const draft = new Draft({
    dimensions: [{name: "answer", label: "Answer", categories: [yes!, no!], sensitive}],
    unit: {one: "person", many: "people"},
    counts: Float64Array.from([10, 20, 30]),
    basis: () => {
      throw new Error("not asked for");
    }
  });
  return new Map([["x/draft", await shownBut(draft)]]);
}
