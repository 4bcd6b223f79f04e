import fc from "fast-check";
import {expect, test} from "vitest";
import {audit} from "./audit/audit.ts";
import {bruteForce} from "./brute-force.ts";
import type {Population} from "./model/population.ts";
import type {PublishedTable} from "./model/published.ts";
import {ruledOut} from "./model/recodes.ts";
import {type System, system} from "./model/system.ts";
import {leastOf, type Strength, type Zeros} from "./protect/demand.ts";
import {pose} from "./protect/pose.ts";
import {protect} from "./protect/protector.ts";
import {findings} from "./rules/rules.ts";
import {smallCount} from "./rules/small-count.ts";
import {zero} from "./rules/zero.ts";

const runs = Number(process.env.GATE_RUNS ?? 400);

test("the auditor's least and greatest are those of every table that could be", async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.infiniteStream(fc.boolean()), zeros, async ({known}, coins, policy) => {
      const hidden = known.cells.map(({where}) => where.length > 0 && coins.next().value === true);
      const said = saidOf(known, (c) => hidden[c] === true, policy);
      const cells = [...known.cells.keys()];
      const {ranges} = await audit(known, said, cells);
      const all = exhaust(known, (c) => hidden[c] === true, policy);
      expect(ranges.map(({least, greatest}) => [least, greatest])).toEqual(all);
      expect(ranges.every(({ends}) => ends === "reached")).toBe(true);
      const [least, most] = [all!.map(([n]) => n), all!.map(([, n]) => n)];
      const two = await audit(known, said, cells, {apart: 1});
      expect(two.ranges.map((range) => range.least === range.greatest)).toEqual(
        cells.map((cell) => least[cell] === most[cell])
      );
      const ones = await audit(known, said, cells, {apart: 1, settles: (_, value) => value !== 1});
      const lone = (ranges: typeof two.ranges) =>
        ranges.filter((range) => range.least === 1 && range.greatest === 1).map(({cell}) => cell);
      expect(lone(ones.ranges)).toEqual(lone(two.ranges));
    }),
    {numRuns: runs}
  );
}, 600_000);

test("what the protector withholds nobody can work out, and what it gives up nobody could protect", async () => {
  await fc.assert(
    fc.asyncProperty(
      world,
      zeros,
      strengths,
      fc.integer({min: 2, max: 4}),
      async ({known}, policy, strength, threshold) => {
        const found = findings([smallCount, zero], known, {threshold, zeros: policy, base: 1});
        const problem = pose(known, found, {zeros: policy, threshold, strength: () => strength});
        const {hidden, conflicts, proof} = await protect(problem);
        const ranges = exhaust(known, (c) => hidden[c] === 1, policy)!;
        const most = (c: number) => problem.always[c] === 1 || problem.may[c] === 1;
        const widest = conflicts.length === 0 ? ranges : exhaust(known, most, policy)!;
        const lost = new Set(conflicts.map(({cell}) => cell));
        problem.demands.forEach(({cell, up, down}, d) => {
          const met = ([least, greatest]: readonly [number, number]) =>
            greatest - known.cells[cell]!.count >= up || known.cells[cell]!.count - least >= down;
          expect(met(lost.has(cell) ? widest[cell]! : ranges[cell]!)).toBe(!lost.has(cell));
          expect(proof[d] === undefined).toBe(lost.has(cell));
        });
      }
    ),
    {numRuns: runs}
  );
}, 600_000);

test("nothing lighter would do: every other pattern is tried", async () => {
  await fc.assert(
    fc.asyncProperty(world, zeros, async ({known}, policy) => {
      const found = findings([smallCount, zero], known, {threshold: 3, zeros: policy, base: 1});
      const problem = pose(known, found, {zeros: policy, threshold: 3});
      const free = [...problem.may.keys()].filter((c) => problem.may[c]);
      fc.pre(free.length <= 9 && known.total <= 6);
      const {hidden, conflicts} = await protect(problem);
      fc.pre(conflicts.length === 0);
      const weigh = (on: (c: number) => boolean) =>
        free.reduce((sum, c) => (on(c) ? sum + problem.weights[c]! : sum), 0);
      const weight = weigh((c) => hidden[c] === 1);
      for (let subset = 0; subset < 2 ** free.length; subset++) {
        const on = (c: number) => problem.always[c] === 1 || (subset >> free.indexOf(c)) % 2 === 1;
        // The solver stops within a ten-thousandth of the least.
        if (weigh(on) >= weight * (1 - 1e-4) - 1e-6) continue;
        const ranges = exhaust(known, (c) => problem.always[c] === 1 || (problem.may[c] === 1 && on(c)), policy)!;
        expect(problem.demands.some(({cell}) => ranges[cell]![0] === ranges[cell]![1])).toBe(true);
      }
    }),
    {numRuns: runs / 4}
  );
}, 600_000);

const zeros = fc.constantFrom<Zeros>("publish", "secondary", "protect");
const strengths = fc.constantFrom<Strength>("exact", "covers");

/** Up to seven records of two to four variables of two or three codes, and linked tables of them. */
const world = fc
  .record({
    sizes: fc
      .array(fc.integer({min: 2, max: 3}), {minLength: 2, maxLength: 4})
      .filter((s) => s.reduce((a, b) => a * b, 1) <= 18),
    records: fc.array(fc.array(fc.nat({max: 5}), {minLength: 4, maxLength: 4}), {minLength: 1, maxLength: 7}),
    shape: fc.nat({max: 5})
  })
  .map(({sizes, records, shape}) => {
    const variables = sizes.map((size, v) => ({
      name: "ABCD"[v]!,
      codes: Array.from({length: size}, (_, code) => `${"abcd"[v]}${code}`)
    }));
    const kinds = records.map((record) => Int32Array.from(sizes, (size, v) => record[v]! % size));
    const people: Population = {variables, kinds, weights: kinds.map(() => 1)};
    const tables = tablesOf(sizes.length, shape);
    return {known: system(people, tables), tables};
  });

/** A chain, a star, a triangle, all at once … whichever the number of variables allows. */
function tablesOf(count: number, shape: number): PublishedTable[] {
  const names = ["A", "B", "C", "D"].slice(0, count);
  const shapes: PublishedTable[][] = [
    names.slice(1).map((name, i) => ({by: [names[i]!, name]})),
    names.slice(1).map((name) => ({by: [names[0]!, name]})),
    [...names.keys()].map((i) => ({by: [names[i]!, names[(i + 1) % count]!]})),
    [{by: names.slice(0, 3)}, {by: names.slice(-2)}],
    [{by: names.slice(0, 2)}, {by: names.slice(-1), within: {A: "a0"}}],
    names.map((name) => ({by: [name]}))
  ];
  return shapes[shape]!.filter(({by}) => new Set(by).size === by.length);
}

function saidOf({cells, total}: System, hidden: (c: number) => boolean, policy: Zeros) {
  return cells.map((cell, c) =>
    hidden(c) ? ([leastOf(cell, policy), total] as const) : ([cell.count, cell.count] as const)
  );
}

function exhaust(known: System, hidden: (c: number) => boolean, policy: Zeros) {
  const said = saidOf(known, hidden, policy);
  const cells = known.cells.map(({where}, c) => ({where, least: said[c]![0], greatest: said[c]![1]}));
  const rules = known.recodes.map((recode) => ruledOut(known.people, recode));
  return bruteForce(known.people, known.total, cells, (kind) => rules.some((rule) => rule(kind)));
}
