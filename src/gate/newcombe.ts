/** So many of so many: whole numbers, `0 ≤ count ≤ base`, `base > 0`. */
export interface Proportion {
  readonly count: number;
  readonly base: number;
}

/** The 97.5th percentile of the standard normal distribution: two of them bound 95%. */
export const z = 1.959963984540054;

/**
 * The 95% interval of a difference of two independent proportions, `first − second`, each end between −1 and 1: Newcombe's
 * hybrid score interval, without continuity correction. It keeps its promise in small samples and never leaves the range
 * of what a difference can be, which the textbook interval does not.
 *
 * Source: R. G. Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of
 * eleven methods, Statistics in Medicine 17, 873–890, method 10; of each proportion, E. B. Wilson's score interval (1927).
 */
export function newcombe(first: Proportion, second: Proportion): {readonly lower: number; readonly upper: number} {
  const [p, q] = [first, second].map(({count, base}) => count / base) as [number, number];
  const [a, b] = [wilson(first), wilson(second)];
  return {
    lower: p - q - Math.hypot(p - a.lower, b.upper - q),
    upper: p - q + Math.hypot(a.upper - p, q - b.lower)
  };
}

function wilson({count, base}: Proportion): {readonly lower: number; readonly upper: number} {
  const p = count / base;
  const centre = 2 * count + z * z;
  const half = z * Math.sqrt(z * z + 4 * count * (1 - p));
  const scale = 2 * (base + z * z);
  // at the ends of the scale the bound is the end itself, whatever floating point makes of it
  return {
    lower: count === 0 ? 0 : (centre - half) / scale,
    upper: count === base ? 1 : (centre + half) / scale
  };
}
