import {kappaOfCommonRate} from "./common-rate.ts";
import {type Coefficient, type TwoCoders, unitsOf} from "./two-coders.ts";

/**
 * Krippendorff's alpha of two coders and two answers that have no order, each unit with both answers: how much rarer a
 * difference is within a unit than between any two answers, whoever gave them. So it also fits where the two are not the
 * same persons for every unit. Nothing where all answers are the same.
 *
 * Source: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania, part A. Alpha is
 * the kappa of a rate in common, corrected for the number of units; its interval is Donner and Eliasziw's (see
 * `kappaOfCommonRate`), with both ends corrected alike.
 */
export function alpha(counts: TwoCoders): Coefficient | undefined {
  const common = kappaOfCommonRate(counts);
  if (common === undefined) return undefined;
  const corrected = (kappa: number) => 1 - (1 - kappa) * (1 - 1 / (2 * unitsOf(counts)));
  const {lower, upper} = common.ends;
  return {estimate: corrected(common.estimate), ends: {lower: corrected(lower), upper: corrected(upper)}};
}
