import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {filledIn} from "../../testing/filled-form.ts";
import {asked} from "../../testing/forms.ts";
import {converted, soffice} from "../../testing/libreoffice.ts";
import {anyRecords, goodRecords} from "../../testing/random-form.ts";
import {check, type Records} from "../check.ts";
import type {Form} from "../form.ts";
import {letters} from "../xlsx/address.ts";
import {writeXlsx} from "../xlsx/write.ts";
import {readForm} from "./read-form.ts";
import {tabsOf} from "./tabs.ts";

const where = soffice === undefined ? " (skipped: LibreOffice is not installed; SOFFICE_PATH may name it)" : "";

describe.skipIf(soffice === undefined).each(asked.slice(1))(`LibreOffice${where}: %s`, (_, {form}) => {
  const [good] = fc.sample(goodRecords(form), {seed: 6, numRuns: 1}) as [Records];

  it("opens a filled-in form, and what it saves is read as the same records", () => {
    const saved = converted(writeXlsx(filledIn(form, good)));
    expect(readForm(form, saved, "form.xlsx")).toEqual(good);
  });

  it("finds nothing to do in a row where there is nothing", () => {
    expect(toDo(form, good).size).toBe(0);
  });

  it("finds something to do in each row where there is something", () => {
    const [records] = fc.sample(anyRecords(form), {seed: 1, numRuns: 1}) as [Records];
    const told = toDo(form, records);
    for (const {sheet, row, text} of check(form, records)) expect([...told], text).toContain(`${sheet} ${row}`);
  });
});

/** The rows whose last cell says something, as LibreOffice works it out and SheetJS reads it. */
function toDo(form: Form, records: Records): Set<string> {
  const book = xlsx.read(converted(writeXlsx(filledIn(form, records))), {type: "array"});
  const found = new Set<string>();
  for (const {sheet, worksheet, firstRow} of tabsOf(form)) {
    const column = letters(sheet.questions.length + 1);
    records[sheet.name]!.forEach((_, row) => {
      const cell = book.Sheets[worksheet]![`${column}${firstRow + row}`] as xlsx.CellObject | undefined;
      expect(cell?.t).not.toBe("e");
      if (cell?.v) found.add(`${sheet.name} ${row}`);
    });
  }
  return found;
}
