import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Problems} from "../../error.ts";
import {audit} from "../audit/audit.ts";
import type {Said} from "../audit/reader.ts";
import {bruteForce} from "../brute-force.ts";
import type {Joint, JointTable} from "../joint.ts";
import {countWhere, type Population, type Where} from "../model/population.ts";
import {cellId, cellsOf} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import {type Asked, type ProtectedReport, protectReport} from "../protect-report.ts";
import {ruleNames} from "../rules/rules.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

describe("a report with rounded tables", () => {
  it("shows a rounded table whole, with totals that add up", async () => {
    const all = report(
      [
        [3, 9],
        [2, 12],
        [20, 1]
      ],
      [{by: ["x", "y"], round: 5}]
    );
    const released = await protectReport(all, everything(all), [], policy);
    expect(released.hidden.get("table 1")!.size).toBe(0);
    const {cells} = all.tables[0]!;
    const shown = new Map(
      [...released.rounded.get("table 1")!].map(([cell, n]) => [cellId(all.people, cells[cell]!), n])
    );
    expect(shown.get("x=x1 & y=y1")! + shown.get("x=x1 & y=y2")!).toBe(shown.get("x=x1"));
    expect(shown.get("y=y1")! + shown.get("y=y2")!).toBe(shown.get("Total"));
  });
  it("shows a count that two tables round the same in both", async () => {
    const all = report(
      [
        [3, 9],
        [2, 12],
        [20, 1]
      ],
      [
        {by: ["x", "y"], round: 5},
        {by: ["x"], round: 5}
      ]
    );
    const {rounded} = await protectReport(all, everything(all), [], policy);
    const valuesOf = (t: number) =>
      new Map(
        [...rounded.get(all.tables[t]!.id)!].map(([cell, n]) => [cellId(all.people, all.tables[t]!.cells[cell]!), n])
      );
    for (const [id, n] of valuesOf(1)) expect(valuesOf(0).get(id), id).toBe(n);
  });
  it("withholds elsewhere what the rounded table would let a reader work out, and no more than without it", async () => {
    const counts = [
      [3, 9],
      [2, 12],
      [20, 11]
    ];
    const beside = report(counts, [{by: ["x", "y"], round: 5}, {by: ["x"]}, {by: ["y"]}]);
    const alone = report(counts, [{by: ["x", "y"]}, {by: ["x"]}, {by: ["y"]}]);
    const hiddenIn = async (all: Joint) => {
      const {hidden} = await protectReport(all, everything(all), [], policy);
      return [...hidden.values()].reduce((sum, cells) => sum + cells.size, 0);
    };
    expect(await hiddenIn(beside)).toBeLessThan(await hiddenIn(alone));
  });
  it("withholds a total elsewhere that tells that all of its parts were rounded down", async () => {
    // Each of six is shown as 0 of at most 1; that they are six together would say that each is 1.
    const all = report(Array<number[]>(6).fill([1, 10]), [{by: ["x", "y"], round: 2}, {by: ["y"]}]);
    const asked = innerOfRounded(all);
    const {rounded, hidden} = await protectReport(all, asked, [], policy);
    expect([...rounded.get("table 1")!.values()].filter((n) => n === 0)).toHaveLength(6);
    const place = all.tables[1]!.cells.findIndex((where) => cellId(all.people, where) === "y=y1");
    expect(hidden.get("table 2")).toContain(place);
  });
  it("refuses what no rounding to this base protects, and says what to do", async () => {
    const all = report([[3, 30]], [{by: ["y"], round: 2}]);
    await expect(protectReport(all, everything(all), ["y"], {...policy, sensitive: "covers"})).rejects.toThrow(
      "gate: y=y1 cannot be protected; choose a greater base than 2, merge its categories, or let it be withheld instead"
    );
  });
  it("lets nobody recover a small count, rounded or not (the law, by the auditor)", async () => {
    const tried = await holds(anyReport(12), everything, async (all, released) => {
      for (const {known} of released.parts) {
        const small = [...known.cells.keys()].filter((c) => isSmall(known.cells[c]!.count, known.cells[c]!.where));
        const told = toldBy(all, released);
        const said = known.cells.map(({id, count}, c): Said => {
          // Whatever is the same sum has the same count.
          const ids = [...known.placeOf].filter(([, place]) => place === c).map(([one]) => one);
          const ranges = [id, ...ids].flatMap((one) => (told.has(one) ? [told.get(one)!] : []));
          expect(ranges.every(([least, greatest]) => least <= count && count <= greatest)).toBe(true);
          return [Math.max(0, ...ranges.map(([n]) => n)), Math.min(known.total, ...ranges.map(([, n]) => n))];
        });
        const {ranges} = await audit(known, said, small, {apart: 1, candidate: known.truth});
        for (const {cell, least, greatest} of ranges)
          expect(greatest - least, known.cells[cell]!.id).toBeGreaterThan(0);
      }
    });
    expect(tried).toBeGreaterThan(20);
  }, 120_000);
  it("nor by counting through every table that there could be", async () => {
    const tried = await holds(anyReport(4), innerOfRounded, async (all, released) => {
      const total = countWhere(all.people, []);
      const told = toldBy(all, released);
      const cells = all.tables.flatMap(({cells: own}) => own);
      const unique = [...new Map(cells.map((where) => [cellId(all.people, where), where]))];
      const said = unique.map(([id, where]) => {
        const [least, greatest] = told.get(id) ?? [0, total];
        return {where, least, greatest};
      });
      const ranges = bruteForce(all.people, total, said)!;
      for (const [c, [id, where]] of unique.entries()) {
        if (isSmall(countWhere(all.people, where), where)) expect(ranges[c]![1] - ranges[c]![0], id).toBeGreaterThan(0);
      }
    });
    expect(tried).toBeGreaterThan(10);
  }, 120_000);
});

