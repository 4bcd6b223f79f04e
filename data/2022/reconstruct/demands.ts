import type {Cell, Stem} from "./cells.ts";
import type {CrossCount, Family} from "./families.ts";
import type {Group, Margin, Margins} from "./margins.ts";
import {type Outcome, outcomes, type Published, type Sample, samples} from "./published.ts";
import type {Question} from "./question.ts";

/** What a sum over all cells must come to: one linear constraint. */
export interface Demand {
  readonly says: string;
  readonly least: number;
  readonly most: number;
  /** what each application of the cell adds to the sum */
  readonly adds: (cell: Cell) => number;
}

/** What is asked of a family: every application answers, and each published number comes out. */
export function demandsOf(
  {crossCounts = []}: Family,
  questions: readonly Question[],
  stems: readonly Stem[],
  margins: Margins,
  published: Published
): Demand[] {
  const groups = [...new Set(stems.map(({group}) => group))];
  const columns = outcomes.flatMap((outcome) => samples.map((sample) => ({outcome, sample})));
  return [
    ...stems.map(everyone),
    ...questions.flatMap((question) => groups.flatMap((group) => counts(question, group, margins(question, group)))),
    ...questions.flatMap((question) =>
      columns.flatMap(({sample, outcome}) => mean(question, sample, outcome, published))
    ),
    ...crossCounts.map((crossCount) => cross(crossCount, published))
  ];
}

function everyone(stem: Stem): Demand {
  return exactly(`those who answered ${stem.given.key}`, stem.applications.length, (cell) => cell.stem === stem);
}

function counts({name, block}: Question, group: Group, margin: Margin): Demand[] {
  const {outcome, subsample} = group;
  return [...margin].map(([code, count]) =>
    exactly(
      `${block}/${code}, ${outcome}, subsample ${subsample}`,
      count,
      ({stem, codes}) => stem.group === group && codes.get(name)!.includes(code)
    )
  );
}

/**
 * An average of 2.1 lies between 2.05 and 2.15: the sum of 20 × number - 41 is above 0, that of 20 × number - 43 below.
 * All terms are whole, so "above 0" is "at least 1", and no tie is left for a rounding rule to settle.
 */
function mean({name, block}: Question, sample: Sample, outcome: Outcome, published: Published): Demand[] {
  const printed = published.mean(block, sample, outcome);
  if (printed === undefined) return [];
  const scale = 2 * 10 ** (printed.split(".")[1]?.length ?? 0);
  const middle = Math.round(Number(printed) * scale);
  const over =
    (bound: number) =>
    ({stem: {group}, answers}: Cell): number => {
      const value = answers.number(name);
      const isIn = group.outcome === outcome && (sample === "whole" || group.subsample === "yes");
      return isIn && isAveraged(name, value) ? scale * value - bound : 0;
    };
  const says = `mean of ${block}, ${sample}, ${outcome}`;
  return [
    {says, least: 1, most: Number.POSITIVE_INFINITY, adds: over(middle - 1)},
    {says, least: Number.NEGATIVE_INFINITY, most: -1, adds: over(middle + 1)}
  ];
}

/** The average of other children is of the mothers who have any; other averages are of all numbers. */
export function isAveraged(question: string, value: number): boolean {
  return value >= (question === "other_children" ? 1 : 0);
}

function cross({address, counts}: CrossCount, published: Published): Demand {
  const printed = published.at(address);
  if (printed === undefined) throw new Error(`published.csv has no number for ${address}`);
  return exactly(address, Number(printed), ({answers}) => counts(answers));
}

function exactly(says: string, count: number, isOne: (cell: Cell) => boolean): Demand {
  return {says, least: count, most: count, adds: (cell) => (isOne(cell) ? 1 : 0)};
}
