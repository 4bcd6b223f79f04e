/**
 * How much may be shown. The publisher's choice, in an edition's front matter, and never the analyst's.
 * - `as-published`: nothing is withheld; wants a reason.
 * - `small-counts`: a count from 1 to under the threshold is withheld wherever it appears, and with it each percentage
 *   or average that rests on it.
 */
export type Policy =
  | {readonly name: "as-published"; readonly reason: string}
  | {readonly name: "small-counts" /** in units counted */; readonly threshold: number};

export const defaultThreshold = 5;

/** What the page says of a policy, as the edition's statement of method. */
export function describePolicy(policy: Policy): string {
  return policy.name === "as-published"
    ? `Nothing is withheld. ${policy.reason}`
    : `Counts from 1 to ${policy.threshold - 1} are withheld and shown as [c], with the percentages and averages that rest on them. ${caveat}`;
}

/** Said wherever `small-counts` withholds something. */
export const caveat =
  "This policy looks at each count by itself: it does not yet protect against working out a withheld count by subtraction.";
