import {didYouMean, type Problem} from "../error.ts";
import type {Dimension} from "../gate/draft.ts";

/**
 * How many to choose of each category of a variable. A number: so many of each, all where there are fewer, and the rest
 * where the choice falls shortest of the group's proportions. By code: exactly so many; of other categories, as may be.
 */
export type Quota = number | Readonly<Record<string, number>>;

/** A variable of those who may be chosen, and of the whole group that they are chosen from. */
export interface Split {
  readonly dimension: Dimension;
  /** by category, in the codebook's order */
  readonly available: readonly number[];
  readonly ofGroup: readonly number[];
}

/** By category how many to choose of it; undefined where it may be any number. */
export type Settled = readonly (number | undefined)[];

/** The numbers that a quota comes to, and what is wrong with it: each problem names the quota and what there is. */
export function settleQuota(
  quota: Quota,
  split: Split,
  size: number,
  place: string
): {readonly numbers: Settled; readonly problems: readonly Problem[]} {
  return typeof quota === "number" ? ofEach(quota, split, size, place) : byCode(quota, split, size, place);
}

function ofEach(each: number, {dimension, available, ofGroup}: Split, size: number, place: string) {
  const {name, categories} = dimension;
  const numbers = available.map((there) => Math.min(each, there));
  const start = sum(numbers);
  if (start > size) {
    const problem = `${each} of each ${name} are ${start}, more than the ${size} to choose`;
    return {numbers, problems: [{place, problem, wayOut: `have ${describe(available, dimension)}`}]};
  }
  const groupSize = sum(ofGroup);
  for (let left = Math.min(size, sum(available)) - start; left > 0; left--) {
    // A share's shortfall, times both sizes; of equal ones, the codebook's first.
    const short = categories.map((_, c) => size * ofGroup[c]! - groupSize * numbers[c]!);
    const open = [...categories.keys()].filter((c) => numbers[c]! < available[c]!);
    numbers[open.reduce((best, c) => (short[c]! > short[best]! ? c : best), open[0]!)]!++;
  }
  return {numbers, problems: []};
}

function byCode(quota: Readonly<Record<string, number>>, {dimension, available}: Split, size: number, place: string) {
  const {name, categories} = dimension;
  const codes = categories.map(({code}) => code);
  const unknown = Object.keys(quota)
    .filter((code) => !codes.includes(code))
    .map((code) => ({place, problem: `quota of an unknown ${name}: ${code}`, wayOut: didYouMean(code, codes)}));
  const numbers = codes.map((code) => (Object.hasOwn(quota, code) ? quota[code] : undefined));
  const short = codes.flatMap((code, c) => {
    const [wanted = 0, there] = [numbers[c], available[c]!];
    if (wanted <= there) return [];
    return [
      {
        place,
        problem: `the quota of ${name} wants ${wanted} of ${code}, and ${there} may be chosen`,
        wayOut: "lower it"
      }
    ];
  });
  const total = sum(numbers.map((number) => number ?? 0));
  const wrong =
    total > size || (total < size && !numbers.includes(undefined))
      ? [{place, problem: `the quota of ${name} makes ${total}, and ${size} are to choose`, wayOut: "let them agree"}]
      : [];
  return {numbers, problems: [...unknown, ...short, ...wrong]};
}

/** `mbu_1 5, mbu_2 2`: of each category how many. */
export function describe(numbers: Settled, {categories}: Dimension): string {
  return categories.flatMap(({code}, c) => (numbers[c] === undefined ? [] : [`${code} ${numbers[c]}`])).join(", ");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
