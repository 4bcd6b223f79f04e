import {type Outcome, outcomes, type Published, type Sample} from "./published.ts";
import type {Question} from "./question.ts";

/** Applications of one outcome, in the subsample or outside it: what the source's four columns come apart into. */
export interface Group {
  readonly outcome: Outcome;
  readonly subsample: "yes" | "no";
  readonly size: number;
}

export function groupsOf(published: Published): Group[] {
  return outcomes.flatMap((outcome) => {
    const whole = published.applications("whole", outcome);
    const inside = published.applications("subsample", outcome);
    return [
      {outcome, subsample: "no", size: whole - inside} as const,
      {outcome, subsample: "yes", size: inside} as const
    ];
  });
}

/** How many applications count under each code. */
export type Margin = ReadonlyMap<string, number>;
export type Margins = (question: Question, group: Group) => Margin;

/** The subsample's counts are printed; the counts outside it are what is left of the whole. */
export function marginsOf(published: Published): Margins {
  return (question, {outcome, subsample}) => {
    const whole = columnOf(question, "whole", outcome, published);
    const inside = columnOf(question, "subsample", outcome, published, whole);
    return subsample === "yes"
      ? inside
      : new Map([...whole].map(([code, count]) => [code, count - (inside.get(code) ?? 0)]));
  };
}

/**
 * A column of the question's block. The codes that the source leaves open (two rows lost in the scan, one misprint) get
 * what the others leave, and share it in the proportion of the whole sample.
 */
function columnOf(
  {block, codes}: Question,
  sample: Sample,
  outcome: Outcome,
  published: Published,
  whole?: Margin
): Margin {
  const printed = codes.map((code) => [code, published.count(block, code, sample, outcome)] as const);
  const open = printed.flatMap(([code, count]) => (count === undefined ? [code] : []));
  const left = printed.reduce((rest, [, count]) => rest - (count ?? 0), published.applications(sample, outcome));
  const weights = open.map((code) => whole?.get(code) ?? 1);
  const shares = inProportion(left, weights);
  return new Map(printed.map(([code, count]) => [code, count ?? shares[open.indexOf(code)]!]));
}

/** Shares out a whole number, the largest remainders rounded up. */
function inProportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const remainder = (i: number): number => exact[i]! - shares[i]!;
  const byRemainder = [...shares.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b);
  const missing = shares.reduce((rest, share) => rest - share, total);
  for (const i of byRemainder.slice(0, missing)) shares[i]! += 1;
  return shares;
}
