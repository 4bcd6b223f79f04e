import type {ReleasedTable} from "../disclosure.ts";
import type {Joint} from "../joint.ts";
import type {Released} from "../released.ts";
import {isMarker} from "../shown.ts";
import type {CountClaim, PlacedClaim, PlacedTerm} from "./claim.ts";

/**
 * Places a claim among the counts of all tables; nothing where it is about an average, which is no sum of counts, or about
 * a table that the edition withholds whole.
 */
export function placeClaim(
  claim: CountClaim,
  {tables}: Joint,
  released: ReadonlyMap<string, Released>,
  shown: ReadonlyMap<string, ReleasedTable>
): (PlacedClaim & {readonly claim: CountClaim}) | undefined {
  const {least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY} = claim;
  const terms = claim.terms.map(({draft, cell, coefficient}): PlacedTerm | undefined => {
    const place = released.get(draft)!.placeOf(cell);
    const table = tables.find(({id}) => id === draft);
    if (table === undefined || table.values !== undefined) return undefined;
    const {round, shown: all} = shown.get(draft)!;
    const number = all[place]!;
    const now = isMarker(number) ? "withheld" : round === undefined ? number : "rounded";
    return {where: table.cells[place]!, coefficient, shown: now};
  });
  return terms.every((term) => term !== undefined) ? {claim, terms, least, most} : undefined;
}
