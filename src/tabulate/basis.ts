import type {Basis} from "../gate/draft.ts";
import type {Identity} from "./identity.ts";
import type {Records} from "./records.ts";

/** The rows that were counted, without those that a filter left out. */
export function basisOf(
  records: Records,
  {numbers}: Identity,
  levels: readonly ArrayLike<number>[],
  valueAt?: (row: number) => number | null
): Basis {
  const rows: number[] = [];
  records.scan((row) => {
    if (valueAt === undefined || valueAt(row) !== null) rows.push(row);
  });
  const counted = {
    records: Uint32Array.from(rows, (row) => numbers[row]!),
    levels: levels.map((all) => Uint16Array.from(rows, (row) => all[row]!))
  };
  return valueAt === undefined ? counted : {...counted, values: Float64Array.from(rows, (row) => valueAt(row)!)};
}
