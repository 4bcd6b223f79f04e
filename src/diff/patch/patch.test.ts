import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {edited} from "../../testing/random-edits.ts";
import {root} from "../../testing/sandbox.ts";
import {applyPatch} from "./apply.ts";
import {diffJson} from "./diff-json.ts";
import {invertPatch} from "./invert.ts";
import type {Json} from "./json.ts";
import {rising} from "./rising.ts";

const [first, second] = ["2022.1", "2022.2"].map(
  (id): Json => JSON.parse(readFileSync(join(root, `out/${id}/edition.json`), "utf8"))
);

describe("the laws of a patch", () => {
  it("hold of any two values", () => fc.assert(fc.property(anyJson(), anyJson(), holds), {numRuns: 500}));

  it("hold of a value and what edits made of it", () =>
    fc.assert(
      fc.property(anyJson(), fc.array(fc.nat(), {minLength: 1, maxLength: 12}), (a, choices) =>
        holds(a, edited(a, choices))
      ),
      {numRuns: 500}
    ));

  it(
    "hold of an edition and what edits made of it",
    () =>
      fc.assert(
        fc.property(fc.array(fc.nat(), {minLength: 1, maxLength: 60}), (choices) =>
          holds(first!, edited(first!, choices))
        ),
        {numRuns: 30}
      ),
    120_000
  );

  it("hold of two editions", () => {
    holds(first!, second!);
    holds(second!, first!);
  });

  it("a value has no difference from itself", () =>
    fc.assert(
      fc.property(anyJson(), (a) => {
        expect(diffJson(a, structuredClone(a))).toEqual([]);
      })
    ));
});

describe("a patch is small:", () => {
  it.each([
    ["a member", {a: 1, b: 2}, {a: 1, b: 3}, ["replace b"]],
    ["a member's place", {a: 1, b: 2}, {b: 2, a: 1}, ["move b"]],
    ["the first of many to the end", ids("abcde"), ids("bcdea"), ["move id=a"]],
    ["one in the middle", ids("abcde"), ids("abxde"), ["remove id=c", "add id=x"]],
    ["within a member of a list", [{id: "a", n: [1, 2]}], [{id: "a", n: [1, 3]}], ["replace id=a/n/#1"]],
    ["rows with several keys", [{keys: ["a", "b"], n: 1}], [{keys: ["a", "b"], n: 2}], ['replace keys=["a","b"]/n']],
    ["an id that is there twice", [{id: "a"}, {id: "a"}], [{id: "a"}], ["replace "]],
    ["a name that is no member", {}, JSON.parse('{"__proto__": 1}'), ["add __proto__"]]
  ] as [string, Json, Json, string[]][])("%s", (_, a, b, entries) => {
    holds(a, b);
    expect(diffJson(a, b).map(({op, at}) => `${op} ${at.join("/")}`)).toEqual(entries);
  });
});

describe("a patch of another value", () => {
  it.each([
    [{a: 2}, /^a: the patch does not fit here: it cannot replace this/],
    [{}, /^a: the patch does not fit here/],
    [[], /^a: the patch does not fit here/],
    [7, /^a: the patch does not fit here/]
  ])("fails: %j", (value, message) => {
    expect(() => applyPatch(value, diffJson({a: 1}, {a: 3}))).toThrow(message);
  });

  it.each([
    ["what is to be removed is not there", "bc"],
    ["what is to be added is there", "abdc"],
    ["what it follows is not there", "ac"]
  ])("fails: %s", (_, names) => {
    expect(() => applyPatch(ids(names), diffJson(ids("abc"), ids("bdc")))).toThrow(/does not fit here/);
  });
});

it("the longest run is the longest", () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({max: 30}), {maxLength: 9}), (numbers) => {
      const run = [...rising(numbers)].sort((a, b) => a - b).map((place) => numbers[place]!);
      expect(run.every((number, i) => i === 0 || number > run[i - 1]!)).toBe(true);
      expect(run.length).toBe(longest(numbers));
    })
  ));

function holds(a: Json, b: Json): void {
  const patch = diffJson(a, b);
  expect(JSON.stringify(applyPatch(a, patch))).toBe(JSON.stringify(b));
  expect(JSON.stringify(applyPatch(b, invertPatch(patch)))).toBe(JSON.stringify(a));
  expect(applyPatch(a, patch)).toEqual(b);
  expect(invertPatch(invertPatch(patch))).toEqual(patch);
}

function anyJson(): fc.Arbitrary<Json> {
  const {json} = fc.letrec<{json: unknown}>((tie) => ({
    json: fc.oneof(
      {maxDepth: 4, withCrossShrink: true},
      fc.constantFrom<Json>(null, true, 0, 1, "", "a"),
      fc.array(tie("json"), {maxLength: 4}),
      fc.dictionary(fc.constantFrom("a", "b", "10", "9", "id"), tie("json"), {maxKeys: 4}),
      fc.array(fc.record({id: fc.constantFrom("a", "b", "c", "d", "e"), n: tie("json")}), {maxLength: 5})
    )
  }));
  return json.map((value) => JSON.parse(JSON.stringify(value)) as Json);
}

function ids(names: string): Json {
  return [...names].map((id) => ({id}));
}

function longest(numbers: readonly number[], least = -1): number {
  return numbers.reduce(
    (best, number, i) => (number > least ? Math.max(best, 1 + longest(numbers.slice(i + 1), number)) : best),
    0
  );
}
