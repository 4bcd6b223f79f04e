import {isFormulaLike} from "./cell-fault.ts";

/**
 * Writes rows as RFC 4180 in UTF-8 with LF line ends. A text that a spreadsheet would run gets an apostrophe before it;
 * numbers and markers (`[c]`) pass as they are.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row, i) => `${line(row, i, rows[0]!.length)}\n`).join("");
}

function line(row: readonly (string | number)[], i: number, width: number): string {
  if (row.length !== width) throw new Error(`row ${i} has ${row.length} cells, the first ${width}`);
  const cells = row.map(cell);
  // a blank line is no row
  return cells.length === 1 && cells[0] === "" ? '""' : cells.join(",");
}

function cell(value: string | number): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} is no number for a table`);
  const text = String(value);
  const safe = typeof value === "string" && isFormulaLike(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
