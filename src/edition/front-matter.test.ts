import {describe, expect, it} from "vitest";
import {readFrontMatter} from "./front-matter.ts";
import {builtIn} from "./policy-settings.ts";

const id = {id: "2024.1", year: "2024", revision: 1, correction: 0, path: "data/2024/edition.1.md"};

it("reads what an edition says of itself", () => {
  expect(readFrontMatter(edition(), id)).toMatchObject({
    id: "2024.1",
    status: "final",
    published: "2024-09-30",
    policy: {name: "as-published", reason: "invented"}
  });
  const rules = "[differencing, small count, differencing]";
  expect(readFrontMatter(edition({policy: `{name: protected, rules: ${rules}}`}), id).policy).toEqual({
    ...builtIn,
    name: "protected",
    rules: ["small count", "differencing"]
  });
});

it("reads which earlier editions are left out of account, and why", () => {
  const third = {id: "2024.3", year: "2024", revision: 3, correction: 0, path: "data/2024/edition.3.md"};
  const history = "[{edition: 2024.1, exclude: it was withdrawn}]";
  const text = edition({edition: '"2024.3"', policy: "{name: protected}", history});
  expect(readFrontMatter(text, third).excluded).toEqual([{edition: "2024.1", reason: "it was withdrawn"}]);
});

it("says when and where it is of, as a year or from one date to another", () => {
  for (const period of ["2024", "2023/2024", "2024-06-01/2024-06-30"])
    expect(readFrontMatter(edition({covers: `{period: ${period}, place: Kent}`}), id).covers).toEqual({
      period,
      place: "Kent"
    });
});

it("may say in the template's place whom the year is about and what its records are", () => {
  const spec = readFrontMatter(edition({subtitle: "plots of two years", statement: "All invented."}), id);
  expect(spec).toMatchObject({subtitle: "plots of two years", statement: "All invented."});
  expect(() => readFrontMatter(edition({subtitle: '""'}), id)).toThrow("subtitle is blank");
});

it("takes from the publisher's defaults what an edition does not say", () => {
  const defaults = {...builtIn, threshold: 8, zeros: "publish"} as const;
  expect(readFrontMatter(edition({policy: "{name: protected, base: 12}"}), id, defaults).policy).toEqual({
    ...defaults,
    name: "protected",
    base: 12
  });
});

describe("tells what is wrong, with its line", () => {
  const cases: [string, Record<string, string>, string][] = [
    [
      "another edition's number",
      {edition: "2024.2"},
      ':2:10: edition is not 2024.1; the file is data/2024/edition.1.md: write edition: "2024.1"'
    ],
    ["a status there is not", {status: "finale"}, ":3:9: unknown status: finale; did you mean final?"],
    [
      "a day there is not",
      {published: "2024-02-30"},
      ":4:12: published is not a date: 2024-02-30; write it as 2022-11-30"
    ],
    ["a misspelt key", {contact: "x\ncontakt: y"}, ":6:1: unknown key: contakt; did you mean contact?"],
    ["no reason for withholding nothing", {policy: "{name: as-published}"}, "no reason"],
    [
      "a threshold that hides nothing",
      {policy: "{name: protected, threshold: 1}"},
      "threshold is not a whole number of 2 or more: 1"
    ],
    ["a policy there is not", {policy: "{name: protect}"}, "unknown name: protect; did you mean protected?"],
    [
      "a rule there is not",
      {policy: "{name: protected, rules: [small counts]}"},
      ":8:35: unknown rule: small counts; did you mean small count?"
    ],
    [
      "an edition to exclude that there is not",
      {history: '[{edition: "2024.2", exclude: "invented"}]', policy: "{name: protected}"},
      "2024.2 is no earlier edition than 2024.1; there are none"
    ],
    [
      "an edition excluded without a reason",
      {history: '[{edition: "2024.1"}]', policy: "{name: protected}"},
      "no exclude; give it one"
    ],
    [
      "editions excluded under a policy that looks at none",
      {history: "[]", policy: "{name: as-published, reason: x}"},
      "as-published looks at no other edition; remove it, or name the policy protected"
    ],
    [
      "a period that ends before it begins",
      {covers: "{period: 2021/2017, place: Kent}"},
      "no period: 2021/2017; write"
    ],
    ["a period in words", {covers: "{period: last year, place: Kent}"}, "no period: last year; write"],
    ["a place without a period", {covers: "{place: Kent}"}, ":9:9: no period; write"],
    ["what is no YAML", {contact: "[x"}, "not YAML"]
  ];
  it.each(cases)("%s", (_, changes, message) => {
    expect(() => readFrontMatter(edition(changes), id)).toThrow(message);
  });
  it("all at once", () => {
    expect(() => readFrontMatter(edition({status: "x", published: "y"}), id)).toThrow(/unknown status.*not a date/s);
  });
  it("a file without any", () => {
    expect(() => readFrontMatter("## about\n", id)).toThrow("data/2024/edition.1.md:");
  });
});

function edition(changes: Record<string, string> = {}): string {
  const lines = {
    edition: '"2024.1"',
    status: "final",
    published: "2024-09-30",
    contact: "us",
    next: "nothing",
    source: "a count",
    policy: "{name: as-published, reason: invented}",
    ...changes
  };
  return `---\n${Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("")}---\n\n## about\n`;
}