/** Runs the check on reports; of so few records some cannot be protected at all, and count for nothing. */
async function holds(
  reports: fc.Arbitrary<Joint>,
  ask: (all: Joint) => Map<string, Asked>,
  check: (all: Joint, released: ProtectedReport) => Promise<void>
): Promise<number> {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(reports, async (all) => {
      const released = await protectReport(all, ask(all), [], policy).catch((error: unknown) => {
        if (error instanceof Problems) return undefined;
        throw error;
      });
      if (released === undefined) return;
      tried++;
      await check(all, released);
    }),
    {numRuns: 60}
  );
  return tried;
}

/** What the released tables say of each cell. */
function toldBy({people, tables}: Joint, {hidden, rounded}: ProtectedReport): Map<string, Said> {
  const total = countWhere(people, []);
  const told = new Map<string, Said>([["Total", [total, total]]]);
  const tell = (id: string, [least, greatest]: Said) => {
    const [low, high] = told.get(id) ?? [0, Number.POSITIVE_INFINITY];
    told.set(id, [Math.max(low, least), Math.min(high, greatest)]);
  };
  for (const {id, cells, round} of tables) {
    for (const [cell, where] of cells.entries()) {
      const shown = rounded.get(id)?.get(cell);
      const count = countWhere(people, where);
      if (shown !== undefined) tell(cellId(people, where), [shown - round! + 1, shown + round! - 1]);
      else if (round === undefined && !hidden.get(id)!.has(cell)) tell(cellId(people, where), [count, count]);
    }
  }
  return told;
}

function isSmall(count: number, where: Where): boolean {
  return count > 0 && count < policy.threshold && where.length > 0;
}

function everything({tables}: Joint): Map<string, Asked> {
  return new Map(tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}]));
}

/** Of rounded tables no margins, which say much of what is in them: whatever adds up to a known total is near it. */
function innerOfRounded(all: Joint): Map<string, Asked> {
  return new Map(
    all.tables.map(({id, cells, round}) => {
      const most = Math.max(...cells.map(({length}) => length));
      const shown = [...cells.keys()].filter((place) => round === undefined || cells[place]!.length === most);
      return [id, {cells: new Set(shown), quoted: new Set<number>()}];
    })
  );
}

interface TableSpec {
  readonly by: readonly string[];
  readonly round?: number | undefined;
}

/** Two variables, x by y. */
function report(counts: readonly (readonly number[])[], tables: readonly TableSpec[]): Joint {
  const codes = (name: string, size: number) => Array.from({length: size}, (_, i) => `${name}${i + 1}`);
  const variables = [
    {name: "x", codes: codes("x", counts.length)},
    {name: "y", codes: codes("y", counts[0]!.length)}
  ];
  const kinds = counts.flatMap((row, x) => row.map((_, y) => Int32Array.from([x, y])));
  return joined({variables, kinds, weights: counts.flat()}, tables);
}

function joined(people: Population, tables: readonly TableSpec[]): Joint {
  return {people, impossible: [], tables: tables.map((table, i) => toTable(people, table, `table ${i + 1}`))};
}

function toTable(people: Population, {by, round}: TableSpec, id: string): JointTable {
  const cells = cellsOf(people, {by});
  const placeOf = new Map(cells.map((where, place) => [cellId(people, where), place]));
  const own = by.map((name) => people.variables.findIndex((variable) => variable.name === name));
  const margins = cells.flatMap((where, total) =>
    own
      .filter((variable) => !where.some(([v]) => v === variable))
      .map((variable) => ({
        total,
        parts: people.variables[variable]!.codes.map((_, code) => {
          const part = [...where, [variable, code] as const].sort(([a], [b]) => a - b);
          return placeOf.get(cellId(people, part))!;
        }),
        adds: true
      }))
  );
  return {id, within: [], cells, margins, ...(round === undefined ? {} : {round})};
}

function anyReport(most: number): fc.Arbitrary<Joint> {
  return fc
    .record({
      kinds: fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)), {minLength: 3, maxLength: 8}),
      weights: fc.array(fc.integer({min: 1, max: most}), {minLength: 8, maxLength: 8}),
      tables: fc.subarray([["x", "y"], ["x", "z"], ["y", "z"], ["x"]], {minLength: 1}),
      rounds: fc.array(fc.constantFrom(undefined, 2, 3, 5), {minLength: 4, maxLength: 4})
    })
    .map(({kinds, weights, tables, rounds}) => {
      const variables = ["x", "y", "z"].map((name) => ({name, codes: [`${name}1`, `${name}2`]}));
      const all = kinds.map((kind) => Int32Array.from(kind));
      const people = {variables, kinds: all, weights: weights.slice(0, kinds.length)};
      return joined(
        people,
        tables.map((by, i) => ({by, round: rounds[i]}))
      );
    });
}
