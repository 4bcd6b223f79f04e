import fc from "fast-check";
import {expect, test} from "vitest";
import {Problems} from "../error.ts";
import {readCodebook} from "./read-codebook.ts";

const good = `name: library
title: Loans of a library
resources:
  - name: loans
    path: loans.csv
    title: Loans
    smallprint:
      unit: {one: loan, many: loans}
      rules:
        - when: {returned: "no", days: [0, unknown]}
          never: {days_group: long}
          because: a loan that lasts has days
      derived:
        - name: days_group
          title: Length
          description: The days, grouped.
          from: days
          cut: [7, 28]
          categories: [{value: unknown, label: Unknown}, {value: short, label: Short}, {value: usual, label: Usual}, {value: long, label: Long}]
          role: none
    schema:
      primaryKey: loan
      fields:
        - name: loan
          title: Loan
          description: Its number.
          type: string
          constraints: {required: true, unique: true, pattern: "L[0-9]+"}
          smallprint: {role: identifier}
        - name: returned
          title: Returned
          description: Whether the book came back.
          type: string
          categories: &answers [{value: yes, label: "Yes"}, {value: no, label: "No", description: or lost}]
          categoriesOrdered: true
          smallprint: {role: sensitive}
        - name: days
          title: Days
          description: How long it lasted.
          type: integer
          missingValues: [{value: unknown, label: Unknown}]
          constraints: {minimum: 0, maximum: 1000}
          smallprint: {role: quasi-identifier, unit: days}
  - name: subjects
    path: subjects.csv
    title: Subjects
    smallprint:
      required: true
      rules: [{when: {returned: "yes"}, never: {subject: none}, because: a book that came back was seen}]
    schema:
      primaryKey: [loan, subject]
      foreignKeys: [{fields: [loan], reference: {resource: loans, fields: [loan]}}]
      fields:
        - {name: loan, title: Loan, description: Its number., type: string, smallprint: {role: identifier}}
        - name: subject
          title: Subject
          description: What the book is about.
          type: string
          categories: [{value: art, label: Art}, {value: law, label: Law}, {value: none, label: None}]
          smallprint: {role: none, exclusive: [none]}
`;

test("reads a codebook", () => {
  const {name, title, resources, variables} = readCodebook(good, "codebook.yaml");
  expect({name, title}).toEqual({name: "library", title: "Loans of a library"});
  expect([...variables.keys()]).toEqual(["loan", "returned", "days", "days_group", "subject"]);
  expect(resources.map(({key}) => key)).toEqual(["loan", "loan"]);
  expect(resources.map(({unique}) => unique)).toEqual([["loan"], ["loan", "subject"]]);
  expect(resources[1]!.belongsTo).toEqual({resource: "loans", required: true});
  expect(resources[1]!.unit).toEqual({one: "loan", many: "loans"});
});

test("reads an identifier, a category, a number and what is derived from it", () => {
  const {variables} = readCodebook(good, "codebook.yaml");
  expect(variables.get("loan")).toMatchObject({type: "identifier", pattern: /^(?:L[0-9]+)$/u, categories: []});
  expect(variables.get("returned")).toEqual({
    name: "returned",
    label: "Returned",
    definition: "Whether the book came back.",
    type: "category",
    ordered: true,
    categories: [
      {code: "yes", label: "Yes"},
      {code: "no", label: "No", description: "or lost"}
    ],
    missing: [],
    role: "sensitive"
  });
  expect(variables.get("days")).toMatchObject({
    type: "number",
    unit: "days",
    integer: true,
    minimum: 0,
    maximum: 1000,
    missing: [{code: "unknown", label: "Unknown"}]
  });
  expect(variables.get("days_group")).toMatchObject({type: "category", derivation: {from: "days", cut: [7, 28]}});
});

test("reads rules, across the files of a record too", () => {
  const [loans, subjects] = readCodebook(good, "codebook.yaml").resources;
  expect(loans!.rules).toEqual([
    {
      when: new Map([
        ["returned", ["no"]],
        ["days", ["0", "unknown"]]
      ]),
      never: new Map([["days_group", ["long"]]]),
      because: "a loan that lasts has days"
    }
  ]);
  expect(subjects!.rules).toMatchObject([{when: new Map([["returned", ["yes"]]])}]);
});

test("reads aliases", () => {
  const aliased = good.replace(
    "[{value: art, label: Art}, {value: law, label: Law}, {value: none, label: None}]",
    "*answers"
  );
  const {variables} = readCodebook(
    aliased.replace("exclusive: [none]", "exclusive: [no]").replace("subject: none", "subject: no"),
    "c"
  );
  expect(variables.get("subject")!.categories).toEqual(variables.get("returned")!.categories);
});

