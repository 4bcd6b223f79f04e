import fc from "fast-check";
import {expect, it} from "vitest";
import {withCommas} from "./quantity.ts";
import {roundedRatio} from "./round.ts";

it("rounds halves away from zero where floating point would not", () => {
  expect(roundedRatio(201, 200, 2)).toBe(1.01);
  expect(roundedRatio(100 * 1, 8, 0)).toBe(13);
  expect(roundedRatio(-5, 10, 0)).toBe(-1);
  expect(roundedRatio(0, 7, 1)).toBe(0);
});

it("is the nearest number with so many decimals", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 0, max: 1e6}),
      fc.integer({min: 1, max: 1e4}),
      fc.integer({min: 0, max: 3}),
      (top, bottom, decimals) => {
        expect(Math.abs(roundedRatio(top, bottom, decimals) - top / bottom)).toBeLessThanOrEqual(
          0.5 * 10 ** -decimals + 1e-9
        );
      }
    )
  );
});

it("writes thousands with commas, decimals as asked and a true minus", () => {
  expect([1204, 106, -8, 1234567.5].map((value) => withCommas(value))).toEqual(["1,204", "106", "−8", "1,234,568"]);
  expect(withCommas(2.1, 1)).toBe("2.1");
});
