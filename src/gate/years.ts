import type {JointTable} from "./joint.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";

/** A year whose records are among the population: a variable that says which, and the tables counted of them. */
export interface Year {
  readonly year: string;
  /** its place in the population; its codes are `in` and `out` */
  readonly variable: number;
  readonly tables: readonly JointTable[];
}

/** `edition 2022`: no name of a codebook has a space. */
export function yearVariable(year: string): string {
  return `edition ${year}`;
}

/** `2022`, of a variable that stands for a year. */
export function yearOf(variable: string): string | undefined {
  return /^edition (\d{4})$/.exec(variable)?.[1];
}

/** How many records were in these years, and in no other. */
export interface YearCount {
  readonly in: readonly string[];
  readonly records: number;
}

/** Of each combination of years that a record can be in; all editions tell how many came, and how many were corrected. */
export function yearCounts(people: Population, years: readonly Year[]): YearCount[] {
  const combinations = Array.from({length: 2 ** years.length - 1}, (_, i) => years.map((_, y) => ((i + 1) >> y) & 1));
  return combinations.map((chosen) => ({
    in: years.filter((_, y) => chosen[y] === 1).map(({year}) => year),
    records: countWhere(people, inOrder(years.map(({variable}, y) => [variable, 1 - chosen[y]!])))
  }));
}

/**
 * What two years of one growing set of records tell by subtraction: of each cell of one year, the records that were not in
 * another (the increment), and those of the other that are in it no more, as they were corrected or withdrawn.
 */
export function incrementsOf(years: readonly Year[], where: Where): Where[] {
  const own = years.find(({variable}) => where.some(([v, code]) => v === variable && code === 0));
  if (own === undefined) return [];
  const rest = where.filter(([v]) => !years.some(({variable}) => variable === v));
  return years
    .filter((other) => other !== own)
    .flatMap(({variable}) =>
      [
        [0, 1],
        [1, 0]
      ].map(([here, there]) => inOrder([[own.variable, here!], [variable, there!], ...rest]))
    );
}

function inOrder(where: Where): Where {
  return [...where].sort(([a], [b]) => a - b);
}
