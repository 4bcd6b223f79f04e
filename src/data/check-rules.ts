import type {RecordRows} from "./check-belonging.ts";
import type {Conditions, Rule} from "./codebook.ts";
import type {DictionaryColumn} from "./dictionary-column.ts";
import {toNumber} from "./judge.ts";
import type {RecordFile} from "./record-file.ts";

/** No row meets all conditions of a rule; in a file of answers, those of its record count among them. */
export function checkRules(file: RecordFile, records?: RecordFile, recordRows?: RecordRows): void {
  const {resource, findings, lineOf} = file;
  const {rules = []} = resource;
  if (rules.length === 0) return;
  const all = new Uint32Array(file.rows).map((_, row) => row);
  for (const rule of rules) {
    let rows: Uint32Array = all;
    for (const [name, codes] of [...rule.when, ...rule.never]) rows = rowsThat(name, codes, rows);
    for (const row of rows) findings.add(lineOf(row), `contradictory answers: ${told(rule)}`, rule.because);
  }

  /** Those of the rows that meet a condition; none where a column is missing, for that was told. */
  function rowsThat(name: string, codes: readonly string[], rows: Uint32Array): Uint32Array {
    const own = columnOf(file, name);
    const ids = file.texts.get(resource.key);
    const column = own ?? (records && columnOf(records, name));
    if (column === undefined || (own === undefined && recordRows === undefined)) return new Uint32Array(0);
    const meets = column.values.map((value) => codes.some((code) => isSame(String(value), code)));
    if (own !== undefined) return rows.filter((row) => meets[own.codes[row]!]);
    return rows.filter((row) => {
      const record = recordRows![ids!.codes[row]!]!;
      return record >= 0 && meets[column.codes[record]!];
    });
  }
}

/** As text where it stands in the file: a number's missing reason is a condition too. */
function columnOf({texts, columns}: RecordFile, name: string): DictionaryColumn<unknown> | undefined {
  return texts.get(name) ?? columns.get(name);
}

function isSame(text: string, code: string): boolean {
  return text === code || (toNumber(text) !== undefined && toNumber(text) === toNumber(code));
}

function told({when, never}: Rule): string {
  return `${conditions(never)} where ${conditions(when)}`;
}

function conditions(all: Conditions): string {
  return [...all].map(([name, codes]) => `${name} is ${codes.join(" or ")}`).join(" and ");
}
