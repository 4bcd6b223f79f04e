import {desc, op} from "arquero";
import fc from "fast-check";
import {expect, test} from "vitest";
import {Problems} from "../error.ts";
import {DictionaryColumn} from "./dictionary-column.ts";
import {readCodebook} from "./read-codebook.ts";
import {readRecords} from "./records.ts";

const codebook = readCodebook(
  `name: library
title: Loans
resources:
  - name: loans
    path: loans.csv
    title: Loans
    smallprint:
      unit: {one: loan, many: loans}
      rules:
        - {when: {returned: "no"}, never: {days_group: short}, because: a book that is not back is out for long}
        - {when: {days: [99]}, never: {returned: "yes"}, because: ninety-nine days mean a loss}
      derived:
        - name: days_group
          title: Length
          description: The days, grouped.
          from: days
          cut: [7, 28]
          categories:
            - {value: unknown, label: Unknown}
            - {value: short, label: Short}
            - {value: usual, label: Usual}
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
          categories: [{value: "yes", label: "Yes"}, {value: "no", label: "No"}, {value: unknown, label: Unknown}]
          smallprint: {role: sensitive}
        - name: days
          title: Days
          description: How long it lasted.
          type: integer
          missingValues: [{value: unknown, label: Unknown}]
          constraints: {minimum: 0, maximum: 365}
          smallprint: {role: none}
  - name: subjects
    path: subjects.csv
    title: Subjects
    smallprint:
      required: true
      rules: [{when: {returned: "yes", days: unknown}, never: {subject: law}, because: law books are counted}]
    schema:
      foreignKeys: [{fields: id, reference: {resource: loans, fields: id}}]
      fields:
        - {name: id, title: Loan, description: Its number., type: string, smallprint: {role: identifier}}
        - name: subject
          title: Subject
          description: What the book is about.
          type: string
          categories: [{value: art, label: Art}, {value: law, label: Law}, {value: none, label: None}]
          smallprint: {role: none, exclusive: [none]}
`,
  "codebook.yaml"
);

const good = {
  loans: "id,returned,days\nL1,yes,3\nL2,no,28\nL3,yes,unknown\nL4,unknown,7\n",
  subjects: "id,subject\nL1,art\nL1,law\nL2,none\nL3,art\nL4,law\n"
};

test("reads identifiers, categories, numbers, and what is derived from them", () => {
  expect(read().loans!.objects()).toEqual([
    {id: "L1", returned: "yes", days: 3, days_group: "short"},
    {id: "L2", returned: "no", days: 28, days_group: "long"},
    {id: "L3", returned: "yes", days: null, days_group: "unknown"},
    {id: "L4", returned: "unknown", days: 7, days_group: "usual"}
  ]);
});

test("a category's values are the codebook's, in its order, whether they occur or not", () => {
  const column = read({subjects: "id,subject\nL1,law\nL2,art\nL3,art\nL4,law\n"}).subjects!.column("subject");
  expect(column).toBeInstanceOf(DictionaryColumn);
  expect(column).toMatchObject({values: ["art", "law", "none"], codes: Uint8Array.of(1, 0, 0, 1)});
});

test("columns may come in any order", () => {
  const {loans} = read({loans: "days,id,returned\n3,L1,yes\n28,L2,no\nunknown,L3,yes\n7,L4,unknown\n"});
  expect(loans!.columnNames()).toEqual(["id", "returned", "days", "days_group"]);
  expect(loans!.objects()).toEqual(read().loans!.objects());
});

test("arquero works on the tables as on any other", () => {
  const {loans, subjects} = read();
  const joined = subjects!.join(loans!, "id");
  expect(joined.objects()[1]).toEqual({id: "L1", subject: "law", returned: "yes", days: 3, days_group: "short"});
  expect(joined.groupby("returned").count().objects()).toEqual([
    {returned: "yes", count: 3},
    {returned: "no", count: 1},
    {returned: "unknown", count: 1}
  ]);
  expect(loans!.filter((d: {days: number}) => d.days > 3).array("id")).toEqual(["L2", "L4"]);
  expect(loans!.orderby(desc("days")).array("days")).toEqual([28, 7, 3, null]);
  expect(loans!.rollup({mean: op.mean("days")}).object()).toEqual({mean: 38 / 3});
  expect(loans!.derive({twice: (d: {days: number}) => d.days * 2}).array("twice")).toEqual([6, 56, 0, 14]);
  expect(loans!.select("id", "days").reify().slice(1, 2).objects()).toEqual([{id: "L2", days: 28}]);
  expect(
    [
      ...loans!.antijoin(
        subjects!.filter((d: {subject: string}) => d.subject === "law"),
        "id"
      )
    ].length
  ).toBe(2);
});

