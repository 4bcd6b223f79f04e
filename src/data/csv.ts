import {failIfAny} from "../error.ts";
import type {Fault} from "./cell-fault.ts";
import {readHeader, shownName} from "./csv-header.ts";
import {CsvRows} from "./csv-rows.ts";
import {Dictionary} from "./dictionary.ts";
import type {DictionaryColumn} from "./dictionary-column.ts";
import {Findings} from "./findings.ts";
import {LineNumbers} from "./line-numbers.ts";

export interface Csv {
  readonly header: readonly string[];
  /** in the header's order; every value is text */
  readonly columns: readonly DictionaryColumn[];
  /** the line of the file where a row (from 0) starts */
  lineOf(row: number): number;
}

/** A file as far as it could be read, for those who list what else is wrong with it. */
export interface Scan {
  readonly csv: Csv | undefined;
  /** no row was left out */
  readonly whole: boolean;
  /** by column, the codes of values that were told to be faulty */
  readonly faulty: readonly ReadonlyMap<number, Fault>[];
}

const largest = 2 ** 30;

/**
 * Reads a comma-separated file strictly: RFC 4180 in UTF-8, a header of distinct names, and as many values in every row.
 * Throws all that is wrong with it.
 */
export function parseCsv(bytes: Uint8Array, place: string, limit = largest): Csv {
  const findings = new Findings(place);
  const {csv} = scanCsv(bytes, findings, limit);
  failIfAny(findings.list());
  return csv!;
}

/** The same, with what is wrong left in `findings`. */
export function scanCsv(bytes: Uint8Array, findings: Findings, limit = largest): Scan {
  const offset = checkFile(bytes, findings, limit);
  if (offset === undefined) return {csv: undefined, whole: false, faulty: []};
  const rows = new CsvRows(bytes, offset, findings);
  const header = readHeader(rows, bytes, findings);
  const named = header.length > 0 && header.every((name, i) => name !== "" && header.indexOf(name) === i);
  const usable = named && !rows.broken;
  let whole = usable;
  let length = 0;
  const lines = new LineNumbers();
  const dictionaries = header.map(() => new Dictionary(bytes));
  while (rows.next()) {
    if (!isRow(rows, header.length, findings)) {
      whole &&= rows.blank;
      continue;
    }
    lines.add(length, rows.line);
    for (let i = 0; i < dictionaries.length; i++) {
      const end = rows.ends[i]!;
      if (end < 0) dictionaries[i]!.addEscaped(length, rows.starts[i]!, ~end);
      else dictionaries[i]!.add(length, rows.starts[i]!, end, rows.hashes[i]!);
    }
    length++;
  }
  if (header.length === 0) findings.add(0, "has no header", "its first line names the columns");
  else if (length === 0 && whole) findings.add(0, "has a header but no rows", "give it at least one");
  const columns = dictionaries.map((dictionary) => dictionary.column(length));
  // bound, because a closure here would keep the bytes of the file
  const csv = {header, columns, lineOf: lines.of.bind(lines)};
  dictionaries.forEach((dictionary, i) => {
    tellFaults(dictionary, columns[i]!, shownName(header, i), csv, rows, findings);
  });
  return {csv: usable ? csv : undefined, whole, faulty: dictionaries.map(({faults}) => faults)};
}

function isRow(rows: CsvRows, width: number, findings: Findings): boolean {
  if (rows.blank) findings.add(rows.line, "blank line", "remove it");
  else if (!rows.broken && rows.width !== width) {
    const problem = `${counted(rows.width, "value")}, but ${counted(width, "column")} in the header`;
    findings.add(rows.line, problem, "quote a value that holds a comma");
  }
  return !rows.blank && !rows.broken && rows.width === width;
}

/** What is wrong with the file before any line is looked at; the offset of its first character, if it can be read at all. */
function checkFile(bytes: Uint8Array, findings: Findings, limit: number): number | undefined {
  if (bytes.length > limit) {
    findings.add(0, `is larger than ${size(limit)}`, "split it, or leave out what the report does not use");
  } else if (bytes.length === 0) {
    findings.add(0, "is empty", "its first line names the columns");
  } else if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    findings.add(1, "is UTF-16", "save it as UTF-8", 1);
  } else if (bytes.includes(13) && !bytes.includes(10)) {
    findings.add(1, "lines end with a carriage return alone", "save it with LF or CRLF line ends");
  } else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    findings.add(1, "starts with a byte order mark (BOM)", "save it as UTF-8 without BOM", 1);
    return 3;
  } else return 0;
  return undefined;
}

function tellFaults(
  dictionary: Dictionary,
  column: DictionaryColumn,
  name: string,
  csv: Csv,
  rows: CsvRows,
  findings: Findings
): void {
  if (dictionary.faults.size === 0) return;
  const seen = new Set<number>();
  column.codes.forEach((code, row) => {
    const fault = dictionary.faults.get(code);
    if (fault === undefined) return;
    const at = seen.has(code) ? undefined : rows.columnOf(dictionary.startOf(code));
    seen.add(code);
    findings.add(csv.lineOf(row), `${fault.problem} in ${name}`, fault.wayOut, at);
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function size(bytes: number): string {
  return bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : `${bytes} bytes`;
}
