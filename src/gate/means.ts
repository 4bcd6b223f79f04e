import {fail} from "../error.ts";
import type {JointTable} from "./joint.ts";
import {addUp, between, mean as meanFacts, type Summed, withSums} from "./model/facts.ts";
import {combine, evaluate, type Form} from "./model/form.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {cellId} from "./model/published.ts";
import {type System, withFacts} from "./model/system.ts";
import {roundedRatio} from "./round.ts";
import type {Year} from "./years.ts";

/** A mean that is to be printed: of whom, and to how many decimals. */
export interface PrintedMean {
  readonly table: JointTable;
  readonly where: Where;
  readonly decimals: number;
}

/**
 * Adds what printed means tell. A reader knows how great a number can be in each category of the variable that groups it
 * (an age in the group 25 to 29), so the sums are unknowns within each such category, and a mean's sum is theirs together.
 * Means of two years have the sums of those in common who were in both.
 */
export function withMeans(known: System, means: readonly PrintedMean[], base = 1, years: readonly Year[] = []): System {
  let system = known;
  const shared = new Map<string, Form>();
  const numbers = numbersBy(means);
  for (const mean of means) {
    const {where, decimals} = mean;
    const sums = sumsOf(known, mean, numbers.get(numberOf(mean))!, years);
    const fresh = sums.filter(({id}) => !shared.has(id));
    const {known: withParts, forms} = withSums(system, fresh);
    for (const [i, {id}] of fresh.entries()) shared.set(id, forms[i]!);
    const all = {index: Int32Array.from(sums.flatMap(({group}) => [...group.index])).sort()};
    const everyone: Form = {...all, value: new Float64Array(all.index.length).fill(1)};
    const total = sums.reduce((sum, part) => sum + part.sum, 0);
    const ranges = {
      least: Math.min(...sums.map(({least}) => least)),
      greatest: Math.max(...sums.map(({greatest}) => greatest))
    };
    const whole = withSums(withParts, [{group: everyone, sum: total, ...ranges}]);
    const printed = roundedRatio(total, evaluate(everyone, known.truth), decimals);
    const parts = sums.map(({id}) => shared.get(id)!);
    system = withFacts(whole.known, [
      addUp(whole.forms[0]!, parts, "a sum is that of its parts"),
      ...meanFacts(whole.forms[0]!, everyone, printed, decimals, `a mean is printed of ${cellId(known.people, where)}`),
      between(everyone, base, Number.POSITIVE_INFINITY, "a mean is of so many at least")
    ]);
  }
  return system;
}

/** A mean that was wanted and is withheld, though it shares no record with one that is printed, is of too few. */
export function withoutMeans(known: System, means: readonly PrintedMean[], base: number): System {
  const facts = means.map((mean) => {
    const groups = sumsOf(known, mean, mean.table.values!).map(({group}) => [group, 1] as const);
    return between(combine(...groups), 0, base - 1, "a mean is withheld: it is of fewer");
  });
  return withFacts(known, facts);
}

/** Which of the means that are wanted can be printed, and which rest on too few. The rest are of some of those of another. */
export interface MeansChosen {
  readonly printed: readonly PrintedMean[];
  readonly tooFew: readonly PrintedMean[];
}

/**
 * Of the means of one number, no two that are printed share a record: beside the mean of a whole that of a part gives away,
 * as mixing weights, how many are in the part (disclosure.md 2.2). Those of most records come first. Beside that of an earlier year stands one
 * that has no new records, or enough of them.
 */
export function chooseMeans(
  people: Population,
  wanted: readonly PrintedMean[],
  base: number,
  earlier: readonly PrintedMean[] = []
): MeansChosen {
  const before = earlier.map((mean) => ({number: numberOf(mean), members: new Set(membersOf(people, mean))}));
  const growsBySome = ({mean, members}: {mean: PrintedMean; members: readonly number[]}) =>
    before.some((other) => {
      const fresh = members.filter((record) => !other.members.has(record)).length;
      return other.number === numberOf(mean) && fresh > 0 && fresh < members.length && fresh < base;
    });
  const sized = wanted.map((mean, order) => ({mean, order, members: membersOf(people, mean)}));
  const taken = new Map<string, Set<number>>();
  const told = new Set<string>();
  const printed = sized
    .filter((one) => one.members.length >= base && !growsBySome(one))
    .sort((a, b) => b.members.length - a.members.length || a.order - b.order)
    .filter(({mean, members}) => {
      const number = numberOf(mean);
      const others = taken.get(number) ?? new Set<number>();
      taken.set(number, others);
      // The same again tells nothing new.
      const same = JSON.stringify([number, mean.decimals, mean.where]);
      if (members.some((record) => others.has(record))) return told.has(same);
      told.add(same);
      for (const record of members) others.add(record);
      return true;
    });
  return {
    printed: printed.map(({mean}) => mean),
    tooFew: sized.filter(({members}) => members.length < base).map(({mean}) => mean)
  };
}

function membersOf({kinds}: Population, {table, where}: PrintedMean): number[] {
  return [...kinds.keys()].filter(
    (record) =>
      !Number.isNaN(table.values![record]!) && where.every(([variable, code]) => kinds[record]![variable] === code)
  );
}

function numberOf({table}: PrintedMean): string {
  return table.number?.name ?? table.id;
}

/** By number, what each record has, in whichever year. */
function numbersBy(means: readonly PrintedMean[]): Map<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  for (const mean of means) {
    const all = found.get(numberOf(mean)) ?? new Float64Array(mean.table.values!.length).fill(Number.NaN);
    mean.table.values!.forEach((value, record) => {
      if (!Number.isNaN(value)) all[record] = value;
    });
    found.set(numberOf(mean), all);
  }
  return found;
}

/** The variables that a mean ties together: those it is of, and the one that groups its number. */
export function meanBond(people: Population, {table, where}: PrintedMean): number[] {
  const grouping = groupingOf(people, table.values!);
  return [...new Set([...where.map(([variable]) => variable), ...(grouping === undefined ? [] : [grouping])])];
}

interface SummedPart extends Summed {
  /** the same for the same records and the same number */
  readonly id: string;
}

/**
 * The sums within each category that a number can be in, and of those apart who were in the same years; one that holds
 * some records without a number cannot be placed.
 */
function sumsOf(
  {people, form}: System,
  mean: PrintedMean,
  numbers: Float64Array,
  years: readonly Year[] = []
): SummedPart[] {
  const {table, where} = mean;
  const grouping = groupingOf(people, numbers);
  const groups = grouping === undefined ? [where] : categoriesOf(people, grouping, where);
  const parts = years.reduce((all, {variable}) => all.flatMap((part) => categoriesOf(people, variable, part)), groups);
  return parts.flatMap((part): SummedPart[] => {
    const anywhere = grouping === undefined ? [] : part.filter(([variable]) => variable === grouping);
    const range = numbersIn(people, anywhere, numbers);
    const group = form(part);
    if (group === undefined) throw new Error(`${table.id}: a mean outside the gate's model`);
    if (range.length === 0 || group.index.length === 0) return [];
    const own = numbersIn(people, part, numbers);
    if (own.length !== countWhere(people, part)) {
      return fail(
        table.id,
        "a mean over only some of a category cannot be placed in the gate's model",
        "print the mean by groups that the number decides, or none"
      );
    }
    return [
      {
        id: `${numberOf(mean)} of ${cellId(people, part)}`,
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
