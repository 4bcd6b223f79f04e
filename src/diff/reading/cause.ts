/**
 * Why something differs. `data or method`: both the records and what counts them differ, and from what is published
 * nobody can tell which of the two it was.
 */
export const causes = ["data", "data or method", "method", "suppression", "wording", "layout"] as const;

export type Cause = (typeof causes)[number];

/** A cause, and the rule by which it was found, in words. */
export interface Verdict {
  readonly cause: Cause;
  readonly why: string;
}
