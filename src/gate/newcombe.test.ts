import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe, type Proportion} from "./newcombe.ts";

// Newcombe (1998), Table II: the eight contrasts by method 10.
describe("the published examples", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1]
  ])("%i/%i − %i/%i", (a, m, b, n, lower, upper) => {
    const interval = newcombe({count: a, base: m}, {count: b, base: n});
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });
});

const proportion: fc.Arbitrary<Proportion> = fc
  .integer({min: 1, max: 200})
  .chain((base) => fc.integer({min: 0, max: base}).map((count) => ({count, base})));

describe("its laws", () => {
  it("holds the difference, and stays within −1 and 1", () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const {lower, upper} = newcombe(first, second);
        const difference = first.count / first.base - second.count / second.base;
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      })
    );
  });

  it("turns round with the two groups", () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const there = newcombe(first, second);
        const back = newcombe(second, first);
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(back.upper).toBeCloseTo(-there.lower, 12);
      })
    );
  });

  it("narrows as both groups grow in proportion", () => {
    fc.assert(
      fc.property(proportion, proportion, fc.integer({min: 2, max: 9}), (first, second, times) => {
        const more = ({count, base}: Proportion) => ({count: count * times, base: base * times});
        const width = ({lower, upper}: {lower: number; upper: number}) => upper - lower;
        expect(width(newcombe(more(first), more(second)))).toBeLessThan(width(newcombe(first, second)));
      })
    );
  });
});
