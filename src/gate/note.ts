import {caveat, type Policy} from "./policy.ts";
import type {Released} from "./released.ts";

/** The suppression note of a figure or a table, from what happened to the cells behind it. */
export function suppressionNote(released: readonly Released[], policy: Policy): string {
  if (policy.name === "as-published") return "Nothing is withheld here.";
  const tallies = released.map(({tally}) => tally);
  const cells = tallies.reduce((sum, tally) => sum + tally.cells, 0);
  const withheld = tallies.reduce((sum, tally) => sum + tally.withheld, 0);
  if (withheld === 0) return "Nothing is withheld here: no count is small enough to point to a person.";
  return `${withheld} of ${cells} values, totals included, are withheld and shown as [c], because they rest on so few people that one of them might be recognised; percentages go with their counts. ${caveat}`;
}
