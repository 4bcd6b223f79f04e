import type {Strength, Zeros} from "./protect/demand.ts";

/**
 * How much may be shown. The publisher's choice, in an edition's front matter, and never the analyst's.
 * - `as-published`: nothing is withheld; wants a reason.
 * - `protected`: no withheld count can be worked out from all that is shown.
 */
export type Policy = {readonly name: "as-published"; readonly reason: string} | ProtectPolicy;

export interface ProtectPolicy {
  readonly name: "protected";
  /** a count from 1 to one less is small */
  readonly threshold: number;
  /** no percentage and no average of fewer */
  readonly base: number;
  readonly zeros: Zeros;
  readonly strength: Strength;
  /** for variables that the codebook calls sensitive */
  readonly sensitive: Strength;
  /** past it, more is withheld rather than less */
  readonly seconds: number;
}
