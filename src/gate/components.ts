import {answeredIn} from "./answered.ts";
import type {Joint, JointTable} from "./joint.ts";
import {meanBond} from "./means.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {recodes} from "./model/recodes.ts";
import type {Year} from "./years.ts";

/**
 * Tables that can be protected apart from all others. Given the whole table of a few variables that stand in nearly every
 * table (the kernel), what is left of the report falls apart: no equation joins one part's unknowns to another's but the
 * kernel's own counts. The attacker is taken to know all of those, so nothing is lost but a little freedom to hide.
 */
export interface Components {
  /** variables, by place */
  readonly kernel: readonly number[];
  readonly parts: readonly Part[];
}

export interface Part {
  /** the kernel's among them */
  readonly variables: readonly number[];
  /** those with cells in it */
  readonly tables: readonly JointTable[];
}

export function components(
  joint: Joint,
  isSafe: (count: number) => boolean,
  /** what else is known of some records together, beside the tables' cells */
  told: readonly Where[] = []
): Components {
  const {people, tables, impossible, years = []} = joint;
  const sets = tables.map(variablesIn);
  const cells = [...new Map(tables.flatMap(cellBonds).map((bond) => [[...bond].join(), bond])).values()];
  const used = [...new Set(sets.flatMap((set) => [...set]))].sort((a, b) => a - b);
  const placeOf = new Map(people.variables.map(({name}, place) => [name, place]));
  const known = impossible.map((conditions) => new Set(Object.keys(conditions).map((name) => placeOf.get(name)!)));
  const means = tables
    .filter(({values}) => values)
    .flatMap((table) => table.cells.map((where) => new Set(meanBond(people, {table, where, decimals: 0}))));
  const together = answeredIn(joint).map(({whole, ways}) => variablesIn({cells: [whole, ...ways]}));
  const others = told.map((where) => new Set(where.map(([variable]) => variable)));
  const functions = recodes(people, used).map(({of, to}) => new Set([...of, to]));
  const bonds = [...cells, ...means, ...functions, ...known, ...together, ...others];
  const kernel = kernelOf(people, bonds, isSafe, years);
  const partOf = partsOf(bonds, kernel);
  const parts = new Map<number, {variables: number[]; tables: JointTable[]}>();
  const part = (root: number) => {
    const found = parts.get(root) ?? {variables: [...kernel], tables: []};
    parts.set(root, found);
    return found;
  };
  for (const [variable, root] of partOf) part(root).variables.push(variable);
  for (const [t, set] of sets.entries()) {
    const roots = new Set(
      [...set].filter((variable) => !kernel.includes(variable)).map((variable) => partOf.get(variable)!)
    );
    for (const root of roots.size === 0 ? [-1] : roots) part(root).tables.push(tables[t]!);
  }
  return {kernel, parts: [...parts.values()]};
}

/** The variables that one cell or another is about, together. */
export function cellBonds({cells}: JointTable): Set<number>[] {
  const bonds = new Map(cells.map((where) => [where.map(([variable]) => variable).join(), where]));
  return [...bonds.values()].map((where) => new Set(where.map(([variable]) => variable)));
}

function variablesIn({cells}: Pick<JointTable, "cells">): Set<number> {
  return new Set(cells.flatMap((where) => where.map(([variable]) => variable)));
}

/**
 * The years, if there are several, and the one or two variables that leave the most parts, of those whose every combination
 * may be known. Whatever the counts, these are taken to be known of years: how many records came and went, which every
 * title tells; and of those that were corrected or withdrawn what they were in the kernel's variables, as the announcement
 * of a correction would say.
 */
function kernelOf(
  people: Population,
  bonds: readonly ReadonlySet<number>[],
  isSafe: (count: number) => boolean,
  years: readonly Year[]
): number[] {
  const always = years.map(({variable}) => variable);
  const candidates = new Map<string, number[]>([["", always]]);
  for (const set of bonds) {
    const others = [...set].filter((variable) => !always.includes(variable));
    for (const a of others) {
      for (const b of others) if (a <= b) candidates.set(`${a},${b}`, [...always, ...(a === b ? [a] : [a, b])]);
    }
  }
  const mayBeKnown = (where: Where) =>
    where.every(([variable]) => always.includes(variable)) || isGone(where, years) || isSafe(countWhere(people, where));
  return [...candidates]
    .filter(([, variables]) => combinations(people, variables).every(mayBeKnown))
    .map(([id, variables]) => ({id, variables, parts: new Set(partsOf(bonds, variables).values()).size}))
    .sort((a, b) => b.parts - a.parts || a.variables.length - b.variables.length || (a.id < b.id ? -1 : 1))[0]!
    .variables;
}

/** Corrected or withdrawn: in the last year no more, or in one year and not in the next. */
function isGone(where: Where, years: readonly Year[]): boolean {
  const codes = years.map(({variable}) => where.find(([v]) => v === variable)?.[1]);
  return codes.at(-1) === 1 || codes.some((code, y) => code === 1 && codes[y - 1] === 0);
}

/** For each variable outside the kernel, one that stands for its part. */
function partsOf(bonds: readonly ReadonlySet<number>[], kernel: readonly number[]): Map<number, number> {
  const parents = new Map<number, number>();
  const find = (variable: number): number => {
    const parent = parents.get(variable) ?? variable;
    return parent === variable ? variable : find(parent);
  };
  for (const bond of bonds) {
    const [first, ...rest] = [...bond].filter((variable) => !kernel.includes(variable));
    if (first === undefined) continue;
    parents.set(first, parents.get(first) ?? first);
    for (const variable of rest) {
      const [a, b] = [find(first), find(variable)].sort((x, y) => x - y);
      parents.set(b!, a!);
      parents.set(a!, a!);
    }
  }
  return new Map([...parents.keys()].map((variable) => [variable, find(variable)]));
}

/** Every combination of categories of these variables, margins included. */
export function combinations(people: Population, variables: readonly number[]): Where[] {
  let all: Where[] = [[]];
  for (const variable of variables) {
    const codes = people.variables[variable]!.codes.map((_, code) => [variable, code] as const);
    all = all.flatMap((where) => [where, ...codes.map((condition) => [...where, condition])]);
  }
  return all.map((where) => [...where].sort(([a], [b]) => a - b));
}
