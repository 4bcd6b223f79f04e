import type {CsvRows} from "./csv-rows.ts";
import {decode, decodeEscaped} from "./dictionary.ts";
import type {Findings} from "./findings.ts";

/** Reads the names of the columns; a name that is wrong is told by its column's number, for it may be no name but a record. */
export function readHeader(rows: CsvRows, bytes: Uint8Array, findings: Findings): string[] {
  while (rows.next() && rows.blank) findings.add(rows.line, "blank line", "remove it");
  const header: string[] = [];
  for (let i = 0; i < rows.width; i++) {
    const start = rows.starts[i];
    // a quote that is never closed leaves no cell
    if (start === undefined) continue;
    const column = rows.columnOf(start);
    const end = rows.ends[i]!;
    const {text, fault} = end < 0 ? decodeEscaped(bytes, start, ~end) : decode(bytes, start, end);
    const told = `in the name of column ${i + 1}`;
    if (fault !== undefined) findings.add(rows.line, `${fault.problem} ${told}`, fault.wayOut, column);
    else if (text === "") findings.add(rows.line, `column ${i + 1} has no name`, "name it, or remove it", column);
    else if (text in Object.prototype) {
      findings.add(rows.line, `column ${i + 1} is named ${text}, a word of JavaScript's own`, "rename it", column);
    } else if (header.includes(text)) {
      const first = header.indexOf(text) + 1;
      findings.add(rows.line, `columns ${first} and ${i + 1} have the same name`, "rename or remove one", column);
    }
    header.push(text);
  }
  return header;
}

/** What may be somebody's record instead of a header is not shown. */
export function shownName(header: readonly string[], i: number): string {
  return header.every((name) => /^[a-z][a-z0-9_]*$/.test(name)) ? header[i]! : `column ${i + 1}`;
}
