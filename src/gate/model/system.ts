import {fail} from "../../error.ts";
import {cliques} from "./cliques.ts";
import type {Fact, Form} from "./form.ts";
import {combine, evaluate, sameForm, sumOf} from "./form.ts";
import type {Population, Where} from "./population.ts";
import type {PublishedCell, PublishedTable} from "./published.ts";
import {cellId, chosenCells, placeOf, publishedCells, variablesOf} from "./published.ts";
import {type Recode, recodes, ruledOut, withoutImplied} from "./recodes.ts";

/** A count: printed, withheld, or never printed but protected all the same (`printed: false`). */
export interface Cell extends Form {
  readonly id: string;
  readonly where: Where;
  /** the true count */
  readonly count: number;
  readonly printed: boolean;
  /** a table shows it, but only rounded */
  readonly rounded?: boolean;
}

/** A cell that no table prints: the part outside a subsample, a complement, an increment. */
export type Virtual = Readonly<Record<string, string>>;

/**
 * What the attacker has to solve, but for what is withheld: unknown non-negative integers, equations between them, and
 * the cells as linear forms. `truth` is one solution; nobody who reads the report knows which combinations of answers
 * occur, so nothing but structural zeros is left out (disclosure.md 2.3, model D).
 */
export interface System {
  readonly people: Population;
  readonly total: number;
  readonly unknowns: number;
  readonly truth: Float64Array;
  /** the most that each unknown can be, whatever is printed */
  readonly most: Float64Array;
  /** true of all data, printed or not: tables of cliques agree on what they share */
  readonly links: readonly Fact[];
  /** known beside the counts: percentages, means, orderings */
  readonly facts: readonly Fact[];
  /** each count once; cells that are the same sum (a recode's margin) are one */
  readonly cells: readonly Cell[];
  /** variables found to be functions of others */
  readonly recodes: readonly Recode[];
  /** the place in `cells` of each id; a cell that nothing can be in is not there */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly blocks: readonly Block[];
  /** the form of any conditions whose variables lie in one clique */
  form(where: Where): Form | undefined;
}

export interface SystemOptions {
  readonly virtual?: readonly Virtual[];
  /** combinations that cannot occur, known to everybody */
  readonly impossible?: readonly Virtual[];
  readonly mostUnknowns?: number;
  /** the cells that are printed, where they are not all of the tables'; the tables' others are protected all the same */
  readonly printed?: readonly Where[];
  /** those that are shown rounded, and printed by no table */
  readonly rounded?: readonly Where[];
}

export function system(
  people: Population,
  tables: readonly PublishedTable[],
  {virtual = [], impossible = [], mostUnknowns = 100_000, printed: chosen, rounded = []}: SystemOptions = {}
): System {
  const printed = chosen === undefined ? publishedCells(people, tables) : chosenCells(people, chosen);
  const hidden = virtual.map((conditions) => whereOf(people, conditions));
  const never = impossible.map((conditions) => whereOf(people, conditions));
  const groups = [...tables.map((table) => variablesOf(people, table)), ...[...hidden, ...never].map(variablesIn)];
  const functions = recodes(
    people,
    [...new Set(groups.flat())].sort((a, b) => a - b)
  );
  const sizes = people.variables.map(({codes}) => codes.length);
  const graph = cliques(sizes, [...groups, ...functions.map(({of, to}) => [...of, to])]);
  const blocks = blocksOf(people, graph.cliques, functions, never, mostUnknowns);

  const form = (conditions: Where): Form | undefined => {
    const where = withoutImplied(people, functions, conditions);
    if (!where) return sumOf([]);
    const able = blocks.filter(({variables}) => where.every(([v]) => variables.includes(v)));
    return able.length === 0
      ? undefined
      : formIn(
          able.reduce((a, b) => (b.places.length < a.places.length ? b : a)),
          where
        );
  };
  const links = graph.separators.flatMap(({between: [a, b], variables}) =>
    combinations(variables, sizes).map((where) => {
      const difference = combine([formIn(blocks[a]!, where), 1], [formIn(blocks[b]!, where), -1]);
      return {...difference, lower: 0, upper: 0, because: `counts of ${cellId(people, where)} agree`};
    })
  );
  const {cells, placeOf} = uniqueCells(people, printed, rounded, hidden, form);
  const total = people.weights.reduce((sum, n) => sum + n, 0);
  const unknowns = blocks.reduce((sum, {places}) => sum + places.filter((p) => p >= 0).length, 0);
  const truth = truthOf(people, blocks, unknowns);
  return {
    people,
    total,
    most: new Float64Array(unknowns).fill(total),
    unknowns,
    truth,
    links: links.filter(({index}) => index.length > 0),
    facts: [],
    cells,
    placeOf,
    blocks,
    recodes: functions,
    form
  };
}

/** Adds what else is printed or known. The truth must agree: a fact that it contradicts is a mistake of ours. */
export function withFacts(known: System, facts: readonly Fact[]): System {
  for (const fact of facts) {
    const value = evaluate(fact, known.truth);
    if (value < fact.lower - 1e-9 || value > fact.upper + 1e-9) fail("gate", `the records contradict: ${fact.because}`);
  }
  return {...known, facts: [...known.facts, ...facts]};
}

