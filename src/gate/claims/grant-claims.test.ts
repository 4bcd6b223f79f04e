import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bruteForce} from "../brute-force.ts";
import type {Joint} from "../joint.ts";
import {countWhere, type Population, population} from "../model/population.ts";
import {cellId, cellsOf, type PublishedTable} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import type {Zeros} from "../protect/demand.ts";
import {protectReport} from "../protect-report.ts";
import {ruleNames} from "../rules/rules.ts";
import type {PlacedClaim, PlacedLine, PlacedTerm} from "./claim.ts";
import {grantClaims, touchesWithheld} from "./grant-claims.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "publish",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

describe("a claim on withheld counts", () => {
  // Two small ones hide each other: of every zero being shown, each is at least 1.
  const four = answers({a: 3, b: 2, c: 20, d: 30});
  const two = answers({a: 2, b: 1, c: 20, d: 30});

  it("is granted if all stays as protected", async () => {
    const [few] = four.claims("2 ≤ a ≤ 4");
    expect(await four.granted(few!)).toEqual([true]);
  });
  it("is refused if it would single out a value", async () => {
    const [few] = two.claims("2 ≤ a ≤ 4");
    expect(await two.granted(few!)).toEqual([false]);
  });
  it("is refused if it would do so together with one that was granted, whichever comes first", async () => {
    const both = four.claims("2 ≤ a", "3 ≤ a ≤ 3", "a ≤ 3", "3 ≤ a");
    const [most, least] = [both[2]!, both[3]!];
    expect(await four.granted(most)).toEqual([true]);
    expect(await four.granted(least)).toEqual([true]);
    expect(await four.granted(most, least)).toEqual([true, false]);
    expect(await four.granted(least, most)).toEqual([true, false]);
  });
  it("is told in the same way if it does not hold, or contradicts what is shown; and then no reader knows it", async () => {
    const [isFalse, impossible, few, most] = four.claims("a ≤ 2", "a ≥ 20", "2 ≤ a ≤ 4", "a ≤ 3");
    expect(await four.granted(isFalse!, impossible!, few!, most!)).toEqual([false, false, true, true]);
  });
  it("is refused where it gives away another count", async () => {
    // That a is at least 4 says that b is 1.
    const other = answers({a: 4, b: 1, c: 20, d: 30});
    expect(await other.granted(...other.claims("a ≥ 4"))).toEqual([false]);
  });
  it("is refused where it makes known what is withheld only to protect others", async () => {
    const other = answers({a: 3, b: 9, c: 20, d: 30});
    expect(await other.shown()).toEqual({Total: 62, "answer=c": 20, "answer=d": 30});
    expect(await other.granted(...other.claims("b ≥ 9", "a ≤ 3"))).toEqual([true, true]);
    expect(await other.granted(...other.claims("b ≥ 9", "b ≤ 9"))).toEqual([true, false]);
  });
  it("stands or falls as a whole, and of one that falls nothing is known", async () => {
    const [both, most] = four.claims("a ≥ 3 and a ≤ 3", "a ≤ 3");
    expect(await four.granted(both!, most!)).toEqual([false, true]);
    expect(await four.granted(...four.claims("a ≥ 2 and b ≥ 2 and d − c ≥ 1", "a ≥ 2 and c − d ≥ 1"))).toEqual([
      true,
      false
    ]);
  });
  it("counts shown numbers as numbers, and is decided by them alone if it has no other", async () => {
    const shares = four.claims("a − 0.05 Total ≥ 0", "c − 0.5 d ≥ 0", "d − c ≥ 1", "c − d ≥ 1");
    expect(await four.granted(...shares)).toEqual([true, true, true, false]);
  });
  it("asks for no less than the policy: nobody may be sure that a count is small", async () => {
    const strict = {...policy, strength: "covers", zeros: "secondary"} as const;
    const all = answers({a: 3, b: 4, c: 20, d: 30}, strict);
    // Between them the two are 7: without a claim one can be 0, or 5.
    expect(await all.granted(...all.claims("a ≥ 1"))).toEqual([true]);
    expect(await all.granted(...all.claims("a ≥ 1", "a ≤ 4"))).toEqual([true, false]);
    expect(await answers({a: 3, b: 4, c: 20, d: 30}).granted(...all.claims("a ≥ 2", "a ≤ 4"))).toEqual([true, true]);
  });
  it("leaves rounded numbers to what is shown of them, if it has no others", async () => {
    const term = {where: [[0, 2]], coefficient: 1, shown: "rounded"} as const;
    expect(await four.granted({lines: [{terms: [term], least: 1, most: Number.POSITIVE_INFINITY}]})).toEqual([false]);
  });
  it("may compare counts of tables that have nothing in common but what all know", async () => {
    const rows = [
      ["x", "p", "m", 2],
      ["x", "p", "n", 1],
      ["x", "q", "m", 4],
      ["x", "q", "n", 5],
      ["x", "q", "o", 2],
      ["x", "r", "n", 1],
      ["y", "p", "m", 9],
      ["y", "q", "m", 9],
      ["y", "q", "n", 8],
      ["y", "q", "o", 9],
      ["y", "r", "o", 9]
    ].map(([group, one, two, n]) => ({group: `${group}`, one: `${one}`, two: `${two}`, n: `${n}`}));
    const people = population(rows, ["group", "one", "two"], {frequency: "n"});
    const all = ask(people, [{by: ["group", "one"]}, {by: ["group", "two"]}], policy);
    const parts = (await all.decided()).parts.map(({known}) => known.cells.map(({id}) => id));
    const [p, o] = ["group=x & one=p", "group=x & two=o"];
    expect(parts.some((ids) => ids.includes(p) && ids.includes(o))).toBe(false);
    // That p is 3 at most and o 2 at least says what both are only if p is more than o.
    const [more, most, least] = [`${p} − ${o} ≥ 1`, `${p} ≤ 3`, `${o} ≥ 2`];
    expect(await all.granted(...all.claims(most, least))).toEqual([true, true]);
    expect(await all.granted(...all.claims(most, least, more))).toEqual([true, true, false]);
    expect(await all.granted(...all.claims(more, most, least))).toEqual([true, true, false]);
    const later = ask(people, [{by: ["group", "one"]}, {by: ["group", "two"]}], policy, await all.told(more));
    expect(await later.granted(...later.claims(most, least))).toEqual([true, false]);
  });
});

