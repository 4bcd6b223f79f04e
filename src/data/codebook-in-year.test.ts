import type {ColumnTable} from "arquero";
import {expect, test} from "vitest";
import {Problems} from "../error.ts";
import {inPresentNames} from "./present-names.ts";
import {readCodebook} from "./read-codebook.ts";
import {readRecords} from "./records.ts";

const text = `name: library
title: Loans
resources:
  - name: loans
    path: loans.csv
    title: Loans
    smallprint:
      unit: {one: loan, many: loans}
      rules:
        - {when: {returned: lost}, never: {days_group: short}, because: nothing is lost so soon}
        - {when: {returned: damaged}, never: {days_group: short}, because: damage takes time}
        - {when: {days: unclear}, never: {returned: "yes"}, because: what came back has days}
      derived:
        - name: days_group
          title: Length
          description: The days, grouped.
          from: days
          cut: [7]
          categories:
            - {value: unclear, label: Unclear, was: {value: unknown, until: 2022}}
            - {value: short, label: Short, was: {label: Brief, until: 2021}}
            - {value: long, label: Long}
          role: none
    schema:
      primaryKey: id
      fields:
        - {name: id, title: Loan, description: Its number., type: string, constraints: {pattern: "L[0-9]+"}, smallprint: {role: identifier}}
        - name: returned
          title: Returned
          description: Whether the book came back.
          type: string
          categories:
            - {value: damaged, label: Damaged, since: 2023}
            - {value: "yes", label: "Yes"}
            - {value: lost, label: Not found, was: {value: "no", label: "No", until: 2022}}
          smallprint: {role: sensitive}
        - name: days
          title: Days
          description: How long it lasted.
          type: integer
          missingValues: [{value: unclear, label: Unclear, was: {value: unknown, until: 2022}}]
          smallprint: {role: none}
  - name: subjects
    path: subjects.csv
    title: Subjects
    smallprint: {}
    schema:
      foreignKeys: [{fields: id, reference: {resource: loans, fields: id}}]
      fields:
        - {name: id, title: Loan, description: Its number., type: string, smallprint: {role: identifier}}
        - name: subject
          title: Subject
          description: What the book is about.
          type: string
          categories: [{value: art, label: Art}, {value: nothing, label: Nothing, was: {value: none, until: 2022}}]
          smallprint: {role: none, exclusive: [nothing]}
`;

test("a category has the names of the year, and is there from its own on", () => {
  const returned = (year?: number) => readCodebook(text, "c", year).variables.get("returned")!.categories;
  expect(returned(2022)).toEqual([
    {code: "yes", label: "Yes"},
    {code: "no", label: "No"}
  ]);
  expect(returned(2023)).toEqual([
    {code: "damaged", label: "Damaged", since: 2023},
    {code: "yes", label: "Yes"},
    {code: "lost", label: "Not found", was: {code: "no", label: "No", until: 2022}}
  ]);
  expect(returned()).toEqual(returned(2023));
});

test("what names a code names that of the year", () => {
  const {resources, variables} = readCodebook(text, "c", 2022);
  expect(variables.get("days")!.missing).toEqual([{code: "unknown", label: "Unclear"}]);
  expect(variables.get("days_group")!.categories.map(({code}) => code)).toEqual(["unknown", "short", "long"]);
  expect(variables.get("subject")!.exclusive).toEqual(["none"]);
  const rules = resources[0]!.rules!.map(({when}) => Object.fromEntries(when));
  expect(rules).toEqual([{returned: ["no"]}, {days: ["unknown"]}]);
  expect(labelsIn(2021)).toEqual(["Unclear", "Brief", "Long"]);
});

