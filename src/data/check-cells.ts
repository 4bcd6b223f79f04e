import type {Fault} from "./cell-fault.ts";
import type {Variable} from "./codebook.ts";
import {inner, judge, type Show} from "./judge.ts";
import type {RecordFile} from "./record-file.ts";

/** Holds each cell to its variable. */
export function checkCells(file: RecordFile, show: Show): void {
  for (const variable of file.resource.variables) {
    const column = file.texts.get(variable.name);
    if (column === undefined) continue;
    const faults = faultsOf(variable, column.values, file.faulty.get(variable.name)!, show);
    if (faults.size === 0) continue;
    column.codes.forEach((code, row) => {
      const fault = faults.get(code);
      if (fault !== undefined) file.findings.add(file.lineOf(row), fault.problem, fault.wayOut);
    });
  }
}

/** By the code of a text, what is wrong with it; a column that is full of other things is not shown in full. */
function faultsOf(
  variable: Variable,
  values: readonly string[],
  told: ReadonlyMap<number, Fault>,
  show: Show
): ReadonlyMap<number, Fault> {
  const most = 8;
  const problems = new Set<string>();
  const faults = new Map<number, Fault>();
  values.forEach((text, code) => {
    const fault = told.has(code) ? undefined : judge(variable, text, show);
    if (fault === undefined) return;
    if (problems.size < most) problems.add(fault.problem);
    const listed = problems.has(fault.problem);
    faults.set(code, listed ? fault : {...fault, problem: `more of the kind in ${variable.name}`});
  });
  return faults;
}

/**
 * How a cell's text is shown: not all of a long one, and nothing where an identifier of one of the files, or what looks
 * like one, is in it, for columns may have been mixed up.
 */
export function toShow(files: readonly RecordFile[]): Show {
  const identifiers = files.flatMap(({resource, texts}) =>
    resource.variables
      .filter(({type}) => type === "identifier")
      .map(({name, pattern}) => ({pattern, values: texts.get(name)?.values ?? []}))
  );
  const patterns = identifiers.flatMap(({pattern}) => (pattern === undefined ? [] : new RegExp(inner(pattern), "u")));
  let known: Set<string> | undefined;
  return (text) => {
    known ??= new Set(identifiers.flatMap(({values}) => values));
    const words = [text, ...text.split(/[^\p{L}\p{N}]+/u)];
    if (words.some((word) => word !== "" && known!.has(word)) || patterns.some((pattern) => pattern.test(text)))
      return '"…"';
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  };
}