test("no YAML", () => {
  expect(problemsOf("name: [a\ntitle: b")[0]).toMatch(
    /^codebook.yaml:2:1: not YAML: .*; mend the line, or the one before$/
  );
  expect(problemsOf("a: 1\n---\nb: 2\n")[0]).toMatch(/^codebook.yaml:2:1: not YAML: /);
  expect(problemsOf("a: !odd 1\n")).toEqual([
    "codebook.yaml:1:4: not YAML: unresolved tag: !odd; mend the line, or the one before"
  ]);
  expect(problemsOf("")).toEqual(["codebook.yaml:1:1: is empty"]);
  expect(problemsOf("- a\n")).toEqual([
    expect.stringMatching(/^codebook.yaml:1:1: not a map; write it as keys and values: \$schema, name/)
  ]);
});

test("unknown keys", () => {
  fails(
    {"title: Days": "titel: Days"},
    ["name: days\n", "no title; give it one"],
    ["titel", "unknown key: titel; did you mean title?"]
  );
  fails(
    {"title: Days": "__proto__: Days"},
    ["name: days\n", "no title; give it one"],
    ["__proto__", /^unknown key: __proto__; there are name, type, /]
  );
  fails({"fields: [loan]}}": "fields: [loan], on: delete}}"}, [
    "on: delete",
    "unknown key: on; there are resource, fields"
  ]);
});

test("a key of the standard that nothing would heed", () => {
  fails({"maximum: 1000": "multipleOf: 10"}, [
    "multipleOf",
    "unknown key: multipleOf; there are required, minimum, maximum"
  ]);
});

test("a key twice", () => {
  fails({"title: Days\n": "title: Days\n          title: Dogs\n"}, [
    "title: Dogs",
    "the key title stands here twice; remove one"
  ]);
});

test("what is missing, blank or no text", () => {
  fails({"\n          description: How long it lasted.": ""}, ["name: days\n", "no description; give it one"]);
  fails({"How long it lasted.": '""'}, ['""', "description is blank; give it a text"]);
  fails({"How long it lasted.": "2017"}, ["2017", 'description is not a text; quote it: "2017"']);
  fails({"How long it lasted.": "[a]"}, ["[a]", "description is not a text"]);
  fails({"{role: sensitive}": "{}"}, ["{}", "no role; give it one"]);
  fails({"{role: sensitive}": "sensitive"}, [
    "sensitive",
    "not a map; write it as keys and values: role, unit, exclusive, groups, frame, about"
  ]);
  fails({"          smallprint: {role: sensitive}\n": ""}, ["name: returned", "no smallprint; give it one"]);
  fails(
    {
      "unit: days}\n": "unit: days}\n          missingValues: unknown\n",
      "          missingValues: [{value: unknown, label: Unknown}]\n": "",
      ", unknown]": "]",
      "{value: unknown, label: Unknown}, ": ""
    },
    ["unknown\n", "missingValues is not a list"]
  );
});

test("labels", () => {
  fails({'{value: yes, label: "Yes"}': "{value: yes}"}, ["{value: yes}", "no label; give it one"]);
  fails({'label: "Yes"': 'label: "<script>"'}, ['"<script>', "markup in label; write plain text"]);
  fails({'label: "Yes"': 'label: "Y\\nes"'}, ['"Y', "a line break or control character in label; write one line"]);
  fails({'label: "Yes"': 'label: "No"'}, ['"No", desc', 'the label "No" stands twice; give each category its own']);
});

test("codes", () => {
  const wayOut = "use lower-case letters, digits, _ and -";
  fails({"{value: short": "{value: 7"}, ["7, label", 'value is not a text; quote it: "7"']);
  fails({"{value: short": "{value: total"}, ["total", "the code total is kept for margins; give it another"]);
  fails({"{value: short": "{value: a/b"}, ["a/b", `not a code: a/b; ${wayOut}`]);
  fails({"{value: short": "{value: usual"}, ["usual, label: Usual", "the code usual stands twice; remove one"]);
});

test.each(["__proto__", "constructor", "Subject", "2nd", "a-b", "é"])("a column named %s", (name) => {
  const problem =
    name in {}
      ? `the name ${name} is a word of JavaScript's own; give it another`
      : `not a name: ${name}; use lower-case letters, digits and _, and start with a letter`;
  fails(
    {"name: subject\n": `name: ${name}\n`},
    ["none}, because", /^unknown variable: subject; /],
    ["subject]", /^primaryKey names no field: subject/],
    [`${name}\n`, problem]
  );
});