/** The unknown table of one clique: `places` gives for each combination of codes its unknown, or -1 where none can be. */
export interface Block {
  readonly variables: readonly number[];
  readonly sizes: readonly number[];
  readonly places: Int32Array;
}

function blocksOf(
  people: Population,
  sets: readonly (readonly number[])[],
  functions: readonly Recode[],
  never: readonly Where[],
  mostUnknowns: number
): Block[] {
  const tests = functions.map((recode) => ({in: [...recode.of, recode.to], rules: ruledOut(people, recode)}));
  let next = 0;
  return sets.map((variables) => {
    const sizes = variables.map((v) => people.variables[v]!.codes.length);
    const size = sizes.reduce((product, n) => product * n, 1);
    if (next + size > mostUnknowns) {
      const names = variables.map((v) => people.variables[v]!.name).join(" × ");
      fail("gate", `${names} together have ${size} combinations, too many to protect`, "print coarser or fewer tables");
    }
    const here = tests.filter((test) => test.in.every((v) => variables.includes(v)));
    const forbidden = never.filter((where) => where.every(([v]) => variables.includes(v)));
    const kind = new Int32Array(people.variables.length);
    const places = new Int32Array(size);
    for (let place = 0; place < size; place++) {
      let rest = place;
      for (let i = variables.length - 1; i >= 0; i--) {
        kind[variables[i]!] = rest % sizes[i]!;
        rest = Math.floor(rest / sizes[i]!);
      }
      const ruled =
        here.some(({rules}) => rules(kind)) || forbidden.some((w) => w.every(([v, code]) => kind[v] === code));
      places[place] = ruled ? -1 : next++;
    }
    return {variables, sizes, places};
  });
}

function formIn({variables, sizes, places}: Block, where: Where): Form {
  const index: number[] = [];
  const walk = (i: number, place: number) => {
    if (i === variables.length) {
      if (places[place]! >= 0) index.push(places[place]!);
      return;
    }
    const fixed = where.find(([v]) => v === variables[i])?.[1];
    for (let code = fixed ?? 0; code < (fixed === undefined ? sizes[i]! : fixed + 1); code++) {
      walk(i + 1, place * sizes[i]! + code);
    }
  };
  walk(0, 0);
  return sumOf(index);
}

function truthOf({kinds, weights}: Population, blocks: readonly Block[], unknowns: number): Float64Array {
  const truth = new Float64Array(unknowns);
  for (const {variables, sizes, places} of blocks) {
    for (let k = 0; k < kinds.length; k++) {
      const place = places[variables.reduce((sum, v, i) => sum * sizes[i]! + kinds[k]![v]!, 0)]!;
      if (place < 0 && weights[k]! > 0) fail("gate", "a record has a combination declared impossible");
      if (place >= 0) truth[place]! += weights[k]!;
    }
  }
  return truth;
}

function uniqueCells(
  people: Population,
  printed: readonly PublishedCell[],
  rounded: readonly Where[],
  hidden: readonly Where[],
  form: (where: Where) => Form | undefined
) {
  const cells: Cell[] = [];
  const placeOf = new Map<string, number>();
  const byForm = new Map<string, number>();
  const add = ({id, where, count}: PublishedCell, isPrinted: boolean, isRounded = false) => {
    const found = form(where)!;
    if (found.index.length === 0) return;
    const key = sameForm(found);
    const place = byForm.get(key) ?? cells.length;
    placeOf.set(id, place);
    if (place < cells.length) return;
    byForm.set(key, place);
    cells.push({...found, id, where, count, printed: isPrinted, ...(isRounded ? {rounded: true} : {})});
  };
  for (const cell of printed) add(cell, true);
  const unprinted = (where: Where) => ({id: cellId(people, where), where, count: countIn(people, where)});
  for (const where of rounded) add(unprinted(where), false, true);
  for (const where of hidden) add(unprinted(where), false);
  return {cells, placeOf};
}

function countIn({kinds, weights}: Population, where: Where): number {
  return kinds.reduce((sum, kind, k) => (where.every(([v, code]) => kind[v] === code) ? sum + weights[k]! : sum), 0);
}

function whereOf(people: Population, conditions: Virtual): Where {
  return Object.entries(conditions)
    .map(([name, code]): readonly [number, number] => {
      const variable = placeOf(people, name);
      return [variable, people.variables[variable]!.codes.indexOf(code)];
    })
    .sort(([a], [b]) => a - b);
}

function variablesIn(where: Where): number[] {
  return where.map(([variable]) => variable);
}

function combinations(variables: readonly number[], sizes: readonly number[]): Where[] {
  let all: Where[] = [[]];
  for (const v of variables) {
    all = all.flatMap((where) => Array.from({length: sizes[v]!}, (_, code): Where => [...where, [v, code]]));
  }
  return all;
}
