import type {Records, Row} from "../check.ts";
import type {Form, Sheet} from "../form.ts";

/** One case: its row, and by sheet the rows that belong to it. */
export interface Case {
  readonly row: Row;
  readonly answers: Readonly<Record<string, readonly Row[]>>;
}

/** By the sheet of records, its cases in their order. */
export type Cases = Readonly<Record<string, readonly Case[]>>;

/** The sheets whose rows belong to a case. */
export function answerSheets({sheets}: Form, {name}: Sheet): Sheet[] {
  return sheets.filter(({belongsTo}) => belongsTo?.sheet === name);
}

/** The rows of all files: answers in the order of their cases. */
export function toRecords({sheets}: Form, cases: Cases): Records {
  return Object.fromEntries(
    sheets.map(({name, belongsTo}) => [
      name,
      belongsTo === undefined
        ? (cases[name] ?? []).map(({row}) => row)
        : (cases[belongsTo.sheet] ?? []).flatMap(({answers}) => answers[name] ?? [])
    ])
  );
}

/** Rows of the files of one sheet of records, put together again; an answer without its case is left out. */
export function toCases(sheet: Sheet, answers: readonly Sheet[], records: Records): Case[] {
  return records[sheet.name]!.map((row) => ({
    row,
    answers: Object.fromEntries(
      answers.map(({name, key}) => [name, records[name]!.filter((answer) => answer[key] === row[sheet.key])])
    )
  }));
}
