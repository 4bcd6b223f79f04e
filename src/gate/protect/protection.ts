import type {Pattern, Witness} from "./problem.ts";

export interface Protection {
  readonly hidden: Pattern;
  /** for each demand the witness that proves it, a whole table checked in whole numbers; none where there is a conflict */
  readonly proof: readonly (Witness | undefined)[];
  readonly conflicts: readonly Conflict[];
  /**
   * `least`: no pattern of less weight is safe, as far as tables near the truth show; `greedy`: a good one; `hasty`: time
   * ran out
   */
  readonly effort: "least" | "greedy" | "hasty";
}

/** A demand that cannot be met: even with all withheld that may be, the cells that must be printed give it away. */
export interface Conflict {
  readonly cell: number;
  /** what is printed and determines it; to free it, one of them must be withheld */
  readonly because: readonly number[];
}
