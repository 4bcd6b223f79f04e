import {evaluate} from "../model/form.ts";
import type {System} from "../model/system.ts";
import {type Demand, leastOf, type Zeros} from "./demand.ts";

/** What the protector sees of a system: equations and counts, and neither records nor functions. */
export type Solvable = Pick<System, "total" | "unknowns" | "truth" | "most" | "links" | "facts" | "cells" | "blocks">;

/** Which cells must, may and must not be withheld, and what for. */
export interface Problem {
  readonly known: Solvable;
  readonly zeros: Zeros;
  readonly demands: readonly Demand[];
  /** withheld whatever happens: the small counts, and what no table prints */
  readonly always: Uint8Array;
  /** may be withheld to protect them */
  readonly may: Uint8Array;
  readonly weights: Float64Array;
}

/** The cells that are withheld, by place. */
export type Pattern = Uint8Array;

/** A whole table that a reader must think possible, and where it differs from the truth. */
export interface Witness {
  readonly unknowns: Int32Array;
  readonly differs: Int32Array;
  /** by how much, in the order of `differs` */
  readonly by: Int32Array;
}

/**
 * Makes a witness of a solver's solution, or nothing if it is none. Everything is checked here, in whole numbers: the
 * solver is not believed.
 */
export function witness({known, zeros, always, may}: Problem, solution: ArrayLike<number>): Witness | undefined {
  const unknowns = new Int32Array(known.unknowns);
  for (let i = 0; i < unknowns.length; i++) {
    const whole = Math.round(solution[i]!);
    if (Math.abs(whole - solution[i]!) > 1e-6 || whole < 0) return undefined;
    unknowns[i] = whole;
  }
  for (const fact of [...known.links, ...known.facts]) {
    const value = evaluate(fact, unknowns);
    if (value < fact.lower - 1e-9 || value > fact.upper + 1e-9) return undefined;
  }
  const differs: number[] = [];
  const by: number[] = [];
  for (let c = 0; c < known.cells.length; c++) {
    const cell = known.cells[c]!;
    const value = evaluate(cell, unknowns);
    if (value === cell.count) continue;
    if ((!always[c] && !may[c]) || value < leastOf(cell, zeros)) return undefined;
    differs.push(c);
    by.push(value - cell.count);
  }
  return {unknowns, differs: Int32Array.from(differs), by: Int32Array.from(by)};
}

/** Does the witness keep to what the pattern prints? */
export function agrees({differs}: Witness, hidden: Pattern): boolean {
  return differs.every((cell) => hidden[cell] === 1);
}

export function meets({differs, by}: Witness, {cell, up, down}: Demand): boolean {
  const at = differs.indexOf(cell);
  return at >= 0 && (by[at]! >= up || -by[at]! >= down);
}
