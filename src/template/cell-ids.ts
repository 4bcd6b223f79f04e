import {dataOf, type Exhibit} from "./furniture.ts";

/** Of several tables, their rows. */
export type CellIds = readonly (readonly (readonly (string | undefined)[])[])[];

/**
 * For each table of a figure, or part of a table, its rows with the address of each value: `table-1/under_5/north/count`.
 * They are those of the same rows for machines, which stand in the same order; an average fills two columns, and has one. A column
 * of words has none.
 */
export function cellIds(exhibit: Exhibit): CellIds {
  const {id, tidy} = exhibit;
  const ids = tidy.rows.flatMap(({keys, values}) => {
    const shown = values.flatMap((value, i) => (value === "" ? [] : [[id, ...keys, tidy.values[i]].join("/")]));
    return shown.length === 1 ? [shown[0], undefined] : shown;
  });
  let next = 0;
  return dataOf(exhibit).map(({columns, rows}) =>
    rows.map(() => columns.slice(1).map(({numeric}) => (numeric ? ids[next++] : undefined)))
  );
}
