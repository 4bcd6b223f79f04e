import type {Strength, Zeros} from "./protect/demand.ts";

/**
 * How much may be shown. The publisher's choice, in an edition's front matter, and never the analyst's.
 * - `as-published`: nothing is withheld; wants a reason.
 * - `small-counts`: a count from 1 to under the threshold is withheld wherever it appears, and with it each percentage
 *   or average that rests on it.
 * - `protected`: beside those, whatever would let a reader work one of them out.
 */
export type Policy =
  | {readonly name: "as-published"; readonly reason: string}
  | {readonly name: "small-counts" /** in units counted */; readonly threshold: number}
  | ProtectPolicy;

export interface ProtectPolicy {
  readonly name: "protected";
  /** a count from 1 to one less is small */
  readonly threshold: number;
  /** no percentage and no average of fewer */
  readonly base: number;
  readonly zeros: Zeros;
  /** what a reader must not be able to do with a withheld count */
  readonly strength: Strength;
  /** the same for variables that the codebook calls sensitive */
  readonly sensitive: Strength;
  /** how long the least that can be withheld is looked for; past it, more is withheld rather than less */
  readonly seconds: number;
}

/** What the page says of a policy, as the edition's statement of method. */
export function describePolicy(policy: Policy): string {
  if (policy.name === "as-published") return `Nothing is withheld. ${policy.reason}`;
  const small = `Counts from 1 to ${policy.threshold - 1} are withheld and shown as [c], with the percentages and averages that rest on them.`;
  if (policy.name === "small-counts") return `${small} ${caveat}`;
  const nobody =
    policy.sensitive === "covers" ? " Of a sensitive question nobody can even be sure that it is small." : "";
  return `${small} So is whatever else would let a reader work one of them out from all that this report shows: for each of those, whole tables were found that agree with everything shown and differ in it.${nobody} No percentage or average rests on fewer than ${policy.base}.`;
}

/** Said wherever `small-counts` withholds something. */
export const caveat =
  "This policy looks at each count by itself: it does not yet protect against working out a withheld count by subtraction.";
