import {fail} from "../error.ts";
import type {JointTable} from "./joint.ts";
import {addUp, mean, type Summed, withSums} from "./model/facts.ts";
import {evaluate, type Form} from "./model/form.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {type System, withFacts} from "./model/system.ts";
import {roundedRatio} from "./round.ts";

/** A mean that is to be printed: of whom, and to how many decimals. */
export interface PrintedMean {
  readonly table: JointTable;
  readonly where: Where;
  readonly decimals: number;
}

/**
 * Adds what printed means tell. A reader knows how great a number can be in each category of the variable that groups it
 * (an age in the group 25 to 29), so the sums are unknowns within each such category, and a mean's sum is theirs together.
 */
export function withMeans(known: System, means: readonly PrintedMean[]): System {
  let system = known;
  for (const {table, where, decimals} of means) {
    const sums = sumsOf(known, where, table);
    const {known: withParts, forms} = withSums(system, sums);
    const all = {index: Int32Array.from(sums.flatMap(({group}) => [...group.index])).sort()};
    const everyone: Form = {...all, value: new Float64Array(all.index.length).fill(1)};
    const total = sums.reduce((sum, part) => sum + part.sum, 0);
    const ranges = {
      least: Math.min(...sums.map(({least}) => least)),
      greatest: Math.max(...sums.map(({greatest}) => greatest))
    };
    const whole = withSums(withParts, [{group: everyone, sum: total, ...ranges}]);
    const printed = roundedRatio(total, evaluate(everyone, known.truth), decimals);
    system = withFacts(whole.known, [
      addUp(whole.forms[0]!, forms, "a sum is that of its parts"),
      ...mean(whole.forms[0]!, everyone, printed, decimals, "a mean is printed")
    ]);
  }
  return system;
}

/** The variables that a mean ties together: those it is of, and the one that groups its number. */
export function meanBond(people: Population, {table, where}: PrintedMean): number[] {
  const grouping = groupingOf(people, table.values!);
  return [...new Set([...where.map(([variable]) => variable), ...(grouping === undefined ? [] : [grouping])])];
}

/** The sums within each category that a number can be in; one that holds some records without a number cannot be placed. */
function sumsOf({people, form}: System, where: Where, {id, values}: JointTable): Summed[] {
  const numbers = values!;
  const grouping = groupingOf(people, numbers);
  const parts = grouping === undefined ? [where] : categoriesOf(people, grouping, where);
  return parts.flatMap((part): Summed[] => {
    const anywhere = grouping === undefined ? [] : part.filter(([variable]) => variable === grouping);
    const range = numbersIn(people, anywhere, numbers);
    const group = form(part);
    if (group === undefined) throw new Error(`${id}: a mean outside the gate's model`);
    if (range.length === 0 || group.index.length === 0) return [];
    const own = numbersIn(people, part, numbers);
    if (own.length !== countWhere(people, part)) {
      return fail(
        id,
        "a mean over only some of a category cannot be placed in the gate's model",
        "print the mean by groups that the number decides, or none"
      );
    }
    return [
      {
        group,
        sum: own.reduce((sum, number) => sum + number, 0),
        least: Math.min(...range),
        greatest: Math.max(...range)
      }
    ];
  });
}

/** The variable whose categories hold ranges of the number that do not overlap: its groups. */
function groupingOf({variables, kinds}: Population, values: Float64Array): number | undefined {
  let best: {variable: number; ranges: number} | undefined;
  for (const [variable, {codes}] of variables.entries()) {
    const ranges = codes.map(() => ({least: Infinity, greatest: -Infinity}));
    kinds.forEach((kind, record) => {
      const value = values[record]!;
      if (Number.isNaN(value)) return;
      const range = ranges[kind[variable]!]!;
      range.least = Math.min(range.least, value);
      range.greatest = Math.max(range.greatest, value);
    });
    const used = ranges.filter(({least}) => least < Infinity).sort((a, b) => a.least - b.least);
    if (used.some((range, i) => i > 0 && used[i - 1]!.greatest >= range.least)) continue;
    if (best === undefined || used.length > best.ranges) best = {variable, ranges: used.length};
  }
  return best !== undefined && best.ranges > 1 ? best.variable : undefined;
}

function categoriesOf({variables}: Population, variable: number, where: Where): Where[] {
  if (where.some(([v]) => v === variable)) return [where];
  return variables[variable]!.codes.map((_, code) => [...where, [variable, code] as const].sort(([a], [b]) => a - b));
}

/** The known numbers of the records that meet the conditions; those without one are in no printed mean. */
function numbersIn({kinds}: Population, where: Where, values: Float64Array): number[] {
  return kinds.flatMap((kind, record) => {
    const value = values[record]!;
    return Number.isNaN(value) || !where.every(([variable, code]) => kind[variable] === code) ? [] : [value];
  });
}
