import type {Population, Where} from "./population.ts";
import {countWhere} from "./population.ts";

/** A table that is to be printed: all combinations of its variables' codes, and every margin. */
export interface PublishedTable {
  readonly by: readonly string[];
  /** only the records with these codes are in the table */
  readonly within?: Readonly<Record<string, string>>;
}

/** A cell before it is placed in the model. */
export interface PublishedCell {
  readonly id: string;
  readonly where: Where;
  readonly count: number;
}

/** All cells of the tables, each once, however many tables print it; the grand total is always among them, and first. */
export function publishedCells(people: Population, tables: readonly PublishedTable[]): PublishedCell[] {
  const cells = new Map<string, PublishedCell>();
  const add = (where: Where) => {
    const id = cellId(people, where);
    if (!cells.has(id)) cells.set(id, {id, where, count: countWhere(people, where)});
  };
  add([]);
  for (const table of tables) for (const where of cellsOf(people, table)) add(where);
  return [...cells.values()];
}

/** The cells with these conditions, each once, and the grand total first. */
export function chosenCells(people: Population, chosen: readonly Where[]): PublishedCell[] {
  const cells = new Map<string, PublishedCell>();
  for (const where of [[], ...chosen]) {
    const id = cellId(people, where);
    if (!cells.has(id)) cells.set(id, {id, where, count: countWhere(people, where)});
  }
  return [...cells.values()];
}

export function cellsOf(people: Population, {by, within = {}}: PublishedTable): Where[] {
  const fixed = Object.entries(within).map(([name, code]): readonly [number, number] => {
    const variable = placeOf(people, name);
    return [variable, people.variables[variable]!.codes.indexOf(code)];
  });
  let all: (readonly (readonly [number, number])[])[] = [fixed];
  for (const name of by) {
    const variable = placeOf(people, name);
    const codes = people.variables[variable]!.codes.map((_, code) => [variable, code] as const);
    all = all.flatMap((where) => [where, ...codes.map((condition) => [...where, condition])]);
  }
  return all.map((where) => [...where].sort(([a], [b]) => a - b));
}

export function variablesOf(people: Population, {by, within = {}}: PublishedTable): number[] {
  return [...by, ...Object.keys(within)].map((name) => placeOf(people, name));
}

export function placeOf({variables}: Population, name: string): number {
  return variables.findIndex((variable) => variable.name === name);
}

/** `garden=north & water=can`; the grand total is `Total`. */
export function cellId({variables}: Population, where: Where): string {
  const parts = where.map(([variable, code]) => `${variables[variable]!.name}=${variables[variable]!.codes[code]}`);
  return parts.length === 0 ? "Total" : parts.join(" & ");
}
