import type {Cell, Worksheet} from "../xlsx/worksheet.ts";

/** One table below its title and notes, from the left edge; nothing stands below or beside it. */
export function tableSheet(
  name: string,
  table: string,
  title: string,
  notes: readonly string[],
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[]
): Worksheet {
  const firstRow = notes.length + 2;
  return {
    name,
    rows: [
      [{value: title, style: "title"}],
      ...notes.map((value): Cell[] => [{value, style: "note"}]),
      header.map((value): Cell => ({value, style: "header"})),
      ...rows
    ],
    widths,
    table: {name: table, firstRow, lastRow: firstRow + rows.length}
  };
}

export function body(...values: readonly string[]): Cell[] {
  return values.map((value) => ({value, style: "body"}));
}