it("grants what leaves every count open in every table that could be, and nothing else that holds", async () => {
  let [grantedSome, refusedSome] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      world,
      zeros,
      fc.array(fc.array(fc.nat(), {minLength: 7, maxLength: 7}), {maxLength: 6}),
      async (of, zeros, wild) => {
        const under = {...policy, zeros, threshold: 3, rules: ["small count"]};
        const all = ask(of.people, of.tables, under);
        const decided = await all.decided().catch(() => undefined);
        fc.pre(decided !== undefined);
        const cells = all.cells.filter(({where}) => where.length > 0);
        const lines = wild.map(([a, b, c, low, high, sign, ends]): PlacedLine => {
          const own = [a!, b!].slice(0, 1 + (c! % 2)).map((n) => cells[n % cells.length]!);
          const terms = own.map(({where}, t): PlacedTerm => {
            const shown = all.shownAt(decided!, where);
            return {where, coefficient: t === 0 ? 1 : [-1, 1, -0.5][sign! % 3]!, shown};
          });
          const sum = terms.reduce((n, {where, coefficient}) => n + coefficient * countWhere(of.people, where), 0);
          return {
            terms,
            least: ends! % 3 === 0 ? Number.NEGATIVE_INFINITY : sum + 1 - (low! % 4),
            most: ends! % 3 === 1 ? Number.POSITIVE_INFINITY : sum - 1 + (high! % 4)
          };
        });
        // Some of one line, some of two.
        const half = Math.ceil(lines.length / 2);
        const claims = lines
          .slice(0, half)
          .map((line, i) => ({lines: [line, ...lines.slice(half + i, half + i + (i % 2))]}));
        const granted = await grantClaims(claims, decided!.parts, under);
        const said = all.cells.map(({where, count, id}) => {
          const shown = all.shownAt(decided!, where);
          const least = zeros === "publish" && count > 0 ? 1 : 0;
          return {
            id,
            where,
            least: shown === "withheld" ? least : count,
            greatest: shown === "withheld" ? of.total : count
          };
        });
        const open = (some: readonly PlacedLine[]) => {
          const ranges = bruteForce(
            of.people,
            of.total,
            said,
            () => false,
            (counts) =>
              some.every(({terms, least, most}) => {
                const at = (where: PlacedTerm["where"]) =>
                  counts[said.findIndex(({id}) => id === cellId(of.people, where))]!;
                const sum = terms.reduce((n, {where, coefficient}) => n + coefficient * at(where), 0);
                return sum >= least - 1e-9 && sum <= most + 1e-9;
              })
          );
          return new Set(said.flatMap(({id}, c) => (ranges && ranges[c]![0] < ranges[c]![1] ? [id] : [])));
        };
        const before = open([]);
        const soFar: PlacedLine[] = [];
        for (const claim of claims) {
          const isSafe = open([...soFar, ...claim.lines]).size === before.size;
          const isTrue = claim.lines.every(({terms, least, most}) => {
            const sum = terms.reduce((n, {where, coefficient}) => n + coefficient * countWhere(of.people, where), 0);
            return sum >= least && sum <= most;
          });
          expect(granted.has(claim)).toBe(isSafe && isTrue);
          if (granted.has(claim)) soFar.push(...claim.lines);
          if (isTrue && claim.lines.some(touchesWithheld)) granted.has(claim) ? grantedSome++ : refusedSome++;
        }
      }
    ),
    {numRuns: Number(process.env.GATE_RUNS ?? 100), seed: 2024}
  );
  expect(Math.min(grantedSome, refusedSome)).toBeGreaterThan(5);
}, 300_000);

