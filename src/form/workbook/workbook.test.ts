import {createHash} from "node:crypto";
import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Problems} from "../../error.ts";
import {filledIn, written} from "../../testing/filled-form.ts";
import {asked} from "../../testing/forms.ts";
import {goodRecords} from "../../testing/random-form.ts";
import type {Records} from "../check.ts";
import type {Form} from "../form.ts";
import {letters} from "../xlsx/address.ts";
import {writeXlsx} from "../xlsx/write.ts";
import {readForm} from "./read-form.ts";
import {tabsOf} from "./tabs.ts";
import {toWorkbook} from "./workbook.ts";

describe.each(asked.slice(1))("a workbook: %s", (_, {form}) => {
  it("filled in with good records gives the same records", () => {
    fc.assert(
      fc.property(goodRecords(form), (records) => {
        expect(readForm(form, writeXlsx(filledIn(form, records)), "form.xlsx")).toEqual(records);
      }),
      {numRuns: 3}
    );
  });

  it("filled in by another program gives the same records", () => {
    const empty = xlsx.read(writeXlsx(toWorkbook(form, "The survey team")), {type: "array"});
    fc.assert(
      fc.property(goodRecords(form), (records) => {
        expect(readForm(form, filledElsewhere(empty, form, records), "form.xlsx")).toEqual(records);
      }),
      {numRuns: 3}
    );
  });

  it("with a cell that is no answer tells of its worksheet, row and column, and never what stands there", () => {
    const tabs = tabsOf(form);
    fc.assert(
      fc.property(
        goodRecords(form),
        fc.constantFrom(...tabs),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("Margaret", "=1+1", "12.5.2021", "-999999"),
        (records, tab, anyRow, anyColumn, wrong) => {
          const {sheet, worksheet, firstRow} = tab;
          const row = anyRow % records[sheet.name]!.length;
          const column = anyColumn % sheet.questions.length;
          const {name, kind, minimum, pattern} = sheet.questions[column]!;
          // any word will do for a code without a pattern, and any number where there are no bounds
          fc.pre(kind !== "identifier" || pattern !== undefined || wrong === "=1+1");
          fc.pre(kind !== "number" || wrong !== "-999999" || minimum !== undefined);
          const spoilt = {
            ...records,
            [sheet.name]: records[sheet.name]!.with(row, {...records[sheet.name]![row]!, [name]: wrong})
          };
          const {list} = problemsOf(() => readForm(form, writeXlsx(filledIn(form, spoilt)), "form.xlsx"));
          const letter = letters(column + 1);
          const place = `form.xlsx, ${worksheet}, row ${firstRow + row}, column ${letter}`;
          expect(list.map((problem) => problem.place)).toContain(place);
          expect(list.map(({problem}) => problem).join()).not.toContain(wrong);
        }
      ),
      {numRuns: 5}
    );
  });

  it("is the same bytes each time", () => {
    const [one, other] = [0, 0].map(() =>
      createHash("sha256")
        .update(writeXlsx(toWorkbook(form, "A")))
        .digest("hex")
    );
    expect(one).toBe(other);
  });

  it("keeps the rules of accessible spreadsheets", () => {
    const {title, author, worksheets} = toWorkbook(form, "The survey team");
    expect([title, author].every((text) => text.length > 3)).toBe(true);
    const names = worksheets.map(({name}) => name);
    expect(names.slice(0, 2)).toEqual(["Cover", "Contents"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
    expect(worksheets[1]!.rows.flatMap((row) => row.flatMap(({link}) => link ?? []))).toEqual(names.slice(2));
    for (const {rows, table, widths} of worksheets.slice(1)) {
      expect(rows[0]![0]!.value).not.toBe("");
      const header = rows[table!.firstRow - 1]!.map(({value}) => String(value).toLowerCase());
      expect(header.every((label) => label !== "")).toBe(true);
      expect(new Set(header).size).toBe(header.length);
      expect(widths.length).toBe(header.length);
      expect(table!.lastRow).toBe(rows.length);
      expect(rows.slice(0, table!.firstRow - 1).every((row) => row[0]!.value !== "")).toBe(true);
      expect(rows.slice(table!.firstRow).every((row) => row.length === header.length)).toBe(true);
    }
    const tables = worksheets.flatMap(({table}) => table?.name ?? []);
    expect(new Set(tables).size).toBe(tables.length);
  });

  it("says in each column what it takes, within what Excel takes", () => {
    const {worksheets} = toWorkbook(form, "The survey team");
    const tabs = tabsOf(form);
    for (const {worksheet, sheet, firstRow, lastRow} of tabs) {
      const {validations = [], rows} = worksheets.find(({name}) => name === worksheet)!;
      expect(validations.map(({range}) => range)).toEqual(
        sheet.questions.map((_, i) => {
          const letter = letters(i + 1);
          return `${letter}${firstRow}:${letter}${lastRow}`;
        })
      );
      for (const {prompt, error, formulas} of validations) {
        expect(prompt.title.length).toBeLessThanOrEqual(32);
        expect(error.title.length).toBeLessThanOrEqual(32);
        expect(prompt.text.length).toBeLessThanOrEqual(255);
        expect(error.text.length).toBeLessThanOrEqual(225);
        expect(formulas.every((formula) => formula.length <= 255)).toBe(true);
      }
      expect(Math.max(...rows.flatMap((row) => row.map(({formula = ""}) => formula.length)))).toBeLessThan(8192);
    }
  });
});

describe("what is no filled-in form", () => {
  const [, {form}] = asked[2]!;
  const good = {plots: [{id: "P01", garden: "north", water: "can", years: "3"}], crops: [{id: "P01", crop: "beans"}]};
  const workbook = filledIn(form, good);
  const read = (bytes: Uint8Array) => () => readForm(form, bytes, "form.xlsx");
  const changed = (name: string, change: (text: string) => string) =>
    writeXlsx({
      ...workbook,
      worksheets: workbook.worksheets.map((sheet) =>
        sheet.name === name
          ? {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.map((cell) => ({...cell, value: typeof cell.value === "string" ? change(cell.value) : cell.value}))
              )
            }
          : sheet
      )
    });

  it.each([
    [
      "a text",
      () => new TextEncoder().encode("id,crop\n"),
      "form.xlsx: is no workbook; save it as an Excel workbook (.xlsx); one with a password cannot be read"
    ],
    ["half a file", () => writeXlsx(workbook).slice(0, 5000), "form.xlsx: is a damaged zip file; save it once more"],
    [
      "a workbook of something else",
      () => writeXlsx({...workbook, worksheets: workbook.worksheets.slice(0, 1)}),
      "form.xlsx: no worksheet is named One row a plot; its names are those of the form of 2024; there are Cover\n" +
        "form.xlsx: no worksheet is named One row a crop of a plot; its names are those of the form of 2024; there are Cover"
    ],
    [
      "a column with another name",
      () => changed("One row a plot", (text) => text.replace(/^Garden$/, "Park")),
      "form.xlsx, One row a plot, row 6, column B: a column that the form does not have; remove it, or its name\n" +
        "form.xlsx, One row a plot: no column is named Garden; it has been renamed or removed"
    ],
    [
      "an empty form",
      () => writeXlsx(toWorkbook(form, "A")),
      "form.xlsx, One row a plot: nothing is filled in; give it at least one plot\n" +
        "form.xlsx, One row a crop of a plot: nothing is filled in; give it at least one crop"
    ]
  ])("%s is told as such", (_, bytes, message) => expect(problemsOf(read(bytes())).message).toBe(message));
});

function problemsOf(run: () => unknown): Problems {
  try {
    run();
  } catch (error) {
    if (error instanceof Problems) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The same, written by SheetJS: its own parts, shared texts and styles, without the validations that it does not know. */
function filledElsewhere(empty: xlsx.WorkBook, form: Form, records: Records): Uint8Array {
  const book = structuredClone(empty);
  for (const {sheet, worksheet, firstRow} of tabsOf(form)) {
    const rows = records[sheet.name]!.map((row) =>
      sheet.questions.map((question) => written(question, row[question.name]!))
    );
    xlsx.utils.sheet_add_aoa(book.Sheets[worksheet]!, rows, {origin: {r: firstRow - 1, c: 0}});
  }
  return new Uint8Array(xlsx.write(book, {type: "array", bookType: "xlsx", bookSST: true}) as ArrayBuffer);
}
