import fc from "fast-check";
import {expect, it} from "vitest";
import {bruteForce} from "../brute-force.ts";
import type {Joint} from "../joint.ts";
import {countWhere, type Population, type Where} from "../model/population.ts";
import {cellId, cellsOf, type PublishedTable} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import {protectReport} from "../protect-report.ts";
import type {PlacedLine} from "./claim.ts";
import {grantClaims} from "./grant-claims.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ["small count", "editions"],
  threshold: 3,
  base: 1,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

const variables = [
  {name: "a", codes: ["x", "y", "z"]},
  {name: "b", codes: ["x", "y"]},
  {name: "c", codes: ["x", "y"]}
];

it("nobody works out a small count from all that two editions show and claim", async () => {
  const tried = {protected: 0, claims: 0, beside: 0};
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.nat(1)), {minLength: 4, maxLength: 9}),
      fc.constantFrom(...([[["a"]], [["a"], ["b"]], [["a", "b"]]] as const)),
      fc.constantFrom(
        ...([
          [["a", "b"]],
          [["a"], ["a", "c"]],
          [
            ["a", "b"],
            ["b", "c"]
          ]
        ] as const)
      ),
      fc.array(fc.array(fc.nat(), {minLength: 5, maxLength: 5}), {minLength: 2, maxLength: 4}),
      async (records, first, second, wild) => {
        const kinds = records.map((record) => Int32Array.from(record));
        const people: Population = {variables, kinds, weights: kinds.map(() => 1)};
        const one = await edition(people, first, wild, {});
        fc.pre(one !== undefined);
        const two = await edition(people, second, wild.toReversed(), one!);
        fc.pre(two !== undefined);
        const claims = [...one!.granted, ...two!.granted];
        const said = [...one!.cells, ...two!.cells];
        const ranges = bruteForce(people, kinds.length, said, undefined, (counts) =>
          claims.every((claim) =>
            isWithin(claim, (where) => counts[said.findIndex(({id}) => id === cellId(people, where))]!)
          )
        )!;
        tried.claims += claims.length;
        tried.beside += one!.granted.length > 0 && two!.granted.length > 0 ? 1 : 0;
        for (const [c, {id, where}] of said.entries()) {
          const count = countWhere(people, where);
          if (count === 0 || count >= policy.threshold || two!.out.has(id)) continue;
          tried.protected++;
          expect(ranges[c]![0], id).toBeLessThan(ranges[c]![1]);
        }
      }
    ),
    {numRuns: Number(process.env.GATE_RUNS ?? 100), seed: 2024}
  );
  expect(tried.protected).toBeGreaterThan(200);
  expect(tried.claims).toBeGreaterThan(100);
  expect(tried.beside).toBeGreaterThan(20);
}, 300_000);

interface Edition {
  readonly granted: readonly PlacedLine[];
  readonly cells: readonly {
    readonly id: string;
    readonly where: Where;
    readonly least: number;
    readonly greatest: number;
  }[];
  readonly out: ReadonlySet<string>;
}

/** An edition of all these tables after another, and what it claims of what it withholds. */
async function edition(
  people: Population,
  tables: readonly (readonly string[])[],
  wild: readonly (readonly number[])[],
  earlier: Partial<Edition>
): Promise<Edition | undefined> {
  const named = (where: Where) =>
    Object.fromEntries(where.map(([v, code]) => [variables[v]!.name, variables[v]!.codes[code]!]));
  const joint: Joint = {
    people,
    tables: tables.map((by) => ({id: by.join(), within: [], cells: cellsOf(people, {by} satisfies PublishedTable)})),
    impossible: [],
    before: (earlier.cells ?? []).map(({where, least, greatest}) => ({
      edition: "2024.1",
      conditions: named(where),
      said: [least, greatest]
    })),
    claimsBefore: (earlier.granted ?? []).map(({terms, least, most}) => ({
      edition: "2024.1",
      phrase: "so many",
      terms: terms.map(({where, coefficient}) => ({conditions: named(where), coefficient})),
      said: [least, most]
    }))
  };
  const asked = new Map(
    joint.tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  // What an edition refuses to release nobody reads.
  const decided = await protectReport(joint, asked, [], policy).catch(() => undefined);
  if (decided === undefined) return undefined;
  const cells = joint.tables.flatMap(({id, cells: all}) =>
    all.map((where, place) => {
      const count = countWhere(people, where);
      const isHidden = decided.hidden.get(id)!.has(place);
      return {id: cellId(people, where), where, least: isHidden ? 0 : count, greatest: isHidden ? Infinity : count};
    })
  );
  const hidden = cells.filter(({least, greatest}) => least < greatest);
  if (hidden.length === 0) return {granted: [], cells, out: decided.out};
  const claims = wild.map(([a, b, low, high, ends]): {lines: PlacedLine[]} => {
    const own = [hidden[a! % hidden.length]!, ...(b! % 2 === 0 ? [] : [hidden[b! % hidden.length]!])];
    const terms = own.map(({where}, t) => ({where, coefficient: t === 0 ? 1 : -1, shown: "withheld"}) as const);
    const sum = terms.reduce((n, {where, coefficient}) => n + coefficient * countWhere(people, where), 0);
    const least = ends! % 3 === 0 ? Number.NEGATIVE_INFINITY : sum - (low! % 3);
    const most = ends! % 3 === 1 ? Number.POSITIVE_INFINITY : sum + (high! % 3);
    return {lines: [{terms, least, most}]};
  });
  const granted = await grantClaims(claims, decided.parts, policy);
  return {granted: [...granted].flatMap(({lines}) => lines), cells, out: decided.out};
}

function isWithin({terms, least, most}: PlacedLine, countOf: (where: Where) => number): boolean {
  const sum = terms.reduce((n, {where, coefficient}) => n + coefficient * countOf(where), 0);
  return sum >= least && sum <= most;
}
