import type {Joint, JointTable} from "./joint.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {recodes} from "./model/recodes.ts";

/**
 * Tables that can be protected apart from all others. Given the whole table of a few variables that stand in nearly every
 * table (the kernel), what is left of the report falls apart: no equation joins one part's unknowns to another's but the
 * kernel's own counts. The attacker is taken to know all of those, so nothing is lost but a little freedom to hide.
 */
export interface Components {
  /** variables, by place */
  readonly kernel: readonly number[];
  readonly parts: readonly {readonly variables: readonly number[]; readonly tables: readonly JointTable[]}[];
}

export function components({people, tables}: Joint, isSafe: (count: number) => boolean): Components {
  const sets = tables.map(variablesIn);
  const kernel = kernelOf(people, sets, isSafe);
  const group = new Map(sets.flatMap((set) => [...set]).map((variable) => [variable, variable]));
  const find = (variable: number): number => (group.get(variable) === variable ? variable : find(group.get(variable)!));
  const join = (set: Iterable<number>): void => {
    const [first, ...rest] = [...set].filter((variable) => !kernel.includes(variable));
    for (const variable of rest) group.set(find(variable), find(first!));
  };
  const used = [...group.keys()].sort((a, b) => a - b);
  for (const set of sets) join(set);
  for (const {of, to} of recodes(people, used)) join([...of, to]);
  const parts = new Map<number, {variables: number[]; tables: JointTable[]}>();
  const partOf = (root: number) => {
    const part = parts.get(root) ?? {variables: [...kernel], tables: []};
    parts.set(root, part);
    return part;
  };
  for (const variable of used) if (!kernel.includes(variable)) partOf(find(variable)).variables.push(variable);
  for (const [t, set] of sets.entries()) {
    const own = [...set].find((variable) => !kernel.includes(variable));
    partOf(own === undefined ? -1 : find(own)).tables.push(tables[t]!);
  }
  return {kernel, parts: [...parts.values()]};
}

export function variablesIn({cells}: JointTable): Set<number> {
  return new Set(cells.flatMap((where) => where.map(([variable]) => variable)));
}

/** The one or two variables in most tables whose every combination may be known: none of its counts is to be protected. */
function kernelOf(people: Population, sets: readonly ReadonlySet<number>[], isSafe: (count: number) => boolean): number[] {
  const candidates = new Map<string, number[]>();
  for (const set of sets) {
    for (const a of set) for (const b of set) if (a <= b) candidates.set(`${a},${b}`, a === b ? [a] : [a, b]);
  }
  const scored = [...candidates.values()]
    .filter((variables) => combinations(people, variables).every((where) => isSafe(countWhere(people, where))))
    .map((variables) => ({variables, score: sets.filter((set) => variables.some((variable) => set.has(variable))).length * 100 + sets.filter((set) => variables.every((variable) => set.has(variable))).length}))
    .filter(({score}) => score >= sets.length * 50)
    .sort((a, b) => b.score - a.score || a.variables.length - b.variables.length || (a.variables.join() < b.variables.join() ? -1 : 1));
  return scored[0]?.variables ?? [];
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
