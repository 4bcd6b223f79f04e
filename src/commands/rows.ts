import {readFileSync} from "node:fs";
import {parseCsv} from "../data/csv.ts";
import {writeCsv} from "../data/write-csv.ts";
import {fail} from "../error.ts";
import type {Row} from "../gate/tables.ts";

/** The rows of other people's file, by column; every value is text. */
export function readRows(file: string): Row[] {
  const {header, columns} = parseCsv(bytesOf(file), file);
  return Array.from(columns[0]!, (_, row) => Object.fromEntries(header.map((name, i) => [name, columns[i]!.at(row)])));
}

export function rowsAsCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name]!))]);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return fail(file, "no such file");
    if (code === "EISDIR") return fail(file, "is a folder, not a file");
    if (code === "EACCES") return fail(file, "cannot be read", "see who may read it");
    throw error;
  }
}
