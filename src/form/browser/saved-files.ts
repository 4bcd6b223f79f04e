import {scanCsv} from "../../data/csv.ts";
import {Findings} from "../../data/findings.ts";
import {sentence} from "../../error.ts";
import {check, type Records, type Row} from "../check.ts";
import {toCsv} from "../csv.ts";
import type {Form, Sheet} from "../form.ts";
import {type Case, type Cases, toCases, toRecords} from "./case.ts";

/** Hands a file to the person, as the report's folder wants it. */
export function save(sheet: Sheet, rows: readonly Row[]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([toCsv(sheet, rows)], {type: "text/csv"}));
  link.download = sheet.path.split("/").at(-1)!;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The cases of files that were saved before, beside those that there are; or all that is wrong with the files. */
export function open(
  form: Form,
  sheet: Sheet,
  answers: readonly Sheet[],
  files: readonly NamedFile[],
  others: Cases
): {cases: readonly Case[]} | {problems: readonly string[]} {
  const problems: string[] = [];
  const records: Record<string, readonly Row[]> = {};
  const lines = new Map<string, (row: number) => string>();
  for (const {name, bytes} of files) {
    const findings = new Findings(name);
    const {csv} = scanCsv(bytes, findings);
    problems.push(...findings.list().map(sentence));
    if (csv === undefined) continue;
    const {header, columns, lineOf} = csv;
    const asked = [sheet, ...answers].find(({questions}) =>
      isSame(
        questions.map((one) => one.name),
        header
      )
    );
    if (asked === undefined) problems.push(`${name}: its columns are those of no file of this form`);
    else if (records[asked.name] !== undefined) problems.push(`${name}: a second file of ${asked.path}`);
    else {
      lines.set(asked.name, (row) => `${name}, line ${lineOf(row)}`);
      records[asked.name] = Array.from({length: columns[0]!.length}, (_, row) =>
        Object.fromEntries(header.map((column, i) => [column, columns[i]!.values[columns[i]!.codes[row]!]!]))
      );
    }
  }
  for (const one of [sheet, ...answers]) {
    if (records[one.name] !== undefined) continue;
    if (one === sheet || one.belongsTo?.required)
      problems.push(`${one.path} is not among them; choose all files together`);
    else records[one.name] = [];
  }
  if (problems.length > 0) return {problems};
  return checked(form, sheet, answers, records, lines, others);
}

function checked(
  form: Form,
  sheet: Sheet,
  answers: readonly Sheet[],
  records: Records,
  lines: ReadonlyMap<string, (row: number) => string>,
  others: Cases
): {cases: readonly Case[]} | {problems: readonly string[]} {
  // by themselves first, for answers of nobody are lost where answers are put to their cases
  const own = check(form, {...toRecords(form, {...others, [sheet.name]: []}), ...records}).filter(({sheet: name}) =>
    lines.has(name)
  );
  if (own.length > 0) return {problems: own.map(({sheet: name, row, text}) => `${lines.get(name)!(row)}: ${text}`)};
  const cases = [...(others[sheet.name] ?? []), ...toCases(sheet, answers, records)];
  const before = others[sheet.name]?.length ?? 0;
  const together = check(form, toRecords(form, {...others, [sheet.name]: cases}));
  if (together.length === 0) return {cases};
  return {problems: together.map(({row, text}) => `${lines.get(sheet.name)!(Math.max(0, row - before))}: ${text}`)};
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