test("a file that is not there, or is a folder", () => {
  const problems = problemsOf((path) => {
    throw Object.assign(new Error("secret"), {code: path.endsWith("loans.csv") ? "ENOENT" : "EISDIR"});
  });
  expect(problems).toEqual([
    "y/loans.csv: no such file; the codebook names it",
    "y/subjects.csv: is a folder; the codebook names a file"
  ]);
});

test("another failure to read is no Problem", () => {
  const broken = () => {
    throw new TypeError("ours");
  };
  expect(() => readRecords(codebook, "y", broken)).toThrow(TypeError);
});

test("missing, unknown and derived columns", () => {
  fails(
    {loans: "id,retuned,days,days_group\nL1,yes,3,short\nL2,no,28,long\nL3,yes,1,short\nL4,yes,1,short\n"},
    "y/loans.csv:1: unknown column: retuned; did you mean returned?",
    "y/loans.csv:1: the column days_group is derived, not read; remove it",
    "y/loans.csv:1: missing column: returned; the codebook describes it"
  );
});

test("a first line that is a record is not shown", () => {
  fails(
    {loans: good.loans.slice(good.loans.indexOf("\n") + 1)},
    "y/loans.csv:1: the first line names no column of the codebook; it names id, returned, days"
  );
});

test("a column named __proto__", () => {
  fails(
    {loans: good.loans.replace("returned", "__proto__")},
    "y/loans.csv:1: missing column: returned; the codebook describes it",
    "y/loans.csv:1:4: column 2 is named __proto__, a word of JavaScript's own; rename it"
  );
});

test("an unknown category", () => {
  fails(
    {loans: "id,returned,days\nL1,maybe,3\nL2,no,28\nL3,Yes,30\nL4,maybe,7\n"},
    'y/loans.csv:2: unknown category in returned: "maybe" (also on line 5); the codebook has yes, no, unknown',
    'y/loans.csv:4: unknown category in returned: "Yes"; the codebook has yes, no, unknown'
  );
});

test("a whole column that is wrong is told in a line", () => {
  const loans = Array.from({length: 106}, (_, i) => `L${i + 1},nein,30\n`).join("");
  const subjects = Array.from({length: 106}, (_, i) => `L${i + 1},art\n`).join("");
  fails(
    {loans: `id,returned,days\n${loans}`, subjects: `id,subject\n${subjects}`},
    'y/loans.csv:2: unknown category in returned: "nein" (also on lines 3, 4, 5 and 102 more); the codebook has yes, no, unknown'
  );
});

test("one that holds something else is not shown in full", () => {
  const loans = Array.from({length: 20}, (_, i) => `L${i + 1},text ${i},30\n`).join("");
  const subjects = Array.from({length: 20}, (_, i) => `L${i + 1},art\n`).join("");
  const told = problemsIn({loans: `id,returned,days\n${loans}`, subjects: `id,subject\n${subjects}`});
  expect(told).toHaveLength(9);
  expect(told.at(-1)).toBe(
    "y/loans.csv:10: more of the kind in returned (also on lines 11, 12, 13 and 8 more); the codebook has yes, no, unknown"
  );
});

test("an identifier is never shown, wherever it stands", () => {
  const told = problemsIn({
    loans: "returned,id,days\nL1,yes,L1\nL2,L2,L2\nL3,x,1\nL4,,x1\n",
    subjects: "id,subject\nL1,L1\nL1,L1\nL9,none\nL2,none\nL2,art\n"
  });
  expect(told.length).toBeGreaterThan(6);
  for (const message of told) expect(message).not.toMatch(/L\d/);
});

