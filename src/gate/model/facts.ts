import {rangeOf} from "../rounding/range.ts";
import {combine, type Fact, type Form, sumOf} from "./form.ts";
import type {System} from "./system.ts";

// What is printed beside counts, as linear facts about the unknowns (disclosure.md 2.2). Each is exact at the printed
// precision: a reader knows neither more nor less.

/** 64% with no decimals is 63.5 to 64.5 of 100, whether the base is printed or not. */
export function percentage(part: Form, base: Form, printed: number, decimals: number, because: string): Fact[] {
  return rounded(part, 100, base, printed, decimals, because);
}

/** The first is no smaller than the second: bars in order, "most", "the largest group". */
export function atLeastAsMany(more: Form, fewer: Form, because: string): Fact {
  return {...combine([more, 1], [fewer, -1]), lower: 0, upper: Infinity, because};
}

/**
 * A count that is shown as a multiple of the base is less than a base away from it, on either side: a reader of controlled
 * rounding knows no less, whichever way the others went (Willenborg and de Waal, Elements of Statistical Disclosure Control,
 * 2001, 9.2). That most counts go to the nearer multiple is no fact: any of them may not.
 */
export function roundedTo(form: Form, shown: number, base: number, because: string): Fact {
  return between(form, ...rangeOf(shown, base), because);
}

/** Whoever is in the whole is in one of these at least. */
export function oneAtLeast(ways: readonly Form[], whole: Form, because: string): Fact {
  const each = ways.map((way): readonly [Form, number] => [way, 1]);
  return {...combine(...each, [whole, -1]), lower: 0, upper: Infinity, because};
}

/** "Fewer than 5", "at least 10". */
export function between(form: Form, lower: number, upper: number, because: string): Fact {
  return {...form, lower, upper, because};
}

/** No more than half of the base lie below the median, and no more than half above. */
export function median(below: Form, above: Form, base: Form, because: string): Fact[] {
  return [below, above].map((side) => ({...combine([side, 2], [base, -1]), lower: -Infinity, upper: 0, because}));
}

/** A group whose answers to a number question add up to something: the sum is one more unknown, whole and not negative. */
export interface Summed {
  readonly group: Form;
  /** the true sum, and the least and greatest that one answer can be */
  readonly sum: number;
  readonly least: number;
  readonly greatest: number;
}

/** Adds the sums of groups as unknowns; gives the system and the form of each. */
export function withSums(known: System, sums: readonly Summed[]): {known: System; forms: Form[]} {
  const forms = sums.map((_, i) => sumOf([known.unknowns + i]));
  const facts = sums.flatMap(({group, least, greatest}, i): Fact[] => [
    {...combine([forms[i]!, 1], [group, -least]), lower: 0, upper: Infinity, because: `no answer below ${least}`},
    {...combine([forms[i]!, 1], [group, -greatest]), lower: -Infinity, upper: 0, because: `none above ${greatest}`}
  ]);
  return {
    forms,
    known: {
      ...known,
      unknowns: known.unknowns + sums.length,
      truth: Float64Array.from([...known.truth, ...sums.map(({sum}) => sum)]),
      most: Float64Array.from([...known.most, ...sums.map(({greatest}) => Math.max(0, greatest) * known.total)]),
      facts: [...known.facts, ...facts]
    }
  };
}

/** A mean at its printed precision; the sum comes from `withSums`. That of a whole is the sum of its parts': `addUp`. */
export function mean(sum: Form, group: Form, printed: number, decimals: number, because: string): Fact[] {
  return rounded(sum, 1, group, printed, decimals, because);
}

/**
 * `factor × top / bottom` lies from half a step below what is printed to less than half a step above: halves are rounded up. In
 * whole numbers, so that "less than" is "at least one less".
 */
function rounded(top: Form, factor: number, bottom: Form, printed: number, decimals: number, because: string): Fact[] {
  const steps = 2 * 10 ** decimals;
  const twice = Math.round(steps * printed);
  return [
    {...combine([top, steps * factor], [bottom, 1 - twice]), lower: 0, upper: Infinity, because},
    {...combine([top, steps * factor], [bottom, -1 - twice]), lower: -Infinity, upper: -1, because}
  ];
}

export function addUp(whole: Form, parts: readonly Form[], because: string): Fact {
  const rest = parts.map((part): readonly [Form, number] => [part, -1]);
  return {...combine([whole, 1], ...rest), lower: 0, upper: 0, because};
}
