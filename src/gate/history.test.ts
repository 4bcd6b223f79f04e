import {describe, expect, it} from "vitest";
import {audit} from "./audit/audit.ts";
import type {Before} from "./history.ts";
import type {Joint} from "./joint.ts";
import {type Population, population} from "./model/population.ts";
import {cellId, cellsOf} from "./model/published.ts";
import type {ProtectPolicy} from "./policy.ts";
import {protectReport} from "./protect-report.ts";
import {ruleNames} from "./rules/rules.ts";

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

describe("an edition after another of the same records", () => {
  it("withholds what the two would give away together, though neither does alone", async () => {
    const alone = await shownBy([["region", "group"]]);
    const first = everything([["region", "group"]]).filter(
      (cell, i) => cell.said[0] >= 5 && alone[i]!.said[1] === Infinity
    );
    expect(first).not.toEqual([]);
    const second = await shownBy([["region", "group"]], first);
    await expectSafe([...first, ...second]);
    // The law's own test: without its history the second would have told.
    await expect(expectSafe([...first, ...alone])).rejects.toThrow();
  });
  it("never withholds what was printed", async () => {
    const first = await shownBy([["region"]]);
    const second = numbers(await shownBy([["region", "group"]], first));
    for (const [id, count] of numbers(first)) expect(second.get(id), id).toBe(count);
  });
  it("keeps protecting what was withheld, and reckons with what was printed, though no table prints it any more", async () => {
    const first = everything([["region", "group"]])
      .filter(isInner)
      .map(withheldIf(isSmall, [0, Infinity]));
    await expectSafe([...first, ...(await shownBy([["region"], ["group"]], first))]);
  });
  it("reckons with small counts' being known to be small", async () => {
    // Two that were withheld as small, both 4: that they are 8 together would tell.
    const notSaid = JSON.stringify({region: "E", group: "two"});
    const inner = everything([["region", "group"]]).filter(isInner);
    const first = inner.filter(({conditions}) => JSON.stringify(conditions) !== notSaid);
    const one = '{"group":"one"}';
    const strict = await shownBy([["group"], ["region"]], first.map(withheldIf(isSmall, [1, 4])));
    expect(numbers(strict).has(one)).toBe(false);
    const lenient = await shownBy([["group"], ["region"]], first.map(withheldIf(isSmall, [0, Infinity])));
    expect(numbers(lenient).has(one)).toBe(true);
  });
  it("asks nothing for a small count that was printed", async () => {
    const first = everything([["region"]]);
    expect(numbers(await shownBy([["region"]], first))).toEqual(numbers(first));
  });
  it("asks no more than can still be had, where a small count is known to be small, or known", async () => {
    const first = everything([["region", "group"]]).map(withheldIf(isSmall, [1, 4]));
    const second = await shownBy([["region", "group"]], first, {...policy, strength: "covers"});
    expect(numbers(second).size).toBeGreaterThanOrEqual(numbers(first).size);
  });
});

describe("refuses", () => {
  const cases: [string, Before, string][] = [
    [
      "a variable that no table counts any more",
      {edition: "2024.1", conditions: {soil: "clay"}, said: [9, 9]},
      "history 2024.1: no table counts soil any more; count it in a notebook still; nothing need be presented, or exclude 2024.1"
    ],
    [
      "a category there is not",
      {edition: "2024.1", conditions: {region: "a"}, said: [9, 9]},
      "history 2024.1: it counted region=a; now did you mean A?"
    ],
    [
      "records that changed since",
      {edition: "2024.1", conditions: {region: "A"}, said: [9, 9]},
      "history 2024.1: it does not agree with the records about region=A"
    ]
  ];
  it.each(cases)("%s", async (_, before, message) => {
    await expect(shownBy([["region"]], [before])).rejects.toThrow(message);
  });
});

type Tables = readonly (readonly string[])[];

