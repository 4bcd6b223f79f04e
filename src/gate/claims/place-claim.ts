import type {ReleasedTable} from "../disclosure.ts";
import type {Joint} from "../joint.ts";
import type {Released} from "../released.ts";
import {isMarker} from "../shown.ts";
import type {CountClaim, PlacedClaim, PlacedLine, PlacedTerm} from "./claim.ts";

/** A claim of the report, placed among the counts of all tables. */
export type ReportClaim = PlacedClaim & {readonly claim: CountClaim};

/** Nothing where it is about an average, which is no sum of counts, or about a table that the edition withholds whole. */
export function placeClaim(
  claim: CountClaim,
  {tables}: Joint,
  released: ReadonlyMap<string, Released>,
  shown: ReadonlyMap<string, ReleasedTable>
): ReportClaim | undefined {
  const lines = claim.lines.map((line): PlacedLine | undefined => {
    const {least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY} = line;
    const terms = line.terms.map(({draft, cell, coefficient}): PlacedTerm | undefined => {
      const place = released.get(draft)!.placeOf(cell);
      const table = tables.find(({id}) => id === draft);
      return table === undefined || table.values !== undefined
        ? undefined
        : {where: table.cells[place]!, coefficient, shown: shownOf(shown.get(draft), place)};
    });
    return isWhole(terms) ? {terms, least, most} : undefined;
  });
  return isWhole(lines) ? {claim, lines} : undefined;
}

/** What pages show of a cell. */
export function shownOf(table: ReleasedTable | undefined, place: number): PlacedTerm["shown"] {
  const now = table?.shown[place] ?? "[c]";
  if (isMarker(now)) return "withheld";
  return table?.round === undefined ? now : "rounded";
}

function isWhole<T>(all: readonly (T | undefined)[]): all is readonly T[] {
  return !all.includes(undefined);
}