test("names that stand twice", () => {
  fails(
    {"name: days_group": "name: days"},
    ["0, unknown", /^unknown category of days: 0; /],
    ["long}", /^unknown variable: days_group; /],
    ["days\n", "the variable days stands twice; rename or remove one"]
  );
  fails({"name: subject\n": "name: returned\n", "[loan, subject]": "[loan, returned]", "subject: none": "days: 0"}, [
    "returned\n",
    "the variable returned stands in another file; rename one: a name means the same everywhere"
  ]);
  fails({"name: subjects": "name: loans"}, [
    "loans\n    path: subjects.csv",
    "the name loans stands twice; change or remove one"
  ]);
});

test("types and roles", () => {
  fails({"type: integer": "type: date"}, ["date", "unknown type: date; there are string, integer, number"]);
  fails({"role: sensitive": "role: secret"}, [
    "secret",
    "unknown role: secret; there are identifier, quasi-identifier, sensitive, none"
  ]);
  fails({"type: string\n          constraints": "type: integer\n          constraints"}, [
    "integer",
    "an identifier is text; use type: string"
  ]);
  fails({"subject: none": "days: 0", "exclusive: [none]": "", "categories: [{value: art": "example: [{value: art"}, [
    "string\n",
    "text without categories; list its categories, or give it the role identifier"
  ]);
  fails({"unit: days": "unit: days, exclusive: [unknown]"}, ["[unknown]", "a number has no exclusive; remove it"]);
  fails({"role: sensitive": "role: sensitive, unit: days"}, ["days}", "a category has no unit; remove it"]);
  fails({"categoriesOrdered: true": "missingValues: [{value: x, label: X}]"}, [
    "[{value: x",
    "a category has no missingValues; list the code with its categories"
  ]);
  fails({"categoriesOrdered: true": "categoriesOrdered: 1"}, ["1", "categoriesOrdered is neither true nor false"]);
  fails({"primaryKey: loan": "primaryKey: loan\n      missingValues: [unknown]"}, [
    "[unknown]",
    "missing codes for all fields; list them at each field, with labels"
  ]);
});

test("constraints", () => {
  fails({"minimum: 0": "minimum: 2000"}, ["1000", "the maximum 1000 is below the minimum 2000"]);
  fails({"minimum: 0": "minimum: none"}, ["none", "minimum is not a number"]);
  fails({"minimum: 0": "required: false"}, [
    "false",
    "a blank cell is always an error; give a code to what is missing"
  ]);
  fails({'"L[0-9]+"': '"L["'}, ['"L["', "not a regular expression"]);
  fails(
    {
      ", unknown]": "]",
      "[{value: unknown": '[{value: "99"',
      "missingValues: [{value: unknown": 'missingValues: [{value: "99"'
    },
    ['[{value: "99", label: Unknown}]\n', "the missing code 99 is a number; use a word"]
  );
  fails({"exclusive: [none]": "exclusive: [nun]"}, [
    "nun",
    "exclusive names no category: nun; there are art, law, none"
  ]);
});

test("groups of categories", () => {
  const group = (text: string) => ({"exclusive: [none]": `exclusive: [none], groups: {broad: [${text}]}`});
  const [some] = readCodebook(changed(group("{value: books, label: Books, of: [art, law]}")), "codebook.yaml")
    .variables.get("subject")!
    .groups!.get("broad")!;
  expect(some).toEqual({code: "books", label: "Books", of: ["art", "law"]});
  fails(group("{value: art, label: Books, of: [art, law]}"), [
    "art, label: Books",
    "the code art is taken; give it another"
  ]);
  fails(group("{value: a+b, label: Books, of: [art, law]}"), ["a+b", /^not a code: a\+b; /]);
  fails(
    group("{value: books, label: Books, of: [art, lore]}"),
    ["[art, lore]", "a group of fewer than two categories; list those that it puts together"],
    ["lore]", "unknown category: lore; did you mean none?"]
  );
  fails(group("{value: x, label: X, of: [art, law]}, {value: y, label: Y, of: [law, none]}"), [
    "law, none",
    "the category law stands in two groups; leave it in one"
  ]);
  fails({"cut: [7, 28]": "cut: [7, 28]\n          groups: {b: [{value: x, label: X, of: [short, long]}]}"}, [
    "{b:",
    "x is no range of numbers: short, long; put together neighbours only"
  ]);
});

