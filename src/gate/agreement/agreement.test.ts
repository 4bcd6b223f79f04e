import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {z} from "../newcombe.ts";
import {alpha} from "./alpha.ts";
import {close, kappaOfCommonRate} from "./common-rate.ts";
import {kappa} from "./kappa.ts";
import type {TwoCoders} from "./two-coders.ts";

/** D. G. Bonett, R package statpsych, ci.kappa(.05, 31, 12, 4, 58). */
const statpsych = counts(58, 4, 12, 31);

describe("as published", () => {
  it("Cohen's kappa: statpsych", () => {
    expect(kappa(statpsych)!.estimate).toBeCloseTo(0.6756757, 7);
  });
  it("kappa of a rate in common: statpsych", () => {
    expect(kappaOfCommonRate(statpsych)!.estimate).toBeCloseTo(0.6736597, 7);
  });
  it("its interval comes to the large-sample one as units grow: statpsych's standard error, of a hundred times as many", () => {
    const {estimate, ends} = kappaOfCommonRate(counts(5800, 400, 1200, 3100))!;
    expect(ends.lower).toBeCloseTo(estimate - (z * 0.07479965) / 10, 3);
    expect(ends.upper).toBeCloseTo(estimate + (z * 0.07479965) / 10, 3);
  });
  it("Krippendorff's alpha: his example A, two observers, ten articles, no missing data", () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const number = (a: number, b: number) => meg.filter((one, i) => one === a && owen[i] === b).length;
    expect(alpha(counts(number(1, 1), number(1, 0), number(0, 1), number(0, 0)))!.estimate).toBeCloseTo(0.095, 3);
  });
});

describe("coefficients of agreement", () => {
  const measures = [kappa, alpha, kappaOfCommonRate];
  const few = fc.integer({min: 0, max: 40});
  const tables = fc.tuple(few, few, few, few).map((cells) => counts(...cells));

  it("are 1 where two always agree, with an interval that has a width all the same", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 40}), (both, neither) => {
        for (const measure of measures) {
          const {estimate, ends} = measure(counts(both, 0, 0, neither))!;
          expect(estimate).toBe(1);
          expect(ends!.upper).toBe(1);
          expect(ends!.lower).toBeLessThan(1);
        }
      })
    );
  });
  it("are nought, or nearly, where answers go together as chance would have it", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 20}), fc.integer({min: 1, max: 20}), (yes, no) => {
        const independent = counts(yes * yes, yes * no, no * yes, no * no);
        expect(kappa(independent)!.estimate).toBeCloseTo(0, 9);
        expect(alpha(independent)!.estimate).toBeCloseTo(1 / (2 * (yes + no) ** 2), 9);
      })
    );
  });
  it("do not change when the coders change places, or yes and no", () => {
    fc.assert(
      fc.property(tables, ({both, firstOnly, secondOnly, neither}) => {
        for (const measure of measures) {
          const as = measure(counts(both, firstOnly, secondOnly, neither));
          same(measure(counts(both, secondOnly, firstOnly, neither)), as);
          same(measure(counts(neither, firstOnly, secondOnly, both)), as);
        }
      })
    );
  });
  it("are not defined where there is nothing to tell apart", () => {
    for (const measure of measures)
      for (const one of [counts(0, 0, 0, 0), counts(9, 0, 0, 0), counts(0, 0, 0, 9)])
        expect(measure(one)).toBeUndefined();
  });
  it("lie within their intervals, and these between −1 and 1", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const measure of measures) {
          const {estimate = 0, ends} = measure(table) ?? {};
          if (ends === undefined) continue;
          expect(ends.lower).toBeGreaterThanOrEqual(-1 - close);
          expect(ends.lower).toBeLessThanOrEqual(estimate + close);
          expect(ends.upper).toBeGreaterThanOrEqual(estimate - close);
          expect(ends.upper).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

function same(one: ReturnType<typeof kappa>, other: ReturnType<typeof kappa>): void {
  const numbers = (all: ReturnType<typeof kappa>) => [all?.estimate, all?.ends?.lower, all?.ends?.upper];
  for (const [i, number] of numbers(one).entries()) {
    if (number === undefined) expect(numbers(other)[i]).toBeUndefined();
    else expect(numbers(other)[i]).toBeCloseTo(number, 7);
  }
}

function counts(both: number, firstOnly: number, secondOnly: number, neither: number): TwoCoders {
  return {both, firstOnly, secondOnly, neither};
}
