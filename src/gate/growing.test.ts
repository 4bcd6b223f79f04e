import fc from "fast-check";
import {expect, it} from "vitest";
import {bruteForce} from "./brute-force.ts";
import type {Before} from "./history.ts";
import type {Joint, JointTable} from "./joint.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {cellId, cellsOf} from "./model/published.ts";
import type {ProtectPolicy} from "./policy.ts";
import {protectReport} from "./protect-report.ts";
import {ruleNames} from "./rules/rules.ts";
import {incrementsOf, type Year} from "./years.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 3,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};
const answers = [
  {name: "a", codes: ["x", "y"]},
  {name: "b", codes: ["x", "y"]}
];
const years = ["2022", "2023"].map((year) => ({name: `edition ${year}`, codes: ["in", "out"]}));

// Of those in both years, those who came, and at most one who is gone: how many gave each pair of answers.
const counts = (most: number) => fc.array(fc.nat(most), {minLength: 4, maxLength: 4});
const grown = fc.record({both: counts(4), came: counts(2), gone: fc.option(fc.nat(3))});

it("nobody works out a small count by all tables that agree with what two years show", async () => {
  let protectedCells = 0;
  await fc.assert(
    fc.asyncProperty(grown, fc.constantFrom([["a", "b"]], [["a"], ["b"]]), async ({both, came, gone}, tables) => {
      const left = [0, 1, 2, 3].map((kind) => (kind === gone ? 1 : 0));
      if (both.every((n, kind) => n + left[kind]! === 0) || both.every((n, kind) => n + came[kind]! === 0)) return;
      const first = ofOne(
        both.map((n, kind) => n + left[kind]!),
        tables
      );
      const before = await shownOf(first, 0);
      const second = ofTwo([both, came, left], tables, before);
      const {shown, out} = await protectedOf(second);
      const {people} = second;
      const {asked, ranges} = rangesIn(second, before, shown);
      for (const [c, {where}] of asked.entries()) {
        const count = countWhere(people, where);
        const id = cellId(people, where);
        if (count === 0 || count >= policy.threshold || out.has(id) || where.every(([v]) => v < 2)) continue;
        protectedCells++;
        expect(ranges[c]![0], id).toBeLessThan(ranges[c]![1]);
      }
    }),
    {numRuns: 150, seed: 2023}
  );
  expect(protectedCells).toBeGreaterThan(100);
}, 120_000);

it("withholds of a later year what it would give away beside the earlier one, though neither does alone", async () => {
  const [both, came, left] = [
    [2, 1, 3, 1],
    [1, 0, 2, 2],
    [0, 0, 0, 0]
  ];
  const tables = [["a"]];
  const before = await shownOf(ofOne(both!, tables), 0);
  const grownBy = both!.map((n, kind) => n + came![kind]!);
  const second = ofTwo([both!, came!, left!], tables, before);
  const alone = (await shownOf(ofOne(grownBy, tables), 1)).map(({conditions, said}) => ({
    where: placed(second.people, conditions),
    said
  }));
  // One who gave x as a came in between: 3 were there, and are 4 now.
  const cell = cellId(second.people, placed(second.people, {"edition 2022": "out", "edition 2023": "in", a: "x"}));
  const rangeBeside = (shown: Shown) => {
    const {asked, ranges} = rangesIn(second, before, shown);
    return ranges[asked.findIndex(({where}) => cellId(second.people, where) === cell)]!;
  };
  expect([before, alone].map((all) => all.filter(({said: [n, most]}) => n === most).length)).toEqual([3, 3]);
  expect(rangeBeside(alone)).toEqual([1, 1]);
  const {shown} = await protectedOf(second);
  const [least, greatest] = rangeBeside(shown);
  expect(least).toBeLessThan(greatest);
});

const kinds = [0, 1, 2, 3].map((kind) => [kind >> 1, kind & 1]);

type Shown = readonly {readonly where: Where; readonly said: Before["said"]}[];

