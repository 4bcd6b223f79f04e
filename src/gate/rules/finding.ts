import type {System} from "../model/system.ts";
import type {Zeros} from "../protect/demand.ts";

/** What a rule needs to know beside the counts. */
export interface Limits {
  /** a count from 1 to one less than this is small */
  readonly threshold: number;
  readonly zeros: Zeros;
  /** no percentage and no average of fewer */
  readonly smallBase: number;
  /** names of the variables whose answers nobody should learn about a whole group */
  readonly sensitive: readonly string[];
}

/** A cell that a rule says must be protected. */
export interface Finding {
  /** its place in the system's cells */
  readonly cell: number;
  readonly rule: string;
}

export interface Rule {
  readonly name: string;
  /** in plain words, for the report's own section; no hint at any cell */
  readonly says: (limits: Limits) => string;
  readonly find: (known: System, limits: Limits) => number[];
}
