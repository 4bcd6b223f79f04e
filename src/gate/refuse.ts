import {failIfAny} from "../error.ts";

/** A cell that cannot be protected, and the printed cells that determine it. */
export interface Determined {
  readonly cell: string;
  readonly because: readonly string[];
}

/** Releases nothing where a cell cannot be protected, or was not proved safe in the time. */
export function refuse(determined: readonly Determined[], unproved: readonly string[], seconds: number): void {
  failIfAny(
    determined.map(({cell, because}) => ({
      place: "gate",
      problem: `${cell} cannot be protected`,
      wayOut:
        because.length === 0
          ? "print fewer or coarser tables"
          : `to free it, let one of these be withheld: ${because.join(", ")}`
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
