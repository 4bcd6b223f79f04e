import type {RecordFile} from "./record-file.ts";

/** By the code of an identifier in a file of answers, the row of its record, or -1. */
export type RecordRows = Int32Array;

/** Leads from a file of answers to the records that they belong to. */
export function recordRowsOf(file: RecordFile, records: RecordFile): RecordRows | undefined {
  const {key} = file.resource;
  const ids = file.texts.get(key);
  const recordIds = records.texts.get(key);
  if (ids === undefined || recordIds === undefined) return undefined;
  const rowOf = new Int32Array(recordIds.values.length);
  recordIds.codes.forEach((code, row) => {
    rowOf[code] = row;
  });
  // the files are mostly in one order, and a map of a million names is dear
  let codeOf: Map<string, number> | undefined;
  return Int32Array.from(ids.values, (id, i) => {
    if (recordIds.values[i] === id) return rowOf[i]!;
    codeOf ??= new Map(recordIds.values.map((value, code) => [value, code]));
    const code = codeOf.get(id);
    return code === undefined ? -1 : rowOf[code]!;
  });
}

/** Every answer has its record and, where the codebook says so, every record an answer. */
export function checkBelonging(file: RecordFile, records: RecordFile, recordRows: RecordRows): void {
  const {key, belongsTo, path} = file.resource;
  const ids = file.texts.get(key)!;
  const recordIds = records.texts.get(key)!;
  const recordsPath = records.resource.path;
  const answered = new Uint8Array(recordIds.values.length);
  ids.codes.forEach((code, row) => {
    const record = recordRows[code]!;
    if (record >= 0) answered[recordIds.codes[record]!] = 1;
    else if (records.whole && ids.values[code] !== "") {
      const wayOut = `each row belongs to one of ${recordsPath}`;
      file.findings.add(file.lineOf(row), `${key} without its record in ${recordsPath}`, wayOut);
    }
  });
  if (!belongsTo?.required || !file.whole) return;
  recordIds.codes.forEach((code, record) => {
    if (answered[code] === 1 || recordIds.values[code] === "") return;
    const problem = `${records.resource.unit.one} without a row in ${path}`;
    records.findings.add(records.lineOf(record), problem, "every one has at least one");
  });
}
