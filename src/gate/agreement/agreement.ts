import type {Quantity} from "../quantity.ts";
import {isMarker, type Shown} from "../shown.ts";
import {alpha} from "./alpha.ts";
import {kappa} from "./kappa.ts";
import type {Coefficient, TwoCoders} from "./two-coders.ts";

/** How far two coders agree on what a file mentions: the files, and what is worked out from their numbers. */
export interface Agreement {
  readonly both: Quantity;
  readonly firstOnly: Quantity;
  readonly secondOnly: Quantity;
  readonly neither: Quantity;
  readonly kappa: Interval<Quantity>;
  readonly alpha: Interval<Quantity>;
}

/** A coefficient and the ends of its 95% interval. */
export interface Interval<Value> {
  readonly estimate: Value;
  readonly lower: Value;
  readonly upper: Value;
}

/** Of a coefficient, as it is printed. */
export const decimals = 2;

/**
 * Cohen's kappa and Krippendorff's alpha from released numbers of files alone: where one of the four is withheld, so are
 * both. `[z]` where a coefficient is not defined; numbers that stand rounded are too coarse for either.
 */
export function agreementOf(
  counts: {readonly [Cell in keyof TwoCoders]: Quantity},
  rounded: boolean
): {readonly kappa: Interval<Shown>; readonly alpha: Interval<Shown>} {
  const markers = Object.values(counts)
    .map(({shown}) => shown)
    .filter(isMarker);
  const marker = markers.includes("[c]") ? "[c]" : (markers[0] ?? (rounded ? "[x]" : undefined));
  if (marker !== undefined) {
    const none = {estimate: marker, lower: marker, upper: marker};
    return {kappa: none, alpha: none};
  }
  const found = Object.fromEntries(
    Object.entries(counts).map(([cell, {shown}]) => [cell, shown])
  ) as unknown as TwoCoders;
  return {kappa: printed(kappa(found)), alpha: printed(alpha(found))};
}

function printed(coefficient: Coefficient | undefined): Interval<Shown> {
  const {estimate, ends} = coefficient ?? {};
  return {estimate: rounded(estimate), lower: rounded(ends?.lower), upper: rounded(ends?.upper)};
}

/** Never `−0`. */
function rounded(value: number | undefined): Shown {
  return value === undefined ? "[z]" : Number(value.toFixed(decimals)) + 0;
}
