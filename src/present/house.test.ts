import {describe, expect, it} from "vitest";
import {coloursFor, gridline, ink, palette, quietInk} from "./house.ts";

describe("colours (Analysis Function, R-CH1 and R-CH2)", () => {
  it("are the four, in their order; two series take the first and the fourth", () => {
    expect(Object.values(palette)).toEqual(["#12436D", "#28A197", "#801650", "#F46A25"]);
    expect(coloursFor(2)).toEqual(["#12436D", "#F46A25"]);
    expect(coloursFor(4)).toEqual(Object.values(palette));
  });
  it("stand out from white by 3 to 1, and from the one beside them", () => {
    for (const series of [1, 2, 3, 4]) {
      const colours = coloursFor(series);
      for (const [i, colour] of colours.entries()) {
        expect(contrast(colour, "#FFFFFF")).toBeGreaterThanOrEqual(3);
        if (i > 0) expect(contrast(colour, colours[i - 1]!)).toBeGreaterThanOrEqual(3);
      }
    }
  });
  it("are refused where more than four could not be told apart", () => {
    expect(() => coloursFor(5)).toThrow("5 series in one drawing; four can be told apart: use panels");
  });
  it("of texts stand out from white by 4.5 to 1; a gridline does not ask for attention", () => {
    expect(contrast(ink, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(quietInk, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(gridline, "#FFFFFF")).toBeLessThan(3);
  });
});

/** WCAG 2.2, contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
