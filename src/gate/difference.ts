import {newcombe, type Proportion} from "./newcombe.ts";
import type {Quantity} from "./quantity.ts";
import {roundedRatio} from "./round.ts";
import {isMarker, type Marker, type Shown} from "./shown.ts";

/** So many of so many, as released. */
export interface Share {
  readonly count: Quantity;
  readonly base: Quantity;
  /** in %, rounded */
  readonly percentage: Quantity;
}

/** How far a share in one group is from that in another, and the ends of its 95% interval: each in percentage points. */
export interface Difference {
  readonly first: Share;
  readonly second: Share;
  /** first less second, from the counts and not from the rounded percentages */
  readonly points: Quantity;
  readonly lower: Quantity;
  readonly upper: Quantity;
}

/**
 * The difference of two shares and its interval, each in whole percentage points, from released counts alone: where a
 * count, a base or a percentage is withheld, all three are. Counts that stand rounded are too coarse for an interval.
 */
export function differenceOf(
  first: Share,
  second: Share,
  rounded: boolean
): {readonly points: Shown; readonly lower: Shown; readonly upper: Shown} {
  const marker = markerOf([first, second]);
  if (marker !== undefined) return {points: marker, lower: marker, upper: marker};
  const [a, b] = [first, second].map(({count, base}) => ({count: count.shown, base: base.shown})) as [
    Proportion,
    Proportion
  ];
  const points = roundedRatio(100 * (a.count * b.base - b.count * a.base), a.base * b.base, 0);
  if (rounded) return {points, lower: "[x]", upper: "[x]"};
  const {lower, upper} = newcombe(a, b);
  return {points, lower: whole(100 * lower), upper: whole(100 * upper)};
}

/** Never `−0`. */
function whole(end: number): number {
  return Math.round(end) + 0;
}

function markerOf(shares: readonly Share[]): Marker | undefined {
  const markers = shares
    .flatMap(({count, base, percentage}) => [count.shown, base.shown, percentage.shown])
    .filter(isMarker);
  return markers.includes("[c]") ? "[c]" : markers[0];
}