/** All that a report of these tables says under the policy: its numbers, and of what it withholds nothing. */
async function shownBy(tables: Tables, before: readonly Before[] = [], under = policy): Promise<Before[]> {
  const all: Joint = {...joint(tables), before};
  const asked = new Map(
    all.tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  const {hidden} = await protectReport(all, asked, [], under);
  return said(all, (id, cell) => hidden.get(id)!.has(cell));
}

function everything(tables: Tables): Before[] {
  return said(joint(tables), () => false);
}

function said({people: all, tables}: Joint, isHidden: (id: string, cell: number) => boolean): Before[] {
  return tables.flatMap(({id, cells}) =>
    cells.map((where, cell): Before => {
      const count = all.kinds.reduce(
        (n, kind, k) => (where.every(([v, c]) => kind[v] === c) ? n + all.weights[k]! : n),
        0
      );
      const conditions = Object.fromEntries(
        where.map(([v, c]) => [all.variables[v]!.name, all.variables[v]!.codes[c]!])
      );
      return {edition: "2024.1", conditions, said: isHidden(id, cell) ? [0, Infinity] : [count, count]};
    })
  );
}

function isInner({conditions}: Before): boolean {
  return Object.keys(conditions).length === 2;
}

function isSmall({said: [count]}: Before): boolean {
  return count > 0 && count < 5;
}

function withheldIf(is: (cell: Before) => boolean, said: Before["said"]): (cell: Before) => Before {
  return (cell) => (is(cell) ? {...cell, said} : cell);
}

function numbers(cells: readonly Before[]): Map<string, number> {
  return new Map(
    cells.flatMap(({conditions, said: [least, greatest]}) =>
      least === greatest ? [[JSON.stringify(conditions), least] as const] : []
    )
  );
}

/** By the auditor, which hears nothing but what was said: every small count can be two things at least. */
async function expectSafe(cells: readonly Before[]): Promise<void> {
  const all: Joint = {...joint([["region", "group"]]), before: []};
  const {parts} = await protectReport(
    all,
    new Map(all.tables.map(({id, cells: every}) => [id, {cells: new Set(every.keys()), quoted: new Set<number>()}])),
    [],
    {...policy, threshold: 2}
  );
  const {known} = parts[0]!;
  const told = numbers(cells);
  const ids = new Map([...told].map(([text, n]) => [idOf(JSON.parse(text)), n]));
  const saidOf = known.cells.map(({id, where}) => {
    const n = where.length === 0 ? known.total : ids.get(id);
    return n === undefined ? ([0, known.total] as const) : ([n, n] as const);
  });
  const small = [...known.cells.keys()].filter((c) => known.cells[c]!.count > 0 && known.cells[c]!.count < 5);
  const {ranges} = await audit(known, saidOf, small, {apart: 1, candidate: known.truth});
  for (const {cell, least, greatest} of ranges) expect(greatest, known.cells[cell]!.id).toBeGreaterThan(least);
}

function idOf(conditions: Readonly<Record<string, string>>): string {
  const where = Object.entries(conditions).map(([name, code]): [number, number] => {
    const v = people.variables.findIndex((variable) => variable.name === name);
    return [v, people.variables[v]!.codes.indexOf(code)];
  });
  return cellId(people, where);
}

function joint(tables: Tables): Joint {
  return {
    people,
    tables: tables.map((by, i) => ({id: `table ${i + 1}`, within: [], cells: cellsOf(people, {by})})),
    impossible: []
  };
}

const people: Population = population(
  [
    ["A", "one", 4],
    ["A", "two", 9],
    ["B", "one", 4],
    ["B", "two", 8],
    ["C", "one", 12],
    ["C", "two", 0],
    ["D", "one", 7],
    ["D", "two", 8],
    ["E", "one", 6],
    ["E", "two", 6]
  ].map(([region, group, n]) => ({region: String(region), group: String(group), n: String(n)})),
  ["region", "group"],
  {frequency: "n"}
);
