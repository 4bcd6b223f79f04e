import {type Basis, cellCount, type Dimension, none} from "../gate/draft.ts";
import {stridesOf, subsets} from "./margins.ts";

/** A record counts once in a cell, and once in each margin: margins need not be the sums of their cells. */
export function countDistinct(dimensions: readonly Dimension[], {records, levels}: Basis): Float64Array {
  const counts = new Float64Array(cellCount(dimensions));
  const strides = stridesOf(dimensions);
  for (const summed of subsets(dimensions)) {
    const seen = new Set<number>();
    for (let row = 0; row < records.length; row++) {
      let cell = 0;
      for (let i = 0; i < strides.length; i++) {
        cell += (summed[i] ? dimensions[i]!.categories.length : levels[i]![row]!) * strides[i]!;
      }
      if (levels.some((own, i) => !summed[i] && own[row] === none)) continue;
      const once = records[row]! * counts.length + cell;
      if (seen.has(once)) continue;
      seen.add(once);
      counts[cell]!++;
    }
  }
  return counts;
}