/** What each cell can be, in every table that agrees with what both years show and with how many came and went. */
function rangesIn(second: Joint, before: readonly Before[], shown: Shown) {
  const {people} = second;
  const all = new Map<string, {where: Where; least: number; greatest: number}>();
  const say = (where: Where, least: number, greatest: number) => {
    const id = cellId(people, where);
    const known = all.get(id) ?? {where, least: 0, greatest: Number.POSITIVE_INFINITY};
    all.set(id, {where, least: Math.max(known.least, least), greatest: Math.min(known.greatest, greatest)});
  };
  for (const codes of [
    [0, 0],
    [0, 1],
    [1, 0]
  ]) {
    const where = codes.map((code, year) => [year, code] as const);
    say(where, countWhere(people, where), countWhere(people, where));
  }
  for (const {conditions, said} of before) say(placed(people, conditions), ...said);
  for (const {where, said} of shown) say(where, ...said);
  for (const {where} of shown)
    for (const other of incrementsOf(second.years!, where)) say(other, 0, Number.POSITIVE_INFINITY);
  const asked = [...all.values()];
  const total = people.weights.reduce((sum, n) => sum + n, 0);
  return {asked, ranges: bruteForce(people, total, asked, (kind) => kind[0] === 1 && kind[1] === 1)!};
}

function ofOne(weights: readonly number[], tables: readonly (readonly string[])[]): Joint {
  const people = {variables: answers, kinds: kinds.map((kind) => Int32Array.from(kind)), weights};
  return {people, tables: tablesOf(people, tables, []), impossible: []};
}

/** Those of both years, of the second alone, and of the first alone. */
function ofTwo(
  groups: readonly (readonly number[])[],
  tables: readonly (readonly string[])[],
  before: readonly Before[]
): Joint {
  const among = [
    [0, 0],
    [1, 0],
    [0, 1]
  ];
  const people = {
    variables: [...years, ...answers],
    kinds: groups.flatMap((_, g) => kinds.map((kind) => Int32Array.from([...among[g]!, ...kind]))),
    weights: groups.flat()
  };
  const own = years.map((_, variable) => tablesOf(people, tables, [[variable, 0]]));
  return {
    people,
    tables: own[1]!,
    impossible: [{"edition 2022": "out", "edition 2023": "out"}],
    years: years.map(({name}, variable): Year => ({year: name.slice(8), variable, tables: own[variable]!})),
    before
  };
}

function tablesOf(people: Population, tables: readonly (readonly string[])[], within: Where): JointTable[] {
  const fixed = Object.fromEntries(
    within.map(([v, code]) => [people.variables[v]!.name, people.variables[v]!.codes[code]!])
  );
  return tables.map((by) => ({id: by.join(), within, cells: cellsOf(people, {by, within: fixed})}));
}

/** What a report of these tables shows, each count twice, or that it can be anything. */
async function protectedOf(joint: Joint) {
  const asked = new Map(
    joint.tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  const {hidden, out} = await protectReport(joint, asked, [], policy);
  const shown = joint.tables.flatMap(({id, cells}) =>
    cells.map((where, place) => {
      const count = countWhere(joint.people, where);
      const said = hidden.get(id)!.has(place) ? ([0, Number.POSITIVE_INFINITY] as const) : ([count, count] as const);
      return {where, said};
    })
  );
  return {shown, out};
}

/** The same as the next edition reads it. */
async function shownOf(joint: Joint, year: number): Promise<Before[]> {
  const {variables} = joint.people;
  return (await protectedOf(joint)).shown.map(({where, said}) => {
    const answered = where.map(([v, code]) => [variables[v]!.name, variables[v]!.codes[code]!]);
    return {edition: "2022.1", conditions: {[years[year]!.name]: "in", ...Object.fromEntries(answered)}, said};
  });
}

function placed({variables}: Population, conditions: Before["conditions"]): Where {
  return Object.entries(conditions).map(([name, code]) => {
    const variable = variables.findIndex((one) => one.name === name);
    return [variable, variables[variable]!.codes.indexOf(code)] as const;
  });
}
