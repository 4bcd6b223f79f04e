import type {Printed} from "./printed.ts";
import type {PublishedNumber} from "./published.ts";
import {listed} from "./said.ts";

/** A place where a publication contradicts itself. */
export interface Contradiction {
  /** what does not fit together; where one number is at odds with the others, that one */
  readonly rows: readonly PublishedNumber[];
  /** what the publication's own numbers give, in a sentence without its full stop */
  readonly implied: string;
}

/** A question that can be put to any publication whose numbers are transcribed. */
export interface Check {
  readonly name: string;
  /** a heading */
  readonly title: string;
  /** what it holds against what, in a sentence */
  readonly asks: string;
  readonly find: (printed: Printed) => readonly Contradiction[];
}

/** `11 and 12 make 23`; `23` where nothing was added. */
export function made({terms, number}: {readonly terms: readonly number[]; readonly number: number}): string {
  return terms.length > 1 ? `${listed(terms)} make ${number}` : String(number);
}