const zeros = fc.constantFrom<Zeros>("publish", "secondary");

/** Up to nine records of two or three variables, in tables that share a variable. */
const world = fc
  .record({
    sizes: fc.array(fc.integer({min: 2, max: 3}), {minLength: 2, maxLength: 3}),
    records: fc.array(fc.array(fc.nat({max: 5}), {minLength: 3, maxLength: 3}), {minLength: 4, maxLength: 9}),
    shape: fc.nat({max: 2})
  })
  .map(({sizes, records, shape}) => {
    const variables = sizes.map((size, v) => ({
      name: "ABC"[v]!,
      codes: Array.from({length: size}, (_, code) => `${"abc"[v]}${code}`)
    }));
    const kinds = records.map((record) => Int32Array.from(sizes, (size, v) => record[v]! % size));
    const people: Population = {variables, kinds, weights: kinds.map(() => 1)};
    const names = variables.map(({name}) => name);
    const tables: PublishedTable[] = [
      names.slice(1).map((name) => ({by: ["A", name]})),
      names.map((name) => ({by: [name]})),
      [{by: names.slice(0, 2)}]
    ][shape]!;
    return {people, tables, total: kinds.length};
  });

function answers(counts: Record<string, number>, under = policy) {
  const rows = Object.entries(counts).map(([answer, n]) => ({answer, n: String(n)}));
  return ask(population(rows, ["answer"], {frequency: "n"}), [{by: ["answer"]}], under);
}

