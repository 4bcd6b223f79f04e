import {cellCount, type Dimension, Draft} from "../gate/draft.ts";
import {basisOf} from "./basis.ts";
import {type Identity, identityOf} from "./identity.ts";
import {levelsOf, toDimension, type VariableSpec} from "./levels.ts";
import {addMargins, stridesOf, subsets} from "./margins.ts";
import type {Records} from "./records.ts";
import {scopeOf} from "./scope.ts";

/**
 * Counts records by one or more variables: distinct records, so that a table of answers (several rows a record) counts
 * who gave each answer, and its total counts who gave any. Every category of the codebook has its cell, and so has every
 * margin. The first variable is the one distributed: its total is the base of percentages.
 */
export function crosstab(table: object, variables: readonly VariableSpec[]): Draft {
  const scope = scopeOf("crosstab");
  const records = table as Records;
  const dimensions = variables.map((variable) => toDimension(variable, scope, "crosstab"));
  const identity = identityOf(records, scope, "crosstab");
  const levels = dimensions.map((dimension) => levelsOf(records, dimension, scope, "crosstab"));
  const count = identity.repeated ? countDistinct : countRows;
  return new Draft({
    dimensions,
    unit: identity.unit,
    counts: count(records, dimensions, levels, identity),
    basis: () => basisOf(records, identity, levels)
  });
}

type Levels = readonly ArrayLike<number>[];

function countRows(records: Records, dimensions: readonly Dimension[], levels: Levels): Float64Array {
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

/** A record counts once in a cell, and once in each margin: margins are not the sums of their cells. */
function countDistinct(
  records: Records,
  dimensions: readonly Dimension[],
  levels: Levels,
  {numbers}: Identity
): Float64Array {
  const counts = new Float64Array(cellCount(dimensions));
  const strides = stridesOf(dimensions);
  for (const summed of subsets(dimensions)) {
    const seen = new Set<number>();
    records.scan((row) => {
      let cell = 0;
      for (let i = 0; i < strides.length; i++) {
        cell += (summed[i] ? dimensions[i]!.categories.length : levels[i]![row]!) * strides[i]!;
      }
      const once = numbers[row]! * counts.length + cell;
      if (seen.has(once)) return;
      seen.add(once);
      counts[cell]!++;
    });
  }
  return counts;
}
