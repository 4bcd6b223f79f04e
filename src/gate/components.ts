import {answeredIn} from "./answered.ts";
import {claimBond, type PlacedClaimBefore} from "./claims/claims-before.ts";
import type {PlacedBefore} from "./history.ts";
import type {Joint, JointTable} from "./joint.ts";
import {chooseKernel, type Kernel} from "./kernel.ts";
import {meanBond} from "./means.ts";
import {recodes} from "./model/recodes.ts";

/**
 * Tables that can be protected apart from all others. Given the whole table of a few variables that stand in nearly every
 * table (the kernel), what is left of the report falls apart: no equation joins one part's unknowns to another's but the
 * kernel's own counts. The attacker is taken to know all of those, so nothing is lost but a little freedom to hide.
 */
export interface Components {
  readonly kernel: Kernel;
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
  told: readonly PlacedBefore[] = [],
  claimed: readonly PlacedClaimBefore[] = []
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
  const others = told.map(({where}) => new Set(where.map(([variable]) => variable)));
  const functions = recodes(people, used).map(({of, to}) => new Set([...of, to]));
  const bonds = distinct([...cells, ...means, ...functions, ...known, ...together, ...others]);
  const joined = [...bonds, ...claimed.map(claimBond)];
  const printed = told.filter((one) => one.printed).map(({where}) => where);
  const kernel = chooseKernel(
    {people, years, bonds, isSafe, printed},
    (own) => new Set(partsOf(joined, own).values()).size
  );
  const partOf = partsOf(joined, kernel.variables);
  const parts = new Map<number, {variables: number[]; tables: JointTable[]}>();
  const part = (root: number) => {
    const found = parts.get(root) ?? {variables: [...kernel.variables], tables: []};
    parts.set(root, found);
    return found;
  };
  for (const [variable, root] of partOf) part(root).variables.push(variable);
  for (const [t, set] of sets.entries()) {
    const roots = new Set(
      [...set].filter((variable) => !kernel.variables.includes(variable)).map((variable) => partOf.get(variable)!)
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

/** Each set once: a hundred codes are bound in a hundred like ways. */
function distinct(sets: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  return [...new Map(sets.map((set) => [[...set].sort((a, b) => a - b).join(), set])).values()];
}

/** For each variable outside the kernel, the least of those in its part, which stands for it. */
function partsOf(bonds: readonly ReadonlySet<number>[], kernel: readonly number[]): Map<number, number> {
  const parents: number[] = [];
  const find = (variable: number): number => {
    let root = variable;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = variable; at !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const used: number[] = [];
  for (const bond of bonds) {
    let root = -1;
    for (const variable of bond) {
      if (kernel.includes(variable)) continue;
      if (parents[variable] === undefined) {
        parents[variable] = variable;
        used.push(variable);
      }
      const other = find(variable);
      if (root >= 0) parents[Math.max(root, other)] = Math.min(root, other);
      root = root < 0 ? other : Math.min(root, other);
    }
  }
  return new Map(used.map((variable) => [variable, find(variable)]));
}