test("a cut that does not match its categories", () => {
  const groups = "categories stand for numbers: short, usual, long";
  fails({"cut: [7, 28]": "cut: [7]"}, [
    "[{value: unknown",
    `cut makes 2 groups, but 3 ${groups}; give 2, besides unknown`
  ]);
  fails({"cut: [7, 28]": "cut: [7, 7]"}, ["[7, 7]", "the numbers of cut do not ascend; put them in order, each once"]);
  fails({"cut: [7, 28]": "cut: [28, 7]"}, ["[28", "the numbers of cut do not ascend; put them in order, each once"]);
  fails({"cut: [7, 28]": "cut: [7, x, 28]"}, ["x", "not a number in cut"]);
  fails({"{value: unknown, label: Unknown}, ": ""}, [
    "[{value: short",
    "no category for unknown, a missing code of days; add unknown"
  ]);
  fails({"          cut: [7, 28]\n": ""}, [
    "name: days_group",
    "no cut; list the least number of each group but the first"
  ]);
});

test("a derivation from what is not there, or is no number", () => {
  fails({"from: days": "from: dais"}, ["dais", "unknown variable: dais; did you mean days?"]);
  fails({"from: days": "from: returned"}, ["returned", "returned is not a number; there is days"]);
});

test("a cycle of derivations", () => {
  const wayOut = "derive it from a number of the file";
  fails({"from: days": "from: days_group"}, ["days_group", `derived from itself: days_group → days_group; ${wayOut}`]);
  const second = "- {name: b, title: B, description: B., from: days_group, cut: [1], categories: [], role: none}";
  fails(
    {"from: days": "from: b", "    schema:\n": `        ${second}\n    schema:\n`},
    ["b\n", `derived from itself: days_group → b → days_group; ${wayOut}`],
    ["days_group, cut", `derived from itself: b → days_group → b; ${wayOut}`]
  );
});

test("primary keys", () => {
  fails(
    {"primaryKey: loan": "primaryKey: laon"},
    ["laon", "primaryKey names no field: laon; did you mean loan?"],
    ["true, pattern", "loan is unique, but not the primaryKey; name it there, or remove this"]
  );
  fails(
    {"      primaryKey: loan\n": ""},
    ["fields:", "no primaryKey; name the field that identifies a record"],
    ["true, pattern", "loan is unique, but not the primaryKey; name it there, or remove this"]
  );
  fails(
    {"primaryKey: loan": "primaryKey: [loan, days]"},
    ["[loan, days]", "more than one field in the primaryKey; name the identifier"],
    ["true, pattern", "loan is unique, but not the primaryKey; name it there, or remove this"]
  );
  fails(
    {"primaryKey: loan": "primaryKey: returned"},
    ["returned", "returned is not an identifier; give it the role identifier"],
    ["true, pattern", "loan is unique, but not the primaryKey; name it there, or remove this"],
    ["[loan, subject]", "a primaryKey without returned; rows of answers are told apart within a record"],
    ["[loan], reference", "bad foreign key: loan; loans has the key returned"],
    ["[loan], reference", "subjects has no identifier returned; describe it among the fields"],
    ["[loan]}}", "bad foreign key: loan; loans has the key returned"]
  );
  fails({"[loan, subject]": "[subject, subject]"}, [
    "[subject, subject]",
    "a primaryKey without loan; rows of answers are told apart within a record"
  ]);
});

test("foreign keys", () => {
  fails(
    {"resource: loans": "resource: lones"},
    ['"yes"', /^unknown variable: returned/],
    ["lones", "no file of records is named lones; did you mean loans?"]
  );
  fails(
    {"resource: loans": "resource: subjects"},
    ['"yes"', /^unknown variable: returned/],
    ["subjects", "no file of records is named subjects; there is loans"]
  );
  fails({"fields: [loan]}}": "fields: [days]}}"}, ["[days]", "bad foreign key: days; loans has the key loan"]);
  fails({"{fields: [loan], ": "{"}, ["{reference", "no fields; give it loan"]);
  fails({"}}]\n": "}}, {fields: [loan]}]\n"}, [
    "{fields: [loan]}]",
    "a second foreign key; a file of answers belongs to one other"
  ]);
});

