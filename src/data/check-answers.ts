import type {Codes, DictionaryColumn} from "./dictionary-column.ts";
import type {RecordFile} from "./record-file.ts";

/** In a file of answers, no record has the same row twice, or another answer beside one that stands alone. */
export function checkAnswers(file: RecordFile): void {
  const {resource, texts} = file;
  const ids = texts.get(resource.key);
  if (ids === undefined) return;
  const rows = rowsByCode(ids);
  checkRepeated(file, ids.codes, rows);
  for (const {name, exclusive} of resource.variables) {
    const column = texts.get(name);
    if (exclusive !== undefined && column !== undefined) checkAlone(file, ids.codes, rows, name, column, exclusive);
  }
}

function checkRepeated({resource, texts, findings, lineOf}: RecordFile, ids: Codes, rows: Uint32Array): void {
  const named = resource.unique ?? [...texts.keys()];
  // one column that tells all rows apart is checked as such
  if (named.length === 1 && resource.unique !== undefined) return;
  const columns = named.filter((name) => name !== resource.key).flatMap((name) => texts.get(name) ?? []);
  const {codes, count} = combined(columns, ids.length);
  const lastId = new Int32Array(count).fill(-1);
  const lastRow = new Uint32Array(count);
  for (const row of rows) {
    const answer = codes[row]!;
    if (lastId[answer] === ids[row]) {
      findings.add(lineOf(row), `answer that the same record has on line ${lineOf(lastRow[answer]!)}`, "remove one");
    }
    lastId[answer] = ids[row]!;
    lastRow[answer] = row;
  }
}

function checkAlone(
  {findings, lineOf}: RecordFile,
  ids: Codes,
  rows: Uint32Array,
  name: string,
  {codes, values}: DictionaryColumn,
  exclusive: readonly string[]
): void {
  const alone = values.map((value) => exclusive.includes(value));
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const id = ids[rows[start]!]!;
    let others = false;
    for (; end < rows.length && ids[rows[end]!] === id; end++) others ||= codes[rows[end]!] !== codes[rows[start]!];
    if (!others) continue;
    for (const row of rows.subarray(start, end)) {
      const code = codes[row]!;
      if (!alone[code]) continue;
      findings.add(lineOf(row), `${name} "${values[code]}" beside other answers of the same record`, "it stands alone");
    }
  }
}

/** Which rows have all these values in common: a number for each combination that there is. */
function combined(columns: readonly DictionaryColumn[], rows: number): {codes: ArrayLike<number>; count: number} {
  const [first, ...others] = columns;
  let codes: ArrayLike<number> = first?.codes ?? new Uint8Array(rows);
  let count = first?.values.length ?? 1;
  for (const {codes: more, values} of others) {
    const numbers = new Map<number, number>();
    const both = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const pair = codes[row]! * values.length + more[row]!;
      let number = numbers.get(pair);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(pair, number);
      }
      both[row] = number;
    }
    codes = both;
    count = numbers.size;
  }
  return {codes, count};
}

/** All rows, those of one value after those of another, and in the order of the file among themselves. */
function rowsByCode({codes, values}: DictionaryColumn): Uint32Array {
  const next = new Uint32Array(values.length + 1);
  for (const code of codes) next[code + 1]!++;
  for (let code = 1; code <= values.length; code++) next[code]! += next[code - 1]!;
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) rows[next[codes[row]!]!++] = row;
  return rows;
}
