import {type ColumnTable, table} from "arquero";
import type {Codebook} from "./codebook.ts";
import {presentCodes} from "./codebook-in-year.ts";
import {DictionaryColumn} from "./dictionary-column.ts";

/** Records of an earlier year, as `readRecords` gives them, with the codes and their order of a later year's codebook. */
export function inPresentNames(
  records: Readonly<Record<string, ColumnTable>>,
  year: number,
  now: Codebook
): Record<string, ColumnTable> {
  return Object.fromEntries(
    Object.entries(records).map(([name, rows]) => [
      name,
      table(rows.columnNames().map((column) => [column, renamed(rows, column, year, now)] as const))
    ])
  );
}

function renamed(rows: ColumnTable, name: string, year: number, {variables}: Codebook): unknown {
  const column = rows.column(name);
  const variable = variables.get(name);
  if (variable?.type !== "category" || !(column instanceof DictionaryColumn)) return column;
  const codes = variable.categories.map(({code}) => code);
  const present = presentCodes(variable, year);
  return column.recode(
    codes,
    column.values.map((code) => codes.indexOf(present.get(code) ?? code))
  );
}
