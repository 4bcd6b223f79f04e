import type {Codebook} from "../data/codebook.ts";
import {Problems} from "../error.ts";

export interface Scope {
  readonly codebook: Codebook;
  /** the notebook that counts: `notebooks/02-social-care.ts` */
  readonly place: string;
  /** by identifier, a number from 0 that stands for the record in every table of the report */
  readonly recordNumbers: Map<unknown, number>;
}

let current: Scope | undefined;

/** Runs a notebook's `tabulate`: only inside it can anything be counted. */
export function counting<T>(scope: Scope, tabulate: () => T): T {
  const outer = current;
  current = scope;
  try {
    return tabulate();
  } finally {
    current = outer;
  }
}

export function scopeOf(verb: string): Scope {
  if (current === undefined) {
    throw new Problems([
      {place: verb, problem: "called outside tabulate", wayOut: "count in tabulate; only released values reach present"}
    ]);
  }
  return current;
}
