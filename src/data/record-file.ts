import type {Fault} from "./cell-fault.ts";
import {checkHeader} from "./check-header.ts";
import type {Resource} from "./codebook.ts";
import {scanCsv} from "./csv.ts";
import type {DictionaryColumn} from "./dictionary-column.ts";
import {Findings} from "./findings.ts";
import {derivedColumn, typedColumn} from "./typed-column.ts";

/** A file of records as far as it could be read, and what is wrong with it. */
export interface RecordFile {
  readonly resource: Resource;
  readonly findings: Findings;
  readonly rows: number;
  /** no row was left out: only then can it be said what is not there */
  readonly whole: boolean;
  /** by variable, those of the file as they stand there */
  readonly texts: ReadonlyMap<string, DictionaryColumn>;
  /** by variable, the codes of those texts of which was told what is wrong with them */
  readonly faulty: ReadonlyMap<string, ReadonlyMap<number, Fault>>;
  /** by variable, in the codebook's order and with those that it derives */
  readonly columns: ReadonlyMap<string, DictionaryColumn<unknown>>;
  lineOf(row: number): number;
}

/** Reads one file, and finds its columns in the codebook; its cells have yet to be held to it. */
export function readRecordFile(resource: Resource, place: string, read: () => Uint8Array): RecordFile {
  const findings = new Findings(place);
  const bytes = readBytes(read, findings);
  const {csv, whole, faulty} = bytes === undefined ? unread : scanCsv(bytes, findings);
  if (csv !== undefined) checkHeader(csv.header, resource, findings);
  const texts = new Map(csv?.header.map((name, i) => [name, csv.columns[i]!]));
  return {
    resource,
    findings,
    rows: csv?.columns[0]?.length ?? 0,
    whole: whole && csv !== undefined,
    texts,
    faulty: new Map(csv?.header.map((name, i) => [name, faulty[i]!])),
    columns: columnsOf(resource, texts),
    lineOf: csv?.lineOf ?? (() => 0)
  };
}

const unread = {csv: undefined, whole: false, faulty: []};

function readBytes(read: () => Uint8Array, findings: Findings): Uint8Array | undefined {
  try {
    return read();
  } catch (error) {
    const {code} = error as {code?: unknown};
    if (code === "ENOENT") findings.add(0, "no such file", "the codebook names it");
    else if (code === "EISDIR") findings.add(0, "is a folder", "the codebook names a file");
    else if (code === "EACCES" || code === "EPERM") findings.add(0, "may not be read", "ask for leave to");
    else if (code === "ERR_FS_FILE_TOO_LARGE") findings.add(0, "is too large to be read", "split it");
    else throw error;
    return undefined;
  }
}

function columnsOf({variables}: Resource, texts: ReadonlyMap<string, DictionaryColumn>) {
  const columns = new Map<string, DictionaryColumn<unknown>>();
  for (const variable of variables) {
    const {name, derivation} = variable;
    const column = texts.get(derivation?.from ?? name);
    if (column === undefined) continue;
    const source = variables.find((other) => other.name === derivation?.from);
    columns.set(name, source === undefined ? typedColumn(variable, column) : derivedColumn(variable, source, column));
  }
  return columns;
}
