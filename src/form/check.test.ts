import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Codebook} from "../data/codebook.ts";
import {readRecords} from "../data/records.ts";
import {Problems} from "../error.ts";
import {asked} from "../testing/forms.ts";
import {anyRecords, goodRecords} from "../testing/random-form.ts";
import {check, type Records} from "./check.ts";
import type {Form} from "./form.ts";

describe.each(asked)("what the form takes is what the strict reading takes: %s", (_, {codebook, form}) => {
  it("of records good and bad", () => {
    fc.assert(
      fc.property(fc.oneof(anyRecords(form), goodRecords(form)).chain(spoilt(form)), (records) => {
        expect(check(form, records).length === 0).toBe(isRead(codebook, form, records));
      }),
      {numRuns: 100}
    );
  });

  it("of records that are good", () => {
    fc.assert(
      fc.property(goodRecords(form), (records) => {
        expect(isRead(codebook, form, records)).toBe(true);
      }),
      {numRuns: 50}
    );
  });
});

describe("what the form says", () => {
  const [, {form}] = asked[1]!;
  const [, gardens] = asked[2]!;
  const plot = {id: "P01", garden: "north", water: "can", years: "3"};
  const crop = {id: "P01", crop: "beans"};
  const said = (plots: Records[string], crops: Records[string]) =>
    check(gardens.form, {plots, crops}).map(({sheet, row, question, text}) => `${sheet} ${row} ${question}: ${text}`);

  it.each([
    ["nothing where all is well", [plot], [crop], []],
    [
      "an empty answer",
      [{...plot, years: ""}],
      [crop],
      ["plots 0 years: Years kept: give a whole number of years from 0 to 80, or Not known"]
    ],
    [
      "a code that is none",
      [{...plot, garden: "east"}],
      [crop],
      ["plots 0 garden: Garden: choose one of North garden or South garden"]
    ],
    [
      "a pseudonym of another shape",
      [{...plot, id: "7"}],
      [{...crop, id: "7"}],
      ["plots 0 id: Plot: give P followed by 2 digits, for example P01"]
    ],
    ["two of a kind", [plot, plot], [crop], ["plots 1 id: Plot: another row has the same; each plot stands once"]],
    [
      "the same answer twice",
      [plot],
      [crop, crop],
      ["crops 1 crop: Crop: the same answer stands in another row; each crop stands once"]
    ],
    [
      "what stands alone",
      [plot],
      [crop, {...crop, crop: "nothing"}],
      ["crops 1 crop: Crop: Nothing stands alone; remove it, or the other answers"]
    ],
    ["whose it is", [plot], [crop, {...crop, id: "P02"}], ["crops 1 id: Plot: no row of One row a plot has it"]],
    [
      "what is missing elsewhere",
      [plot, {...plot, id: "P02"}],
      [crop],
      ["plots 1 undefined: One row a crop of a plot: give at least one crop"]
    ]
  ])("tells of %s", (_, plots, crops, expected) => expect(said(plots, crops)).toEqual(expected));

  it("tells of a contradiction where it can be mended", () => {
    const applications = form.sheets[0]!;
    const row = Object.fromEntries(
      applications.questions.map(({name, options}) => [name, options.at(-1)?.code ?? "A001"])
    );
    const remarks = check(form, {applications: [{...row, outcome: "rejected", placement_after: "mbu"}]});
    expect(remarks.filter(({question}) => question === "placement_after")).toEqual([
      {
        sheet: "applications",
        row: 0,
        question: "placement_after",
        text: "Outcome is Rejected, but Where the child was due to live after the decision is In the unit: a rejected application gives no place in the unit"
      }
    ]);
  });
});

/** As they are, or with one cell that is something else, or a row fewer or twice. */
function spoilt(form: Form) {
  return (records: Records): fc.Arbitrary<Records> =>
    fc.constantFrom(...form.sheets).chain(({name, questions}) =>
      fc
        .record({
          row: fc.nat(records[name]!.length - 1),
          question: fc.constantFrom(...questions.map((question) => question.name)),
          text: fc.constantFrom(
            "",
            "unknown",
            "none",
            "0",
            "-1",
            "07",
            "1.5",
            "1e3",
            "999",
            "=1+1",
            " no",
            "é",
            "A001",
            "@x"
          ),
          how: fc.constantFrom("as it is", "cell", "cell", "fewer", "twice")
        })
        .map(({row, question, text, how}) => {
          const rows = [...records[name]!];
          if (how === "cell") rows[row] = {...rows[row], [question]: text};
          if (how === "fewer" && rows.length > 1) rows.splice(row, 1);
          if (how === "twice") rows.push(rows[row]!);
          return {...records, [name]: rows};
        })
    );
}

/** As they are, also what the writing of files would make harmless. */
function isRead(codebook: Codebook, form: Form, records: Records): boolean {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const files = new Map(
    form.sheets.map(({name, path, questions}) => {
      const names = questions.map((question) => question.name);
      const rows = records[name]!.map((row) => names.map((one) => quoted(row[one]!)).join());
      return [path, `${[names.join(), ...rows].join("\n")}\n`];
    })
  );
  try {
    readRecords(codebook, "form", (path) => new TextEncoder().encode(files.get(path.slice("form/".length))));
    return true;
  } catch (error) {
    if (error instanceof Problems) return false;
    throw error;
  }
}
