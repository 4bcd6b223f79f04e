import {combine, type Fact, sumOf} from "./model/form.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {cellId} from "./model/published.ts";
import {type System, withFacts} from "./model/system.ts";
import {otherTable} from "./other-kernel.ts";
import type {Year} from "./years.ts";

/** The few variables that all parts of a report share. */
export interface Kernel {
  /** by place, the years among them */
  readonly variables: readonly number[];
  /**
   * Where a reader must not know all of their combinations, another table of them that every part has to leave possible:
   * of these combinations so many more, or fewer. The rest of them is taken to be known.
   */
  readonly other: readonly Difference[];
}

export interface Difference {
  readonly where: Where;
  readonly by: number;
}

export interface KernelChoice {
  readonly people: Population;
  readonly years: readonly Year[];
  /** the variables that stand together in some cell, or are known to be bound */
  readonly bonds: readonly ReadonlySet<number>[];
  readonly isSafe: (count: number) => boolean;
  /** printed by earlier editions */
  readonly printed: readonly Where[];
}

/**
 * The years, if there are several, and the one or two variables that leave the most parts, of those whose every combination
 * may be known. Of a set that grows some may not: so few came that one who knows both years' counts would learn what they
 * are. Then another table of the kernel is sought that agrees with all that is known of it.
 */
export function chooseKernel(choice: KernelChoice, partsBy: (variables: readonly number[]) => number): Kernel {
  const {people, years, bonds, isSafe} = choice;
  const always = years.map(({variable}) => variable);
  const candidates = new Map<string, number[]>([["", always]]);
  for (const bond of bonds) {
    const own = [...bond].filter((variable) => !always.includes(variable));
    for (const a of own) {
      for (const b of own) if (a <= b) candidates.set(`${a},${b}`, [...always, ...(a === b ? [a] : [a, b])]);
    }
  }
  const unsafe = (variables: readonly number[]) =>
    combinations(people, variables).filter((where) => !isDecreed(where, years) && !isSafe(countWhere(people, where)));
  const all = [...candidates]
    .map(([id, variables]) => ({id, variables, unsafe: unsafe(variables)}))
    .filter((one) => years.length > 0 || one.unsafe.length === 0)
    .map((one) => ({...one, parts: partsBy(one.variables)}))
    .sort((a, b) => b.parts - a.parts || a.variables.length - b.variables.length || (a.id < b.id ? -1 : 1));
  for (const {variables, unsafe} of all) {
    if (unsafe.length === 0) return {variables, other: []};
    const other = otherTable(choice, variables, unsafe);
    if (other !== undefined) return {variables, other};
  }
  return {variables: always, other: []};
}

/**
 * What is taken to be known whatever the counts, as nobody could keep it to himself: how many records each combination of
 * years has, which the titles of all editions tell; and what those were that were corrected or withdrawn, as far as the
 * kernel's variables go, which is what the announcement of a correction is about.
 */
export function isDecreed(where: Where, years: readonly Year[]): boolean {
  const codes = years.map(({variable}) => where.find(([v]) => v === variable)?.[1]);
  const gone = codes.at(-1) === 1 || codes.some((code, y) => code === 1 && codes[y - 1] === 0);
  return gone || where.length === codes.filter((code) => code !== undefined).length;
}

/** By how much the other table of the kernel differs in these. */
export function differenceAt(other: readonly Difference[], where: Where): number {
  const within = other.filter((one) => where.every(([v, code]) => one.where.some(([w, c]) => w === v && c === code)));
  return within.reduce((sum, {by}) => sum + by, 0);
}

/** The kernel is as it is, or as the other table has it, and nothing else. */
export function withOtherKernel(known: System, {other}: Kernel): System {
  if (other.length === 0) return known;
  const which = sumOf([known.unknowns]);
  const facts = other.map(({where, by}): Fact => {
    const count = countWhere(known.people, where);
    const because = `${cellId(known.people, where)} is taken to be one of two numbers`;
    return {...combine([known.form(where)!, 1], [which, -by]), lower: count, upper: count, because};
  });
  const wider = {
    ...known,
    unknowns: known.unknowns + 1,
    truth: Float64Array.from([...known.truth, 0]),
    most: Float64Array.from([...known.most, 1])
  };
  return withFacts(wider, facts);
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
