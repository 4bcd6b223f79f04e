import {describe, expect, it} from "vitest";
import {assertions, findAssertions} from "./assertions.ts";
import {findQuantities, quantities} from "./quantities.ts";
import type {Found, Shape} from "./shape.ts";

describe.each([
  ["quantities", quantities, findQuantities],
  ["assertions", assertions, findAssertions]
] as const)("the lint of %s", (_, shapes, find) => {
  const scenarios = (key: "finds" | "leaves") =>
    (shapes as readonly Shape[]).flatMap((shape) => shape[key].map((text) => ({name: shape.name, text})));

  it.each(scenarios("finds"))("$name: finds $text", ({name, text}) => {
    expect(named(find(text))).toContain(name);
  });

  it.each(scenarios("leaves"))("$name: leaves $text", ({text}) => {
    expect(named(find(text))).toEqual([]);
  });

  it("has examples of each shape, and of what each leaves alone", () => {
    for (const {finds, leaves, name} of shapes)
      expect([name, finds.length > 1, leaves.length > 0]).toEqual([name, true, true]);
  });
});

function named(found: readonly Found[]): string[] {
  return found.map(({shape}) => shape.name);
}
