import {failIfAny} from "../error.ts";

/** A cell that cannot be protected, and the printed cells that determine it. */
export interface Determined {
  readonly cell: string;
  readonly because: readonly string[];
  /** where it is shown rounded: the least base of the tables that do */
  readonly base?: number | undefined;
}

/** Releases nothing where a cell cannot be protected, or was not proved safe in the time. */
export function refuse(determined: readonly Determined[], unproved: readonly string[], seconds: number): void {
  failIfAny(
    determined.map(({cell, because, base}) => ({
      place: "gate",
      problem: `${cell} cannot be protected`,
      wayOut: wayOut(because, base)
    }))
  );
  failIfAny(
    unproved.map((cell) => ({
      place: "gate",
      problem: `${cell} was not proved safe within ${seconds} seconds`,
      wayOut: "give the policy more seconds, or print fewer tables"
    }))
  );
}

function wayOut(because: readonly string[], base: number | undefined): string {
  if (base !== undefined)
    return `choose a greater base than ${base}, merge its categories, or let it be withheld instead`;
  if (because.length === 0) return "print fewer or coarser tables";
  return `to free it, let one of these be withheld: ${because.join(", ")}`;
}
