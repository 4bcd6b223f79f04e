import {fail} from "../error.ts";
import type {Row} from "../gate/tables.ts";

/** Rows of a comma-separated text with a header (RFC 4180), for other people's tables; every value is text. */
export function readCsvText(text: string, place: string): Row[] {
  const [header, ...lines] = cellsOf(text.replace(/^\uFEFF/, ""));
  if (header === undefined || lines.length === 0) fail(place, "no rows below a header");
  const wrong = lines.findIndex((line) => line.length !== header.length);
  if (wrong >= 0) fail(`${place}:${wrong + 2}`, `${lines[wrong]!.length} values, and ${header.length} columns`);
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i]!])));
}

export function writeCsvText(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const quote = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [names, ...rows.map((row) => names.map((name) => row[name]!))]
    .map((line) => `${line.map(quote).join(",")}\n`)
    .join("");
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (quoted === undefined && plain === "" && end === "" && line.length === 0) break;
    line.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ",") continue;
    lines.push(line);
    line = [];
    if (end === "") break;
  }
  return lines.filter((cells) => cells.length > 1 || cells[0] !== "");
}
