import type {Codebook} from "../data/codebook.ts";
import {Problems} from "../error.ts";
import type {Memory} from "../memory.ts";

export interface Scope {
  readonly codebook: Codebook;
  /** the notebook that counts: `notebooks/02-social-care.ts` */
  readonly place: string;
  /** by identifier, a number from 0 that stands for the record in every table of the report */
  readonly recordNumbers: Map<unknown, number>;
  /** what earlier builds worked out; default: nothing */
  readonly memory?: Memory;
}

let current: Scope | undefined;

/**
 * Runs a notebook's `tabulate`: only inside it, until it gives its tables, can anything be counted. Where it is
 * asynchronous no other may run beside it.
 */
export function counting<T>(scope: Scope, tabulate: () => T): T {
  const outer = current;
  const leave = () => {
    current = outer;
  };
  current = scope;
  let waits = false;
  try {
    const result = tabulate();
    waits = result instanceof Promise;
    return waits ? ((result as Promise<unknown>).finally(leave) as T) : result;
  } finally {
    if (!waits) leave();
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
