import {beforeEach, describe, expect, it, vi} from "vitest";
import type {Json} from "../../memory.ts";
import {remembering} from "../../testing/remembering.ts";
import {system} from "../model/system.ts";
import {findings} from "../rules/rules.ts";
import {smallCount} from "../rules/small-count.ts";
import {pose} from "./pose.ts";
import type {Problem} from "./problem.ts";
import {protectAgain} from "./protect-again.ts";
import * as protector from "./protector.ts";

vi.mock("./protector.ts", async (original) => {
  const {protect} = await original<typeof protector>();
  return {protect: vi.fn(protect)};
});
beforeEach(() => {
  vi.mocked(protector.protect).mockClear();
});

const counts = [
  [20, 3, 8],
  [1, 12, 9],
  [7, 11, 2]
];

describe("a pattern that was found before", () => {
  it("is given again without a search, with its proofs", async () => {
    const {memory} = remembering();
    const first = await protectAgain(problemOf(counts), {seconds: 60}, memory);
    const again = await protectAgain(problemOf(counts), {seconds: 60}, memory);
    expect(again).toEqual(first);
    expect(protector.protect).toHaveBeenCalledTimes(1);
  });

  it("is of that problem alone: one record more, or one table, and it is searched for anew", async () => {
    const {memory} = remembering();
    await protectAgain(problemOf(counts), {seconds: 60}, memory);
    for (const [a, row] of counts.entries()) {
      for (const b of row.keys()) {
        const one = counts.map((all, i) => all.map((n, j) => (i === a && j === b ? n + 1 : n)));
        await protectAgain(problemOf(one), {seconds: 60}, memory);
      }
    }
    const coarser = {...problemOf(counts), weights: problemOf(counts).weights.map((weight) => weight + 1)};
    await protectAgain(coarser, {seconds: 60}, memory);
    await protectAgain(problemOf(counts), {seconds: 61}, memory);
    expect(protector.protect).toHaveBeenCalledTimes(12);
  });

  it.each<[string, (kept: Kept) => object]>([
    ["shows a small count", (kept) => ({...kept, hidden: kept.hidden.slice(1)})],
    ["withholds too little", (kept) => ({...kept, hidden: kept.hidden.slice(0, -1)})],
    ["withholds the total of all", (kept) => ({...kept, hidden: [...kept.hidden, 0]})],
    ["has a table that is none", (kept) => ({...kept, tables: kept.tables.map(() => [0, -1000])})],
    ["has the true table for a proof", (kept) => ({...kept, tables: kept.tables.map(() => [])})],
    ["has no proof", (kept) => ({...kept, proof: kept.proof.map(() => -1)})]
  ])("is not believed where it %s", async (_, damage) => {
    const {memory, answers} = remembering();
    const first = await protectAgain(problemOf(counts), {seconds: 60}, memory);
    const [[question, answer]] = [...answers] as [[string, Json]];
    answers.set(question, damage(answer as unknown as Kept) as Json);
    expect(await protectAgain(problemOf(counts), {seconds: 60}, memory)).toEqual(first);
    expect(protector.protect).toHaveBeenCalledTimes(2);
  });

  it("is not kept where time cut the search short", async () => {
    const {memory, answers} = remembering();
    vi.mocked(protector.protect).mockResolvedValueOnce({
      hidden: new Uint8Array(16),
      proof: [],
      conflicts: [],
      effort: "hasty"
    });
    expect((await protectAgain(problemOf(counts), {seconds: 60}, memory)).effort).toBe("hasty");
    expect(answers.size).toBe(0);
  });
});

interface Kept {
  readonly hidden: readonly number[];
  readonly tables: readonly (readonly number[])[];
  readonly proof: readonly number[];
}

/** Two variables and their table, small counts withheld. */
function problemOf(table: readonly (readonly number[])[]): Problem {
  const variables = ["A", "B"].map((name) => ({name, codes: ["1", "2", "3"].map((code) => name + code)}));
  const kinds = table.flatMap((row, a) => row.map((_, b) => Int32Array.of(a, b)));
  const known = system({variables, kinds, weights: table.flat()}, [{by: ["A", "B"]}]);
  const limits = {threshold: 5, zeros: "secondary" as const, base: 1};
  return pose(known, findings([smallCount], known, limits), limits);
}
