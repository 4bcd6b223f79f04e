import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bestChoice, type ChoiceProblem} from "./best-choice.ts";

describe("the best choice", () => {
  it("is what trying every choice finds", async () => {
    await fc.assert(
      fc.asyncProperty(problems(), async (problem) => {
        expect(await bestChoice(problem)).toEqual(byTrying(problem));
      }),
      {numRuns: 60, seed: 6}
    );
  });

  it("takes an earlier item where all are alike, over more than a dozen", async () => {
    const alike = {items: 30, size: 4, quotas: [], targets: [{members: numbers(30), ofGroup: 30}], groupSize: 30};
    expect(await bestChoice(alike)).toEqual([0, 1, 2, 3]);
    const halves = [0, 1].map((half) => ({members: numbers(30).filter((i) => i < 26 === (half === 0)), number: 2}));
    expect(await bestChoice({...alike, quotas: halves})).toEqual([0, 1, 26, 27]);
  });

  it("is none where quotas contradict one another", async () => {
    const quotas = [
      {members: [0, 1], number: 2},
      {members: [1, 2], number: 0}
    ];
    expect(await bestChoice({items: 3, size: 2, quotas, targets: [], groupSize: 3})).toBe("none");
  });
});

function problems(): fc.Arbitrary<ChoiceProblem> {
  return fc.integer({min: 1, max: 9}).chain((items) => {
    const variable = fc.array(fc.integer({min: 0, max: 2}), {minLength: items, maxLength: items});
    const others = fc.array(fc.integer({min: 0, max: 4}), {minLength: 3, maxLength: 3});
    return fc
      .record({
        size: fc.integer({min: 1, max: items}),
        quota: variable,
        wanted: fc.array(fc.integer({min: 0, max: items}), {maxLength: 2}),
        balance: fc.array(variable, {minLength: 1, maxLength: 3}),
        others
      })
      .map(({size, quota, wanted, balance, others: more}) => ({
        items,
        size,
        quotas: wanted.map((number, code) => ({members: having(quota, code), number: Math.min(number, 4)})),
        targets: balance.flatMap((own) =>
          more.map((extra, code) => ({members: having(own, code), ofGroup: having(own, code).length + extra}))
        ),
        groupSize: items + more.reduce((sum, extra) => sum + extra, 0)
      }));
  });
}

/** Of all choices that meet the quotas, by the definition. */
function byTrying({items, size, quotas, targets, groupSize}: ChoiceProblem): number[] | "none" {
  const all = numbers(2 ** items)
    .map((bits) => numbers(items).filter((item) => (bits >> item) % 2 === 1))
    .filter((chosen) => chosen.length === size)
    .filter((chosen) => quotas.every(({members, number}) => common(members, chosen) === number));
  const ranked = all.map((chosen) => {
    const far = targets.map(({members, ofGroup}) => Math.abs(common(members, chosen) * groupSize - size * ofGroup));
    return {chosen, rank: [Math.max(...far), far.reduce((sum, one) => sum + one, 0), ...chosen]};
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank))[0]?.chosen ?? "none";
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((one, i) => one !== b[i]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

function common(members: readonly number[], chosen: readonly number[]): number {
  return members.filter((item) => chosen.includes(item)).length;
}

function having(codes: readonly number[], code: number): number[] {
  return numbers(codes.length).filter((item) => codes[item] === code);
}

function numbers(count: number): number[] {
  return [...Array(count).keys()];
}
