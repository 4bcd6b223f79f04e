import {close, kappaOfCommonRate} from "./common-rate.ts";
import {type Coefficient, type TwoCoders, unitsOf} from "./two-coders.ts";

/**
 * Cohen's kappa of two coders and two answers: how far they agree beyond what their own rates of yes would bring about by
 * chance. Nothing where both gave all units one and the same answer.
 *
 * Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20,
 * 37–46. Its interval is Donner and Eliasziw's, for a rate in common (see `kappaOfCommonRate`): the large-sample one (J. L.
 * Fleiss, J. Cohen and B. S. Everitt, 1969, Psychological Bulletin 72, 323–327) has no width where two always agreed,
 * however few the units. Where the coders' rates are so far apart that kappa lies outside of it, there is none.
 */
export function kappa(counts: TwoCoders): Coefficient | undefined {
  const {both, firstOnly, secondOnly, neither} = counts;
  const units = unitsOf(counts);
  const [first, second] = [(both + firstOnly) / units, (both + secondOnly) / units];
  const chance = first * second + (1 - first) * (1 - second);
  if (units === 0 || chance === 1) return undefined;
  const estimate = ((both + neither) / units - chance) / (1 - chance);
  const {lower, upper} = kappaOfCommonRate(counts)!.ends;
  return estimate > lower - close && estimate < upper + close ? {estimate, ends: {lower, upper}} : {estimate};
}
