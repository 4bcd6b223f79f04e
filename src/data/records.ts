import {type ColumnTable, table} from "arquero";
import {Problems} from "../error.ts";
import {checkAnswers} from "./check-answers.ts";
import {checkBelonging, recordRowsOf} from "./check-belonging.ts";
import {checkCells, toShow} from "./check-cells.ts";
import {checkRules} from "./check-rules.ts";
import {checkUnique} from "./check-unique.ts";
import type {Codebook} from "./codebook.ts";
import {type RecordFile, readRecordFile} from "./record-file.ts";

/**
 * Reads all files of records that the codebook names, and holds them to it: columns, categories, numbers, identifiers,
 * answers and rules. Throws all that is wrong with them; no message shows more of a record than a category's text.
 *
 * In the tables, an identifier is text, a category its code, a number a number or null; derived variables stand beside.
 * Columns are `DictionaryColumn`s, and the `values` of a category are the codebook's codes in its order.
 */
export function readRecords(
  codebook: Codebook,
  folder: string,
  read: (path: string) => Uint8Array
): Record<string, ColumnTable> {
  const files = codebook.resources.map((resource) => {
    const path = `${folder}/${resource.path}`;
    return readRecordFile(resource, path, () => read(path));
  });
  const show = toShow(files);
  for (const file of files) {
    checkCells(file, show);
    checkRows(file, files);
  }
  const problems = files.flatMap(({findings}) => findings.list());
  if (problems.length > 0) throw new Problems(problems);
  return Object.fromEntries(files.map(({resource, columns}) => [resource.name, table(columns)]));
}

function checkRows(file: RecordFile, files: readonly RecordFile[]): void {
  const {belongsTo} = file.resource;
  const records = files.find(({resource}) => resource.name === belongsTo?.resource);
  checkUnique(file);
  if (records === undefined) {
    checkRules(file);
    return;
  }
  const recordRows = recordRowsOf(file, records);
  if (recordRows !== undefined) checkBelonging(file, records, recordRows);
  checkAnswers(file);
  checkRules(file, records, recordRows);
}