test("a long text is cut, and a strange one escaped", () => {
  const long = "é".repeat(100);
  fails(
    {loans: `id,returned,days\nL1,yes,3\nL2,"no\u0007\n",28\nL3,${long},1\nL4,unknown,7\n`.replace('\n"', 'x"')},
    'y/loans.csv:3: unknown category in returned: "no\\u0007x"; the codebook has yes, no, unknown',
    `y/loans.csv:4: unknown category in returned: "${"é".repeat(60)}…"; the codebook has yes, no, unknown`
  );
});

test("numbers that are none, or out of range", () => {
  fails(
    {loans: "id,returned,days\nL1,yes,3.5\nL2,no,366\nL3,yes,-1\nL4,unknown,unknwon\n"},
    "y/loans.csv:2: not a whole number in days; the codebook has whole numbers from 0 to 365, and unknown",
    "y/loans.csv:3: number out of range in days (also on line 4); the codebook has whole numbers from 0 to 365, and unknown",
    'y/loans.csv:5: not a whole number in days: "unknwon"; the codebook has whole numbers from 0 to 365, and unknown'
  );
});

test("a range has both its ends", () => {
  expect(read({loans: good.loans.replace("28", "365").replace("3\n", "0\n")}).loans!.array("days")).toEqual([
    0,
    365,
    null,
    7
  ]);
});

test.each(["007", "1e2", "0x10", "9007199254740993", "1,0", "١"])("%s is no number", (text) => {
  expect(problemsIn({loans: good.loans.replace("3\n", `"${text}"\n`)})).toEqual([
    expect.stringMatching(/^y\/loans.csv:2: not a whole number in days.*;/)
  ]);
});

test("blank cells", () => {
  fails(
    {loans: "id,returned,days\nL1,,3\nL2,no,\nL3,yes,1\nL4,,7\n", subjects: `${good.subjects},art\n`},
    "y/loans.csv:2: blank cell in returned (also on line 5); the codebook has yes, no, unknown",
    "y/loans.csv:3: blank cell in days; the codebook has whole numbers from 0 to 365, and unknown",
    "y/subjects.csv:7: blank cell in id; every row has one"
  );
});

test("blank identifiers are not called duplicates, nor without an answer", () => {
  const [first, ...rest] = problemsIn({loans: `${good.loans},no,30\n,no,30\n`});
  expect(first).toBe("y/loans.csv:6: blank cell in id (also on line 7); the codebook has L[0-9]+");
  expect(rest).toEqual([]);
});

test("a malformed identifier", () => {
  const [first, ...rest] = problemsIn({
    loans: good.loans.replace("L4", "4"),
    subjects: good.subjects.replace("L4", "4")
  });
  expect(first).toBe("y/loans.csv:5: malformed id; the codebook has L[0-9]+");
  expect(rest).toEqual([]);
});

test("a duplicate identifier", () => {
  fails(
    {loans: `${good.loans}L1,no,30\n`},
    "y/loans.csv:6: duplicate id, first on line 2; each loan stands on one line"
  );
});

test("an answer without its record, and a record without an answer", () => {
  fails(
    {subjects: good.subjects.replace("L4", "L5")},
    "y/loans.csv:5: loan without a row in subjects.csv; every one has at least one",
    "y/subjects.csv:6: id without its record in loans.csv; each row belongs to one of loans.csv"
  );
});

test("neither is said where rows could not be read", () => {
  fails(
    {loans: good.loans.replace("L4,unknown,7", "L4,unknown")},
    /^y\/loans.csv:5: 2 values, but 3 columns in the header/
  );
  fails({subjects: good.subjects.replace("L4,law", "L4")}, /^y\/subjects.csv:6: 1 value, but 2 columns in the header/);
});

test("an answer twice, also where rows of others lie between", () => {
  fails(
    {subjects: `${good.subjects}L1,law\n`},
    "y/subjects.csv:7: answer that the same record has on line 3; remove one"
  );
});

test("an exclusive answer beside others", () => {
  fails(
    {subjects: `${good.subjects}L2,art\n`},
    'y/subjects.csv:4: subject "none" beside other answers of the same record; it stands alone'
  );
});

test("contradictory answers", () => {
  fails(
    {loans: "id,returned,days\nL1,no,3\nL2,yes,99\nL3,yes,1\nL4,no,6\n"},
    "y/loans.csv:2: contradictory answers: days_group is short where returned is no (also on line 5); a book that is not back is out for long",
    "y/loans.csv:3: contradictory answers: returned is yes where days is 99; ninety-nine days mean a loss"
  );
});

