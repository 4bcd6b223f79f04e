import {readFileSync} from "node:fs";

/**
 * The source as it was printed. Page numbers, the numbers of figures, tables and footnotes, and the names of the units
 * (MBU 1 to MBU 5) are not transcribed; a `-` of the table is not, either. A quantity in words stands as it is printed,
 * and its note says what it comes to: `in words: 6`, `in words: over 50`.
 */
export interface Row {
  readonly id: string;
  readonly where: string;
  readonly printed: string;
  readonly equals: string;
  readonly note: string;
}

export const [header, ...records] = split(readFileSync(new URL("published.csv", import.meta.url), "utf8"));
export const rows: readonly Row[] = records.map(
  ([id, where, printed, equals, note]) => ({id, where, printed, equals, note}) as Row
);
/** Of the tables, by address. */
export const cells = new Map(rows.filter(inTable).map((row) => [row.equals, row]));

export const outcomes = ["accepted", "rejected"];

export function inTable({id}: Row): boolean {
  return id.startsWith("t1.") || id.startsWith("a1.");
}

export function value(address: string): number {
  const row = cells.get(address);
  if (row === undefined) throw new Error(`nothing is printed for ${address}`);
  return Number(row.printed);
}

export function percentage(count: number, of: number): number {
  return Math.round((100 * count) / of);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** RFC 4180 with LF: a quoted cell may hold commas and doubled quotes; anything else throws. */
function split(text: string): string[][] {
  if (!text.endsWith("\n") || text.includes("\r")) throw new Error("lines must end in LF");
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => {
      const found = [...line.matchAll(/(^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)];
      if (found.map(([all]) => all).join("") !== line) throw new Error(`a cell is badly quoted: ${line}`);
      return found.map(([, , quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!);
    });
}