test("what only a file of answers has", () => {
  fails({"role: sensitive": "role: sensitive, exclusive: [no]"}, [
    "[no]",
    "exclusive where each record has one answer; remove it"
  ]);
  fails({"unit: {one: loan, many: loans}": "unit: {one: loan, many: loans}\n      required: true"}, [
    "true",
    "required without a foreign key; say which file's records need a row"
  ]);
  fails({"unit: {one: loan, many: loans}\n": "\n"}, [
    "rules:",
    "no unit; say what one record is, and many: unit: {one: person, many: people}"
  ]);
});

test("rules", () => {
  fails({"{days_group: long}": "{days_grup: long}"}, [
    "long}",
    "unknown variable: days_grup; did you mean days_group?"
  ]);
  fails({"{days_group: long}": "{days_group: longer}"}, [
    "longer",
    "unknown category of days_group: longer; did you mean long?"
  ]);
  fails({"{days_group: long}": "{loan: L1}"}, ["L1", "a rule about the identifier loan; use other variables"]);
  fails({"{days_group: long}": "{}"}, ["{}", "never says nothing; name a variable and its codes"]);
  fails({"\n          because: a loan that lasts has days": ""}, ['when: {returned: "no"', "no because; give it one"]);
});

test.each(["../loans.csv", "/loans.csv", "https://a.b/loans.csv", "loans.xlsx"])("the path %s", (path) => {
  fails({"path: loans.csv": `path: ${path}`}, [
    path,
    `not a path: ${path}; name a .csv file in the year's folder, in lower-case letters, digits, _ and -`
  ]);
});

test("files", () => {
  fails({"path: subjects.csv": "path: loans.csv"}, [
    "loans.csv\n    title: Subjects",
    "the path loans.csv stands twice; change or remove one"
  ]);
  fails({"path: loans.csv": "path: loans.csv\n    encoding: latin1"}, [
    "latin1",
    "encoding is not utf-8; only utf-8 is read"
  ]);
});

test("all at once, in the order of the file", () => {
  fails(
    {"title: Loans\n": "tilte: Loans\n", "type: integer": "type: date", "resource: loans": "resource: lones"},
    ["name: loans", "no title; give it one"],
    ["tilte", "unknown key: tilte; did you mean title?"],
    ["date", /^unknown type: date/],
    ['"yes"', /^unknown variable: returned/],
    ["lones", /^no file of records is named lones/]
  );
});

test("any change to a good codebook gives a codebook or Problems, nothing else", () => {
  const lines = good.split("\n");
  const line = fc.nat(lines.length - 1);
  const piece = fc.constantFrom(
    "__proto__",
    "- ",
    "{}",
    "[]",
    ": ",
    "*answers",
    "null",
    "1",
    "",
    "\t",
    '"',
    "loan",
    "unknown"
  );
  const change = fc.record({line, at: fc.double({min: 0, max: 1, noNaN: true}), cut: fc.nat(12), piece});
  fc.assert(
    fc.property(fc.array(change, {minLength: 1, maxLength: 3}), (changes) => {
      const changed = [...lines];
      for (const {line, at, cut, piece} of changes) {
        const old = changed[line]!;
        const start = Math.floor(at * old.length);
        changed[line] = old.slice(0, start) + piece + old.slice(start + cut);
      }
      for (const problem of problemsOf(changed.join("\n"))) expect(problem).toMatch(/^codebook.yaml:\d+:\d+: ./);
    }),
    {numRuns: 300}
  );
});

/**
 * What is wrong with the good codebook after some changes: each problem with the text that stands where it points.
 */
function fails(changes: Record<string, string>, ...expected: [at: string, problem: string | RegExp][]): void {
  const text = changed(changes);
  const told = problemsOf(text).map((message) => {
    const [, line, column, problem] = /^codebook\.yaml:(\d+):(\d+): (.*)$/.exec(message)!;
    const rest = text
      .split("\n")
      .slice(Number(line) - 1)
      .join("\n")
      .slice(Number(column) - 1);
    return {rest, problem};
  });
  expect(told).toEqual(
    expected.map(([at, problem]) => ({
      rest: expect.toSatisfy((rest: string) => rest.startsWith(at)),
      problem: typeof problem === "string" ? problem : expect.stringMatching(problem)
    }))
  );
}

function problemsOf(text: string): string[] {
  try {
    readCodebook(text, "codebook.yaml");
  } catch (error) {
    if (error instanceof Problems) return error.message.split("\n");
    throw error;
  }
  return [];
}

function changed(changes: Record<string, string>): string {
  return Object.entries(changes).reduce((edited, [from, to]) => {
    expect(edited).toContain(from);
    return edited.replace(from, to);
  }, good);
}
