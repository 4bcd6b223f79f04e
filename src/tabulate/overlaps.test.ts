import fc from "fast-check";
import {expect, it} from "vitest";
import type {Meaning} from "./meaning.ts";
import {overlaps} from "./overlaps.ts";

const answers = ["a", "b", "c", "d"];

it("rules out of options exactly what no answers give, whatever else tells where all of them lie", () => {
  const sets = fc.uniqueArray(fc.subarray(answers, {minLength: 1}), {minLength: 2, maxLength: 5, selector: String});
  const halves = [["a", "b"], ["c"], ["d"]];
  fc.assert(
    fc.property(sets, fc.boolean(), (all, single) => {
      const meanings = new Map(all.map((own) => [own.join("+"), meaning(new Map([["yes", own]]), true)]));
      if (single) meanings.set("half", meaning(new Map(halves.map((own) => [own.join("+"), own])), false));
      const possible = new Set(
        combinations(answers.map((answer) => [answer, ["yes", "no"]] as const)).flatMap((given) => {
          const has = (own: readonly string[]) => own.some((one) => given[one] === "yes");
          const options = all.map((own) => [own.join("+"), has(own) ? "yes" : "no"] as const);
          const half = halves.filter(has);
          if (single && half.length !== 1) return [];
          return [key(Object.fromEntries([...options, ...(single ? [["half", half[0]!.join("+")] as const] : [])]))];
        })
      );
      const codes = (name: string) => (name === "half" ? halves.map((own) => own.join("+")) : ["yes", "no"]);
      const ruled = overlaps(meanings);
      for (const one of combinations([...meanings.keys()].map((name) => [name, codes(name)] as const))) {
        const isRuled = ruled.some((conditions) =>
          Object.entries(conditions).every(([name, code]) => one[name] === code)
        );
        expect(isRuled, key(one)).toBe(!possible.has(key(one)));
      }
    }),
    {numRuns: 200}
  );
});

it("rules out of two groupings of one answer what has no answer in common", () => {
  const [low, high] = [
    new Map([
      ["a+b", ["a", "b"]],
      ["c", ["c"]],
      ["d", ["d"]]
    ]),
    new Map([
      ["a", ["a"]],
      ["b+c", ["b", "c"]],
      ["d", ["d"]]
    ])
  ];
  expect(
    overlaps(
      new Map([
        ["low", meaning(low!, false)],
        ["high", meaning(high!, false)]
      ])
    ).map(key)
  ).toEqual([
    '{"low":"a+b","high":"d"}',
    '{"low":"c","high":"a"}',
    '{"low":"c","high":"d"}',
    '{"low":"d","high":"a"}',
    '{"low":"d","high":"b+c"}'
  ]);
});

function meaning(all: Meaning["answers"], several: boolean): Meaning {
  return {question: "x", several, answers: all, merged: true};
}

function key(one: Readonly<Record<string, string>>): string {
  return JSON.stringify(one);
}

function combinations(names: readonly (readonly [string, readonly string[]])[]): Record<string, string>[] {
  return names.reduce<Record<string, string>[]>(
    (all, [name, codes]) => all.flatMap((one) => codes.map((code) => ({...one, [name]: code}))),
    [{}]
  );
}
