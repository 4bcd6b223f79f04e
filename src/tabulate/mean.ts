import {didYouMean, fail} from "../error.ts";
import {cellCount, Draft} from "../gate/draft.ts";
import {basisOf} from "./basis.ts";
import {identityOf} from "./identity.ts";
import {levelsOf, toDimension, type VariableSpec} from "./levels.ts";
import {addMargins, stridesOf} from "./margins.ts";
import type {Records} from "./records.ts";
import {scopeOf} from "./scope.ts";

/**
 * The arithmetic mean of a number by one or more variables, over the records where it is known; in the number's own unit,
 * rounded to `decimals`. One row a record: an average over answers would count some people twice.
 */
export function mean(
  table: object,
  variable: string,
  by: readonly VariableSpec[],
  {decimals = 0}: {decimals?: number} = {}
): Draft {
  const scope = scopeOf("mean");
  const {codebook, place} = scope;
  const records = table as Records;
  const described = codebook.variables.get(variable);
  if (described === undefined)
    return fail(place, `mean: unknown variable: ${variable}`, didYouMean(variable, codebook.variables.keys()));
  if (described.type !== "number") return fail(place, `mean: ${variable} is not a number`, "count it with crosstab");
  const column = records.column(variable);
  if (column === undefined)
    return fail(place, `mean: the table has no column ${variable}`, didYouMean(variable, records.columnNames()));
  const identity = identityOf(records, scope, "mean");
  if (identity.repeated)
    return fail(place, `mean: a record stands in more than one row`, "take the mean before joining answers");

  const dimensions = by.map((spec) => toDimension(spec, scope, "mean"));
  const levels = dimensions.map((dimension) => levelsOf(records, dimension, scope, "mean"));
  const counts = new Float64Array(cellCount(dimensions));
  const sums = new Float64Array(counts.length);
  const strides = stridesOf(dimensions);
  records.scan((row) => {
    const value = column.at(row);
    if (value === null || value === undefined) return;
    let cell = 0;
    for (let i = 0; i < strides.length; i++) cell += levels[i]![row]! * strides[i]!;
    counts[cell]!++;
    sums[cell]! += value as number;
  });
  addMargins(dimensions, counts);
  addMargins(dimensions, sums);
  const {label, unit = ""} = described;
  return new Draft({
    dimensions,
    unit: identity.unit,
    counts,
    basis: () => basisOf(records, identity, levels, (row) => (column.at(row) as number | null | undefined) ?? null),
    mean: {sums, variable, label, unit, decimals}
  });
}
