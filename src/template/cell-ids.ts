import type {Tidy, TidyRow} from "../present/table.ts";
import {dataOf, type Exhibit} from "./furniture.ts";

/** Of several tables, their rows. */
export type CellIds = readonly (readonly (readonly (string | undefined)[])[])[];

/** What each cell of a table shows of a row of its data, by name; an average fills two cells, and the second has nothing. */
export function measuresOf({values}: Tidy, row: TidyRow): readonly (string | undefined)[] {
  const shown = values.filter((_, i) => row.values[i] !== "");
  return shown.join() === "mean" ? [...shown, undefined] : shown;
}

/**
 * For each table of a figure, or part of a table, its rows with the address of each value: `table-1/under_5/north/count`.
 * They are those of the same rows for machines, which stand in the same order; an average has one in two columns. A column of words
 * has none.
 */
export function cellIds(exhibit: Exhibit): CellIds {
  const {id, tidy} = exhibit;
  const ids = tidy.rows.flatMap((row) =>
    measuresOf(tidy, row).map((measure) => (measure === undefined ? undefined : [id, ...row.keys, measure].join("/")))
  );
  let next = 0;
  return dataOf(exhibit).map(({columns, rows}) =>
    rows.map(() => columns.slice(1).map(({numeric}) => (numeric ? ids[next++] : undefined)))
  );
}