test.each([
  [2022, "no", "loans", []],
  [2022, "lost", "loans", ['y/loans.csv:2: unknown category in returned: "lost"; the codebook has yes, no']],
  [2022, "damaged", "loans", ['y/loans.csv:2: unknown category in returned: "damaged"; the codebook has yes, no']],
  [2023, "no", "loans", ['y/loans.csv:2: former category in returned: "no"; after 2022 it is lost']],
  [2023, "none", "subjects", ['y/subjects.csv:2: former category in subject: "none"; after 2022 it is nothing']],
  [2023, "damaged", "loans", []]
])("records of %d with %s", (year, code, file, problems) => {
  const [returned, subject] = file === "loans" ? [code, "art"] : ["yes", code];
  expect(problemsOf(() => read(year, `id,returned,days\nL1,${returned},30\n`, `id,subject\nL1,${subject}\n`))).toEqual(
    problems
  );
});

test("a former missing code is told, and an answer that stood alone still does", () => {
  const loans = "id,returned,days\nL1,lost,unknown\n";
  expect(problemsOf(() => read(2023, loans, "id,subject\nL1,art\n"))).toEqual([
    'y/loans.csv:2: former category in days: "unknown"; after 2022 it is unclear'
  ]);
  expect(problemsOf(() => read(2022, "id,returned,days\nL1,no,30\n", "id,subject\nL1,art\nL1,none\n"))).toEqual([
    'y/subjects.csv:3: subject "none" beside other answers of the same record; it stands alone'
  ]);
});

test("records of an earlier year in the names of now", () => {
  const loans = "id,returned,days\nL1,no,unknown\nL2,yes,3\nL3,no,30\n";
  const then = read(2022, loans, "id,subject\nL1,none\nL2,art\nL3,art\n");
  const now = inPresentNames(then, 2022, readCodebook(text, "c", 2023));
  expect(now.loans!.objects()).toEqual([
    {id: "L1", returned: "lost", days: null, days_group: "unclear"},
    {id: "L2", returned: "yes", days: 3, days_group: "short"},
    {id: "L3", returned: "lost", days: 30, days_group: "long"}
  ]);
  expect(now.subjects!.array("subject")).toEqual(["nothing", "art", "art"]);
  const later = read(2023, "id,returned,days\nL1,lost,unclear\n", "id,subject\nL1,art\n");
  expect(valuesOf(now, "returned")).toEqual(valuesOf(later, "returned"));
});

test("tells what is wrong with years and former names, all at once", () => {
  const bad = text
    .replace("since: 2023", "since: 23")
    .replace('was: {value: "no", label: "No", until: 2022}', 'was: {value: "yes", label: Not found}')
    .replace("was: {value: none, until: 2022}", "since: 2023, was: {until: 2022}")
    .replace("was: {label: Brief, until: 2021}", "since: 2022")
    .replace(
      "{value: unclear, label: Unclear, was: {value: unknown, until: 2022}}]",
      "{value: unclear, label: Unclear}]"
    );
  expect(problemsOf(() => readCodebook(bad, "c"))).toEqual([
    "c:20:13: short stands for numbers, and has a since; a cut is the same in all years",
    "c:20:13: unclear and the missing code unclear of days are not of the same years; give both the same since, and the same former value",
    "c:33:55: not a year: 23; write it as 2023",
    "c:35:52: no until; say the last year of the former name",
    "c:35:60: the code yes stands twice; remove one",
    'c:35:74: the label "Not found" stands twice; give each category its own',
    "c:55:101: was says nothing; give the former value, or the former label",
    "c:55:109: a former name until 2022 of what exists since 2023; mend one of the years"
  ]);
});

function labelsIn(year: number): string[] {
  return readCodebook(text, "c", year)
    .variables.get("days_group")!
    .categories.map(({label}) => label);
}

function read(year: number, loans: string, subjects: string): Record<string, ColumnTable> {
  const codebook = readCodebook(text, "c", year);
  return readRecords(codebook, "y", (path) => new TextEncoder().encode(path === "y/loans.csv" ? loans : subjects));
}

function valuesOf({loans}: Record<string, ColumnTable>, name: string): unknown {
  return (loans!.column(name) as unknown as {values: unknown}).values;
}

function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Problems) return error.message.split("\n");
    throw error;
  }
  return [];
}
