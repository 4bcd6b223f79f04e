import type {Shown} from "../../gate/shown.ts";
import type {Verdict} from "./cause.ts";
import type {ValueChange} from "./change.ts";
import type {Claim} from "./claim.ts";
import type {Evidence} from "./evidence.ts";
import {judge} from "./judge.ts";
import type {RowPair} from "./rows.ts";
import {changeIn} from "./unit.ts";

/** The values of figures and tables that differ: those of one row and one cause together. */
export function valuesBetween(rows: readonly RowPair[], evidence: Evidence): Claim[] {
  return rows.flatMap((row): Claim[] => {
    const {exhibit, keys, labels, measures, draft, oneSided, at} = row;
    const found = new Map<string, {verdict: Verdict; values: ValueChange[]}>();
    for (const [i, measure] of measures.entries()) {
      const [old, now] = [valueAt(row.old, i), valueAt(row.new, i)];
      if (old === now) continue;
      const verdict = judge({old, new: now, draft, oneSided}, evidence);
      const change = changeIn(measure, old, now);
      const value: ValueChange = {
        measure,
        ...(old !== undefined && {old}),
        ...(now !== undefined && {new: now}),
        ...(change !== undefined && {change})
      };
      const key = `${verdict.cause}: ${verdict.why}`;
      if (found.has(key)) found.get(key)!.values.push(value);
      else found.set(key, {verdict, values: [value]});
    }
    return [...found.values()].map(({verdict, values}) => ({
      change: {...verdict, kind: "row", exhibit, keys, labels, values},
      at: [
        ...values.flatMap(({measure}) => at.map((path) => [...path, "values", `#${measures.indexOf(measure)}`])),
        ...at
      ]
    }));
  });
}

function valueAt(row: RowPair["old"], i: number): Shown | undefined {
  const value = row?.values[i];
  return value === "" ? undefined : value;
}
