import type {System} from "../model/system.ts";
import type {Limits} from "./finding.ts";

/** The bases of which no percentage and no average may be shown; their counts are another rule's. */
export function smallBases({cells}: System, {smallBase}: Limits): number[] {
  return [...cells.keys()].filter((c) => cells[c]!.count < smallBase);
}
