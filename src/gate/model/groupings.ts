import type {Population} from "./population.ts";
import {type Recode, recodes} from "./recodes.ts";
import type {Virtual} from "./system.ts";

/** A variable that a notebook made of others, as everybody knows who reads its labels. */
export interface Grouping {
  readonly of: readonly string[];
  readonly to: string;
  /** for each combination of the codes of `of`, the last running fastest, the code of `to` */
  readonly codes: readonly string[];
}

/**
 * The groupings among the recodes: those that give a variable the notebooks made, not the codebook; what else may be a
 * function of others in these records is nobody's to know. A combination that nobody has is given what the nearest one
 * has, so that the list tells nothing of who is there.
 */
export function groupings(people: Population, used: ReadonlySet<string>, made: ReadonlySet<string>): Grouping[] {
  const {variables} = people;
  const nameOf = (variable: number) => variables[variable]!.name;
  const among = [...variables.keys()].filter((variable) => used.has(nameOf(variable)));
  return recodes(people, among, 2, 1e-6)
    .filter(({to, of}) => made.has(nameOf(to)) && !of.every((variable) => isPopulation(nameOf(variable))))
    .map((recode) => ({
      of: recode.of.map(nameOf),
      to: nameOf(recode.to),
      codes: mapped(people, recode).map((code) => variables[recode.to]!.codes[code]!)
    }));
}

/** What a grouping rules out. */
export function ruledOutBy({of, to, codes}: Grouping, codesOf: (name: string) => readonly string[]): Virtual[] {
  let combinations: Virtual[] = [{}];
  for (const name of of)
    combinations = combinations.flatMap((one) => codesOf(name).map((code) => ({...one, [name]: code})));
  return combinations.flatMap((one, place) =>
    codesOf(to)
      .filter((code) => code !== codes[place])
      .map((code) => ({...one, [to]: code}))
  );
}

function isPopulation(name: string): boolean {
  return /^population \d+$/.test(name);
}

function mapped(people: Population, {of, to}: Recode): number[] {
  const sizes = of.map((variable) => people.variables[variable]!.codes.length);
  const size = sizes.reduce((product, n) => product * n, 1);
  const found = new Map<number, number>();
  for (const [k, kind] of people.kinds.entries()) {
    if (people.weights[k]! > 0)
      found.set(
        of.reduce((sum, v, i) => sum * sizes[i]! + kind[v]!, 0),
        kind[to]!
      );
  }
  const nearest = (place: number) =>
    [...found].sort(([a], [b]) => Math.abs(a - place) - Math.abs(b - place) || a - b)[0]![1];
  return Array.from({length: size}, (_, place) => found.get(place) ?? nearest(place));
}
