import {isInfeasible, isOptimal, modelOf, solver} from "../gate/solver.ts";

/** Items are numbered from 0, the first by lot first: whatever else is equal, an earlier one is chosen. */
export interface ChoiceProblem {
  readonly items: number;
  /** how many to choose */
  readonly size: number;
  readonly quotas: readonly {readonly members: readonly number[]; readonly number: number}[];
  /** for each category to balance: the items that have it, and how many of the group do */
  readonly targets: readonly {readonly members: readonly number[]; readonly ofGroup: number}[];
  readonly groupSize: number;
}

/** Seconds for one question to the solver; past them there is no answer rather than a lesser one. */
const patience = 60;

/** Powers of two up to this are exact, and far from the solver's tolerances. */
const atOnce = 12;

/**
 * The best choice there is, or `none` if the quotas cannot be met together, or `late`. Best is: the largest difference
 * between the choice's share of a category and the group's is the least there can be; among such choices, so is the sum
 * of the differences; of two that are equal in both, that one which has the first item by lot in which they differ.
 *
 * A share's difference times both sizes is a whole number, so that each of these answers is exact: three integer
 * programmes, the last one for a dozen items at a time.
 */
export async function bestChoice(problem: ChoiceProblem): Promise<readonly number[] | "none" | "late"> {
  const {items, targets} = problem;
  const largest = await least(problem, {}, (cost) => {
    cost[items + targets.length] = 1;
  });
  if (typeof largest === "string") return largest;
  const most = {difference: Math.max(0, ...differences(problem, largest))};
  const summed = await least(problem, most, (cost) => cost.fill(1, items, items + targets.length));
  if (typeof summed === "string") return summed;
  const limits = {...most, sum: sumOf(differences(problem, summed))};
  let chosen = summed;
  for (let from = 0; from < items; from += atOnce) {
    const settled = chosen.slice(0, from);
    const next = await least(problem, {...limits, settled}, (cost) => {
      for (let i = from; i < Math.min(items, from + atOnce); i++) cost[i] = -(2 ** (from + atOnce - 1 - i));
    });
    if (typeof next === "string") return next;
    chosen = next;
  }
  return [...chosen.keys()].filter((item) => chosen[item] === 1);
}

interface Limits {
  readonly difference?: number;
  readonly sum?: number;
  /** the first items, chosen or not */
  readonly settled?: readonly number[];
}

/** One integer programme: for each item whether it is chosen (1) or not (0). Columns are items, differences, the largest of these. */
async function least(
  problem: ChoiceProblem,
  limits: Limits,
  weigh: (cost: Float64Array) => void
): Promise<number[] | "none" | "late"> {
  const {items, size, quotas, targets, groupSize} = problem;
  const {difference = groupSize * size, sum = Infinity, settled = []} = limits;
  const columns = items + targets.length + 1;
  // A half more than a whole number admits no other, and leaves the solver its tolerance.
  const upper = new Float64Array(columns).fill(1, 0, items).fill(difference + 0.5, items);
  const lower = new Float64Array(columns);
  for (const [item, chosen] of settled.entries()) upper[item] = lower[item] = chosen;
  const all = Array.from({length: items}, (_, i) => i);
  const rows = [
    row(all, 1, size, size),
    ...quotas.map(({members, number}) => row(members, 1, number, number)),
    ...targets.flatMap(({members, ofGroup}, k) => [
      row(members, groupSize, Number.NEGATIVE_INFINITY, size * ofGroup, [items + k, -1]),
      row(members, groupSize, size * ofGroup, Number.POSITIVE_INFINITY, [items + k, 1]),
      row([items + k], 1, Number.NEGATIVE_INFINITY, 0, [columns - 1, -1])
    ]),
    row(
      targets.map((_, k) => items + k),
      1,
      0,
      sum + 0.5
    )
  ];
  const engine = await solver();
  const source = modelOf(upper, rows);
  const colCost = new Float64Array(columns);
  weigh(colCost);
  const integrality = Int32Array.from({length: columns}, (_, i) => (i < items ? 1 : 0));
  return engine.withModel({...source, colCost, colLower: lower, integrality}, (model) => {
    model.options.set({output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: patience});
    model.run();
    if (isInfeasible(engine, model)) return "none";
    if (!isOptimal(engine, model)) return "late";
    const chosen = [...model.getSolution().colValue.subarray(0, items)].map(Math.round);
    demand(problem, limits, chosen);
    return chosen;
  });
}

/** By category, how far the choice's share is from the group's, times both sizes. */
function differences({targets, groupSize, size}: ChoiceProblem, chosen: readonly number[]): number[] {
  return targets.map(({members, ofGroup}) => Math.abs(groupSize * countOf(members, chosen) - size * ofGroup));
}

/** The solver's arithmetic is inexact and its answer is rounded; what it must keep to is not. */
function demand(problem: ChoiceProblem, {difference, sum, settled = []}: Limits, chosen: readonly number[]): void {
  const own = differences(problem, chosen);
  const kept =
    sumOf(chosen) === problem.size &&
    problem.quotas.every(({members, number}) => countOf(members, chosen) === number) &&
    own.every((one) => one <= (difference ?? one)) &&
    sumOf(own) <= (sum ?? Infinity) &&
    settled.every((one, item) => chosen[item] === one);
  if (!kept) throw new Error("the solver's choice breaks a quota or a limit");
}

function row(
  members: readonly number[],
  factor: number,
  lower: number,
  upper: number,
  ...more: readonly (readonly [number, number])[]
) {
  return {
    index: Int32Array.from([...members, ...more.map(([column]) => column)]),
    value: Float64Array.from([...members.map(() => factor), ...more.map(([, own]) => own)]),
    lower,
    upper
  };
}

function countOf(members: readonly number[], chosen: readonly number[]): number {
  return members.reduce((count, item) => count + chosen[item]!, 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
