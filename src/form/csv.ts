import {writeCsv} from "../data/write-csv.ts";
import type {Row} from "./check.ts";
import type {Sheet} from "./form.ts";

/** The rows as the file of a year's folder that the sheet stands for. */
export function toCsv({questions}: Sheet, rows: readonly Row[]): string {
  const names = questions.map(({name}) => name);
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]);
}
