import {type ColumnTable, table} from "arquero";
import type {Codebook, Variable} from "./codebook.ts";
import {categoryIn} from "./codebook-in-year.ts";
import {DictionaryColumn} from "./dictionary-column.ts";

/** By the code of an earlier year, what it is in `now`: a later year's codebook. */
function presentCodes({categories}: Variable, year: number): Map<string, string> {
  return new Map(
    categories.flatMap((category): [string, string][] => {
      const then = categoryIn(category, year);
      return then === undefined ? [] : [[then.code, category.code]];
    })
  );
}

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
