import type {Cell} from "../model/system.ts";

/**
 * `exact`: the reader cannot work out the count. `covers`: nor exclude that it is 0 or at least the threshold, so
 * that nobody can be sure that it is small.
 */
export type Strength = "exact" | "covers";

/**
 * Zeros: `publish` prints all of them, so a reader knows that a withheld count is at least 1; `secondary` may withhold
 * them too, to protect others; `protect` counts them among the small counts.
 */
export type Zeros = "publish" | "secondary" | "protect";

/** A cell to protect: some table the reader must think possible has it higher by `up`, or else lower by `down`. */
export interface Demand {
  readonly cell: number;
  /** Infinity where that way out does not count */
  readonly up: number;
  readonly down: number;
}

export function demand(cell: Cell, place: number, strength: Strength, zeros: Zeros, threshold: number): Demand {
  const least = leastOf(cell, zeros);
  if (strength === "exact" || cell.count === 0 || cell.count >= threshold) {
    return {cell: place, up: 1, down: cell.count > least ? 1 : Infinity};
  }
  return {cell: place, up: threshold - cell.count, down: least === 0 ? cell.count : Infinity};
}

/** The least that a withheld cell can be in the reader's eyes. What no table prints can always be none. */
export function leastOf(cell: Cell, zeros: Zeros): number {
  return cell.printed && zeros === "publish" && cell.count > 0 ? 1 : 0;
}
