import {isDeepStrictEqual} from "node:util";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {digestOf} from "./digest-of.ts";

const anything = fc.anything({
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: false,
  withBigInt: false,
  withDate: false
});

describe("the digest of a value", () => {
  it("is the same for the same value made again", () => {
    fc.assert(fc.property(anything, (value) => digestOf(value) === digestOf(structuredClone(value))));
  });

  it("is the same for no two values that differ", () => {
    fc.assert(fc.property(anything, anything, (a, b) => digestOf(a) !== digestOf(b) || isDeepStrictEqual(a, b)));
  });

  it.each([
    [
      ["ab", "c"],
      ["a", "bc"]
    ],
    [[[1], 2], [[1, 2]]],
    [
      [1, [2]],
      [[1], 2]
    ],
    ["1", 1],
    [0, -0],
    [null, undefined],
    ["null", null],
    ["\ud800", "\ud801"],
    [{a: undefined}, {}],
    [
      {a: 1, b: 2},
      {b: 2, a: 1}
    ],
    [new Map([[1, 2]]), new Set([[1, 2]])],
    [Uint8Array.of(1), Int8Array.of(1)],
    [Uint8Array.of(1), [1]],
    [Float64Array.of(0), Float64Array.of(-0)],
    [
      ['a"', "b"],
      ["a", '"b']
    ],
    [[Uint8Array.of(34, 97, 34)], [Uint8Array.of(), "a"]]
  ])("tells %j from %j", (a, b) => expect(digestOf(a)).not.toBe(digestOf(b)));

  it("sees a change anywhere inside", () => {
    const value = {cells: [{where: [[0, 1]], index: Int32Array.of(3, 4)}], by: new Map([["a", new Set([1])]])};
    const changed = structuredClone(value);
    changed.cells[0]!.index[1] = 5;
    expect(digestOf(changed)).not.toBe(digestOf(value));
    const other = structuredClone(value);
    other.by.get("a")!.add(2);
    expect(digestOf(other)).not.toBe(digestOf(value));
  });

  it("takes a file's bytes for what they are, whoever read them", () => {
    expect(digestOf(Buffer.from("a,b"))).toBe(digestOf(new TextEncoder().encode("a,b")));
  });

  it.each([
    [() => 1, "a function has no digest"],
    [Symbol("a"), "a symbol has no digest"],
    [new Date(0), "a Date has no digest"],
    [new (class Draft {})(), "a Draft has no digest"],
    [{draw: {options: () => 1}}, "a function has no digest"]
  ])("refuses what hides something: %s", (value, message) => expect(() => digestOf(value)).toThrow(message));
});
