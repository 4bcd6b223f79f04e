import {didYouMean, fail} from "../error.ts";
import type {Dimension} from "../gate/draft.ts";
import type {MergeSpec} from "../gate/table-choice.ts";
import {merge} from "./merge.ts";
import type {Records} from "./records.ts";
import type {Scope} from "./scope.ts";

/**
 * A variable to count by: one of the codebook; the same without some of its categories, which the table must not hold,
 * or with some of them as one; or one that the notebook derived, with its categories in order.
 */
export type VariableSpec =
  | string
  | {readonly name: string; readonly except?: readonly string[]; readonly merge?: MergeSpec}
  | {readonly name: string; readonly label: string; readonly categories: Readonly<Record<string, string>>};

export function toDimension(spec: VariableSpec, {codebook, place}: Scope, verb: string): Dimension {
  if (typeof spec !== "string" && "categories" in spec) {
    const categories = Object.entries(spec.categories).map(([code, label]) => ({code, label}));
    return {name: spec.name, label: spec.label, categories, sensitive: false};
  }
  const {name, except = [], merge: merging} = typeof spec === "string" ? {name: spec} : spec;
  const variable = codebook.variables.get(name);
  if (variable === undefined)
    return fail(place, `${verb}: unknown variable: ${name}`, didYouMean(name, codebook.variables.keys()));
  if (variable.type !== "category") {
    return fail(place, `${verb}: ${name} has no categories`, "derive groups of it in the codebook, or take its mean");
  }
  for (const code of except) {
    const codes = variable.categories.map((category) => category.code);
    if (!codes.includes(code))
      fail(place, `${verb}: ${name} has no category ${code} to leave out`, didYouMean(code, codes));
  }
  const {label, categories, role} = variable;
  const dimension = {
    name,
    label,
    categories: categories.filter(({code}) => !except.includes(code)),
    sensitive: role === "sensitive"
  };
  return merging === undefined ? dimension : merge(dimension, merging, codebook, place);
}

/** For each row of the table, filtered ones included, the level of its category. */
export function levelsOf(records: Records, dimension: Dimension, {place}: Scope, verb: string): Uint16Array {
  const column = records.column(dimension.name);
  if (column === undefined) {
    return fail(
      place,
      `${verb}: the table has no column ${dimension.name}`,
      didYouMean(dimension.name, records.columnNames())
    );
  }
  const levelOfCode = new Map(dimension.categories.map(({code}, level) => [code, level]));
  for (const [code, whole] of dimension.merged ?? []) levelOfCode.set(code, levelOfCode.get(whole)!);
  const levelOf = (value: unknown): number => {
    const level = levelOfCode.get(String(value));
    if (level !== undefined) return level;
    const what = value === null || value === undefined ? "a missing value" : `"${value}"`;
    return fail(place, `${verb}: ${dimension.name} holds ${what}`, `it may have ${[...levelOfCode.keys()].join(", ")}`);
  };
  const levels = new Uint16Array(records.totalRows());
  if (column.codes !== undefined && column.values !== undefined) {
    const known = column.values.map((value) => levelOfCode.get(String(value)) ?? -1);
    records.scan((row) => {
      const level = known[column.codes![row]!]!;
      levels[row] = level < 0 ? levelOf(column.values![column.codes![row]!]) : level;
    });
  } else {
    records.scan((row) => {
      levels[row] = levelOf(column.at(row));
    });
  }
  return levels;
}
