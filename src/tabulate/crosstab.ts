import {fail} from "../error.ts";
import {cellCount, type Dimension, Draft} from "../gate/draft.ts";
import {basisOf} from "./basis.ts";
import {countDistinct} from "./distinct.ts";
import {identityOf} from "./identity.ts";
import {levelsOf, toDimension, type VariableSpec} from "./levels.ts";
import {addMargins, stridesOf} from "./margins.ts";
import type {Records} from "./records.ts";
import {scopeOf} from "./scope.ts";

/**
 * Counts records by one or more variables: distinct records, so that a table of answers (several rows a record) counts
 * who gave each answer, and its total counts who gave any. Every category of the codebook has its cell, and so has every
 * margin. The first variable is the one distributed: its total is the base of percentages.
 */
export function crosstab(
  table: object,
  variables: readonly VariableSpec[],
  /** shown as multiples of this, totals that are sums included */
  {round}: {round?: number} = {}
): Draft {
  const scope = scopeOf("crosstab");
  if (round !== undefined && (!Number.isSafeInteger(round) || round < 2))
    fail(scope.place, `crosstab: round is not a whole number of 2 or more: ${round}`);
  const records = table as Records;
  const dimensions = variables.map((variable) => toDimension(variable, scope, "crosstab"));
  const identity = identityOf(records, scope, "crosstab");
  const levels = dimensions.map((dimension) => levelsOf(records, dimension, scope, "crosstab"));
  const basis = () => basisOf(records, identity, levels);
  return new Draft({
    dimensions,
    unit: identity.unit,
    counts: identity.repeated ? countDistinct(dimensions, basis()) : countRows(records, dimensions, levels),
    basis,
    ...(round === undefined ? {} : {round})
  });
}

function countRows(
  records: Records,
  dimensions: readonly Dimension[],
  levels: readonly ArrayLike<number>[]
): Float64Array {
  const counts = new Float64Array(cellCount(dimensions));
  const strides = stridesOf(dimensions);
  records.scan((row) => {
    let cell = 0;
    for (let i = 0; i < strides.length; i++) cell += levels[i]![row]! * strides[i]!;
    counts[cell]!++;
  });
  addMargins(dimensions, counts);
  return counts;
}
