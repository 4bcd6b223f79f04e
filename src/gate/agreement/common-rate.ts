import {z} from "../newcombe.ts";
import {type Coefficient, type TwoCoders, unitsOf} from "./two-coders.ts";

/** As close as an end is found: far closer than it is printed. */
export const close = 1e-9;

/** Numbers of units: yes by both, by one, by neither. */
type Numbers = readonly [number, number, number];

/**
 * Kappa of two coders who are taken to say yes at one rate, whoever of them it is, with its 95% interval: the values at
 * which the three numbers of units are not too far from what would be expected. It is made for small samples, needs no
 * disagreement to have a width, and never goes past 1. Nothing where all answers are the same.
 *
 * Source: A. Donner and M. Eliasziw (1992), A goodness-of-fit approach to inference procedures for the kappa statistic:
 * confidence interval construction, significance-testing and sample size estimation, Statistics in Medicine 11, 1511–1519.
 * They find that it holds from about 25 units on; with fewer it is a guide, and better than what takes samples to be large.
 */
export function kappaOfCommonRate(counts: TwoCoders): Required<Coefficient> | undefined {
  const {both, firstOnly, secondOnly, neither} = counts;
  const units = unitsOf(counts);
  const found: Numbers = [both, firstOnly + secondOnly, neither];
  const rate = (2 * both + found[1]) / (2 * units);
  if (units === 0 || rate === 0 || rate === 1) return undefined;
  const estimate = 1 - found[1] / (2 * units * rate * (1 - rate));
  const least = Math.min(estimate, Math.max(-rate / (1 - rate), -(1 - rate) / rate));
  const fits = (kappa: number) => distance(found, expected(kappa, rate, units)) <= z * z;
  return {estimate, ends: {lower: end(estimate, least, fits), upper: end(estimate, 1, fits)}};
}

function expected(kappa: number, rate: number, units: number): Numbers {
  const shared = rate * (1 - rate);
  return [
    units * (rate ** 2 + kappa * shared),
    units * 2 * shared * (1 - kappa),
    units * ((1 - rate) ** 2 + kappa * shared)
  ];
}

/** Pearson's chi-squared: of one degree of freedom, as the rate is taken from the units. */
function distance(found: Numbers, expected: Numbers): number {
  return found.reduce((sum, number, i) => {
    const off = number - expected[i]!;
    return Math.abs(off) < 1e-12 ? sum : sum + off ** 2 / Math.max(0, expected[i]!);
  }, 0);
}

/** The last value that fits on the way out, by halving; or the end of what there can be. */
function end(inside: number, outside: number, fits: (value: number) => boolean): number {
  if (fits(outside)) return outside;
  let [near, far] = [inside, outside];
  while (Math.abs(far - near) > close) {
    const middle = (near + far) / 2;
    if (fits(middle)) near = middle;
    else far = middle;
  }
  return near;
}
