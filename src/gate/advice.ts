import {Problems} from "../error.ts";
import {components} from "./components.ts";
import type {Joint, JointTable} from "./joint.ts";
import type {Where} from "./model/population.ts";
import {cellId} from "./model/published.ts";
import type {Virtual} from "./model/system.ts";
import type {ProtectPolicy} from "./policy.ts";
import {type Asked, protectReport} from "./protect-report.ts";

/** A variable whose categories are in an order, but for those that stand aside of it, as `unknown` does. */
export interface Order {
  readonly label: string;
  readonly categories: readonly {readonly code: string; readonly label: string}[];
}

/** Two neighbouring categories that could be one, and what that would change of the cells that the report asks for. */
export interface Merging {
  readonly variable: string;
  readonly categories: readonly [string, string];
  /** cells withheld now, or in part, that would be shown */
  readonly freed: number;
  /** cells shown now that would be withheld, or shown only as part of the merged category */
  readonly lost: number;
}

/**
 * What it would free to merge two neighbouring categories: tried with each pair of each ordered variable, and the tables
 * that hang together with it protected anew. The best first; those that free nothing are left out. Earlier editions are
 * not reckoned with, as they have no such category.
 */
export async function advise(
  {before: _, meansBefore: __, ...joint}: Joint,
  asked: ReadonlyMap<string, Asked>,
  sensitive: readonly string[],
  policy: ProtectPolicy,
  orders: ReadonlyMap<string, Order>
): Promise<Merging[]> {
  const found: Merging[] = [];
  const {kernel, parts} = components(joint, (count) => count === 0 || count >= policy.threshold);
  for (const {variables, tables} of parts) {
    const part: Joint = {...joint, tables};
    const shown = (one: Joint) => shownCells(one, asked, sensitive, policy);
    let now: ReadonlySet<string> | undefined;
    for (const variable of variables) {
      const {name, codes} = joint.people.variables[variable]!;
      const {label, categories} = orders.get(name) ?? {label: name, categories: []};
      const own = categories.filter(({code}) => codes.includes(code));
      // Two that are all there is would leave nothing to tell apart.
      if (kernel.includes(variable) || own.length < 3) continue;
      now ??= await shown(part);
      if (now === undefined) break;
      for (const [i, second] of own.entries()) {
        const first = own[i - 1];
        if (first === undefined) continue;
        const trial = merged(part, variable, codes.indexOf(first.code), codes.indexOf(second.code));
        const after = await shown(trial);
        if (after === undefined) continue;
        const pair = [codes.indexOf(first.code), codes.indexOf(second.code)];
        const isIn = (where: Where) => where.some(([v, code]) => v === variable && pair.includes(code));
        const change = changeOf({now, after, part, trial, isIn}, asked);
        if (change.freed > 0) found.push({variable: label, categories: [first.label, second.label], ...change});
      }
    }
  }
  return found.sort((a, b) => b.freed - b.lost - (a.freed - a.lost) || b.freed - a.freed);
}

/** `merging 5 to 19 years and 20 years and over of Years kept would free 6 cells, and lose 2` */
export function advice({variable, categories: [first, second], freed, lost}: Merging): string {
  const cost = lost === 0 ? "" : `, and lose ${lost}`;
  return `merging ${first} and ${second} of ${variable} would free ${freed} ${freed === 1 ? "cell" : "cells"}${cost}`;
}

interface Trial {
  /** the cells shown now, and with the two as one, by `address` */
  readonly now: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly part: Joint;
  readonly trial: Joint;
  /** whether a cell is of one of the two categories */
  readonly isIn: (where: Where) => boolean;
}

function changeOf({now, after: later, part, trial, isIn}: Trial, asked: ReadonlyMap<string, Asked>) {
  const freed = new Set<string>();
  const lost = new Set<string>();
  for (const [t, {id, cells, values}] of part.tables.entries()) {
    if (values !== undefined) continue;
    for (const cell of asked.get(id)?.cells ?? []) {
      const [before, after] = [now.has(address(id, cell)), later.has(address(id, cell))];
      if (after && !before) freed.add(cellId(trial.people, trial.tables[t]!.cells[cell]!));
      if (before && (!after || isIn(cells[cell]!))) lost.add(cellId(part.people, cells[cell]!));
    }
  }
  return {freed: freed.size, lost: lost.size};
}

function address(table: string, cell: number): string {
  return `${table}/${cell}`;
}

/** The counts that the report asks for and that would be shown; nothing where they cannot be protected. */
async function shownCells(
  joint: Joint,
  asked: ReadonlyMap<string, Asked>,
  sensitive: readonly string[],
  policy: ProtectPolicy
): Promise<ReadonlySet<string> | undefined> {
  try {
    const {hidden} = await protectReport(joint, asked, sensitive, policy);
    return new Set(
      joint.tables.flatMap(({id}) =>
        [...(asked.get(id)?.cells ?? [])].filter((cell) => !hidden.get(id)!.has(cell)).map((cell) => address(id, cell))
      )
    );
  } catch (error) {
    if (error instanceof Problems) return undefined;
    throw error;
  }
}

/** The same tables with two categories as one, in the place of the first. */
function merged({people, tables, impossible, ...rest}: Joint, variable: number, first: number, second: number): Joint {
  const {name, codes} = people.variables[variable]!;
  const place = (code: number) => (code === second ? first : code > second ? code - 1 : code);
  const both = `${codes[first]}+${codes[second]}`;
  const left = codes.map((code, c) => (c === first ? both : code)).filter((_, c) => c !== second);
  return {
    ...rest,
    people: {
      ...people,
      variables: people.variables.map((one, v) => (v === variable ? {name, codes: left} : one)),
      kinds: people.kinds.map((kind) => kind.map((code, v) => (v === variable ? place(code) : code)))
    },
    tables: tables.map(({number: _, ...table}): JointTable => {
      const move = (where: Where): Where => where.map(([v, code]) => [v, v === variable ? place(code) : code]);
      return {...table, cells: table.cells.map(move), within: move(table.within)};
    }),
    impossible: mergedRules(impossible, name, [codes[first]!, codes[second]!], both)
  };
}

/** What neither of the two can be, both together cannot be. */
function mergedRules(
  rules: readonly Virtual[],
  name: string,
  pair: readonly [string, string],
  both: string
): Virtual[] {
  const withCode = (rule: Virtual, code: string) => JSON.stringify(Object.entries({...rule, [name]: code}).sort());
  const all = new Set(rules.map((rule) => withCode(rule, rule[name] ?? "")));
  return rules.flatMap((rule) => {
    if (!pair.includes(rule[name] ?? "")) return [rule];
    if (rule[name] === pair[1] || !all.has(withCode(rule, pair[1]))) return [];
    return [{...rule, [name]: both}];
  });
}