test("a rule takes a number for what it is, however it is written", () => {
  const fields = codebook.resources[0]!.variables.map((field) =>
    field.name === "days" ? {...field, integer: false} : field
  );
  const decimals = {...codebook, resources: [{...codebook.resources[0]!, variables: fields}, codebook.resources[1]!]};
  const loans = "id,returned,days\nL1,yes,99.0\nL2,no,28\nL3,yes,1\nL4,no,30\n";
  expect(() => readRecords(decimals, "y", reader({loans}))).toThrow(
    /^y\/loans.csv:2: contradictory answers: returned is yes where days is 99; /
  );
});

test("answers that contradict their record", () => {
  fails(
    {subjects: good.subjects.replace("L3,art", "L3,law")},
    "y/subjects.csv:5: contradictory answers: subject is law where returned is yes and days is unknown; law books are counted"
  );
});

test("a quote in the first line shows no record", () => {
  const told = problemsIn({loans: 'id,"returned,days\nL1,yes,3\nL2,no",28\nL3,yes,unknown\n'}).join("\n");
  expect(told).toContain("column 2 has a name that the codebook does not have; look for a quote in the first line");
  expect(told).not.toMatch(/L1|yes,3/);
});

test("everything in all files at once", () => {
  fails(
    {
      loans: "\uFEFFid,returned,days\nL1,maybe,3\n\nL2, no,28\nL3,yes\nL4,unknown,700\n",
      subjects: "id,subject\nL1,art\nL1,low\nL2,=none\nL3,art\nL4,law\n"
    },
    /^y\/loans.csv:1:1: starts with a byte order mark/,
    /^y\/loans.csv:2: unknown category in returned: "maybe"/,
    /^y\/loans.csv:3: blank line/,
    /^y\/loans.csv:4:4: white space around a value in returned/,
    /^y\/loans.csv:5: 2 values, but 3 columns/,
    /^y\/loans.csv:6: number out of range in days/,
    /^y\/subjects.csv:3: unknown category in subject: "low"/,
    /^y\/subjects.csv:4:4: a value that a spreadsheet would run as a formula in subject/
  );
});

test("any change to good files gives tables or Problems, nothing else", () => {
  const piece = fc.constantFrom(
    "L1",
    "L2",
    "yes",
    "no",
    "unknown",
    "art",
    "none",
    "7",
    "99",
    ",",
    "\n",
    '"',
    "",
    " ",
    "id",
    "="
  );
  const change = fc.record({at: fc.nat(80), cut: fc.nat(4), piece});
  const changed = (text: string) =>
    fc
      .array(change, {maxLength: 3})
      .map((changes) =>
        changes.reduce((edited, {at, cut, piece}) => edited.slice(0, at) + piece + edited.slice(at + cut), text)
      );
  fc.assert(
    fc.property(changed(good.loans), changed(good.subjects), (loans, subjects) => {
      for (const problem of problemsIn({loans, subjects})) {
        expect(problem).toMatch(/^y\/(loans|subjects)\.csv(:\d+(:\d+)?)?: ./);
        expect(problem).not.toMatch(/"L\d/);
      }
    }),
    {numRuns: 2000}
  );
});

function read(files: Partial<typeof good> = {}) {
  return readRecords(codebook, "y", reader(files));
}

function reader(files: Partial<typeof good>): (path: string) => Uint8Array {
  const all = {...good, ...files};
  return (path) => new TextEncoder().encode(path === "y/loans.csv" ? all.loans : all.subjects);
}

function fails(files: Partial<typeof good>, ...messages: (string | RegExp)[]): void {
  expect(problemsIn(files)).toEqual(
    messages.map((message) => (typeof message === "string" ? message : expect.stringMatching(message)))
  );
}

function problemsIn(files: Partial<typeof good>): string[] {
  return problemsOf(reader(files));
}

function problemsOf(reads: (path: string) => Uint8Array): string[] {
  try {
    readRecords(codebook, "y", reads);
  } catch (error) {
    if (error instanceof Problems) return error.message.split("\n");
    throw error;
  }
  return [];
}