/** A report that asks for every cell of these tables. */
function ask(
  people: Population,
  tables: readonly PublishedTable[],
  under: ProtectPolicy,
  told: Pick<Joint, "before" | "claimsBefore"> = {}
) {
  const joint: Joint = {
    people,
    tables: tables.map((table, i) => ({id: `table ${i + 1}`, within: [], cells: cellsOf(people, table)})),
    impossible: [],
    ...told
  };
  const asked = new Map(
    joint.tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  const decided = () => protectReport(joint, asked, [], under);
  type Decided = Awaited<ReturnType<typeof decided>>;
  const cells = [
    ...new Map(joint.tables.flatMap((table) => table.cells).map((where) => [cellId(people, where), where]))
  ].map(([id, where]) => ({id, where, count: countWhere(people, where)}));
  const shownAt = ({hidden}: Decided, where: PlacedTerm["where"]): number | "withheld" => {
    const id = cellId(people, where);
    const isHidden = joint.tables.some((table) =>
      table.cells.some((cell, place) => cellId(people, cell) === id && hidden.get(table.id)!.has(place))
    );
    return isHidden ? "withheld" : countWhere(people, where);
  };
  return {
    decided,
    cells,
    shownAt,
    shown: async () => {
      const done = await decided();
      return Object.fromEntries(
        cells.flatMap(({id, where}) => {
          const shown = shownAt(done, where);
          return shown === "withheld" ? [] : [[id, shown]];
        })
      );
    },
    /** as the next edition reads it */
    told: async (...texts: readonly string[]): Promise<Pick<Joint, "before" | "claimsBefore">> => {
      const done = await decided();
      const named = (where: PlacedTerm["where"]) =>
        Object.fromEntries(where.map(([v, code]) => [people.variables[v]!.name, people.variables[v]!.codes[code]!]));
      return {
        before: cells.map(({where}) => {
          const shown = shownAt(done, where);
          const said = shown === "withheld" ? ([1, Number.POSITIVE_INFINITY] as const) : ([shown, shown] as const);
          return {edition: "2024.1", conditions: named(where), said};
        }),
        claimsBefore: texts.map((phrase) => {
          const [{terms, least, most}] = parse(phrase, people).lines as [PlacedLine];
          const of = terms.map(({where, coefficient}) => ({conditions: named(where), coefficient}));
          return {edition: "2024.1", phrase, terms: of, said: [least, most]};
        })
      };
    },
    /** `a ≥ 2`, `2 ≤ a ≤ 4`, `a − 0.5 b ≤ 1`, `a ≥ 2 and b ≤ 3` */
    claims: (...texts: readonly string[]) => texts.map((text) => parse(text, people)),
    granted: async (...claims: readonly PlacedClaim[]) => {
      const done = await decided();
      const seen = (term: PlacedTerm) => ({
        ...term,
        shown: term.shown === "rounded" ? term.shown : shownAt(done, term.where)
      });
      const placed = claims.map(({lines}) => ({lines: lines.map((line) => ({...line, terms: line.terms.map(seen)}))}));
      const granted = await grantClaims(placed, done.parts, under);
      return placed.map((claim) => granted.has(claim));
    }
  };
}

function parse(text: string, people: Population): PlacedClaim {
  return {lines: text.split(" and ").map((line) => parseLine(line, people))};
}

function parseLine(text: string, people: Population): PlacedLine {
  const [, least, , sum, sign, bound] = /^(?:([\d.]+) (≤) )?(.*?)(?: ([≤≥]) ([\d.]+))?$/.exec(text)!;
  const terms = sum!.split(" − ").map((part, t): PlacedTerm => {
    const [, factor = "1", name] = /^(?:([\d.]+) )?(.*)$/.exec(part)!;
    const conditions =
      name === "Total" ? [] : name!.split(" & ").map((one) => (one.includes("=") ? one : `answer=${one}`));
    const where = conditions.map((one): [number, number] => {
      const [variable, code] = one.split("=") as [string, string];
      const place = people.variables.findIndex(({name}) => name === variable);
      return [place, people.variables[place]!.codes.indexOf(code)];
    });
    return {where, coefficient: Number(factor) * (t === 0 ? 1 : -1), shown: "withheld"};
  });
  const [low, high] = [sign === "≥" ? bound : least, sign === "≤" ? bound : undefined];
  return {terms, least: Number(low ?? Number.NEGATIVE_INFINITY), most: Number(high ?? Number.POSITIVE_INFINITY)};
}
