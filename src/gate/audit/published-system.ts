import {answeredFacts} from "../answered.ts";
import type {DisclosedMean, Disclosure} from "../disclosure.ts";
import {between, mean} from "../model/facts.ts";
import {combine, type Fact, type Form, sumOf} from "../model/form.ts";
import {ruledOutBy} from "../model/groupings.ts";
import type {Population, Where} from "../model/population.ts";
import {type System, system, type Virtual} from "../model/system.ts";

/** What a reader must solve who knows no record: the same system as the gate's, but for a truth and true counts, which it has none of. */
export function publishedSystem(
  disclosure: Disclosure,
  base: number,
  /** there are means of earlier editions, beside which others are withheld */
  earlier: boolean
): System {
  const {variables, cells, unprinted, means, impossible, groupings, answered} = disclosure;
  const nobody: Population = {variables, kinds: [], weights: []};
  const codesOf = (name: string) => variables.find((variable) => variable.name === name)!.codes;
  const together = means.map(({where, groups}) => [
    ...Object.keys(where),
    ...(groups === undefined ? [] : [groups.variable])
  ]);
  const conditions = [...cells, ...unprinted].map(({where}) => Object.keys(where));
  const bonds = new Map([...together, ...conditions].map((names) => [names.join("\n"), names]));
  const known = system(
    nobody,
    [...bonds.values()].map((by) => ({by})),
    {
      printed: cells.map(({where}) => placed(where, variables)),
      virtual: unprinted.map(({where}) => where),
      impossible: [...impossible, ...groupings.flatMap((grouping) => ruledOutBy(grouping, codesOf))]
    }
  );
  const {total} = disclosure;
  const everybody = answeredFacts(answered, (where) => known.form(placed(where, variables)));
  return withMeans(
    {...known, total, facts: everybody, most: new Float64Array(known.unknowns).fill(total)},
    means.filter(({groups}) => groups !== undefined),
    variables,
    base,
    earlier
  );
}

export function placed(where: Virtual, variables: Population["variables"]): Where {
  return Object.entries(where)
    .map(([name, code]): readonly [number, number] => {
      const variable = variables.findIndex((one) => one.name === name);
      return [variable, variables[variable]!.codes.indexOf(code)];
    })
    .sort(([a], [b]) => a - b);
}

/** The sums of one number over some records, a category of its groups each. */
interface Sums {
  readonly mean: DisclosedMean;
  readonly groups: readonly {
    readonly form: Form;
    readonly sum: number;
    readonly least: number;
    readonly greatest: number;
  }[];
}

/**
 * What means tell: the sum of the numbers within each group is a whole unknown between what its records can have at
 * least and at most; so is what is left of a sum once that of some of the records is taken away.
 */
function withMeans(
  known: System,
  means: readonly DisclosedMean[],
  variables: Population["variables"],
  base: number,
  earlier: boolean
): System {
  let next = known.unknowns;
  const all = means
    .filter(({whole}) => whole)
    .map(
      (mean): Sums => ({
        mean,
        groups: mean.groups!.ranges.map(({code, least = 0, greatest = Number.POSITIVE_INFINITY}) => {
          const where = placed({...mean.where, [mean.groups!.variable]: code}, variables);
          return {form: known.form(where)!, sum: next++, least, greatest};
        })
      })
    );
  const facts = all.flatMap(({mean: printed, groups}): Fact[] => {
    const everyone = combine(...groups.map(({form}) => [form, 1] as const));
    const everything = sumOf(groups.map(({sum}) => sum));
    const told =
      typeof printed.shown === "number"
        ? [
            ...mean(everything, everyone, printed.shown, printed.decimals, "a mean is printed"),
            between(everyone, base, Number.POSITIVE_INFINITY, "a mean is of so many at least")
          ]
        : !earlier && isAlone(printed, means)
          ? [between(everyone, 0, base - 1, "a mean is withheld: it is of fewer")]
          : [];
    return [...told, ...groups.flatMap((group) => limits(sumOf([group.sum]), group.form, group))];
  });
  return {
    ...known,
    unknowns: next,
    truth: new Float64Array(next),
    most: Float64Array.from([
      ...known.most,
      ...all.flatMap(({groups}) => groups.map(({greatest}) => mostOf(greatest, known.total)))
    ]),
    facts: [...known.facts, ...facts, ...all.flatMap((one) => all.flatMap((other) => partOf(one, other)))]
  };
}

/** No record of it can be in a mean of the same number that is printed: it is not on account of one that it is withheld. */
function isAlone(withheld: DisclosedMean, means: readonly DisclosedMean[]): boolean {
  const printed = means.filter(({of, shown}) => of === withheld.of && typeof shown === "number");
  return printed.every(({where}) =>
    Object.entries(where).some(([name, code]) => (withheld.where[name] ?? code) !== code)
  );
}

/** Those of the second are some of those of the first. */
function partOf(one: Sums, other: Sums): Fact[] {
  const conditions = Object.entries(one.mean.where);
  const within =
    one.mean.of === other.mean.of &&
    Object.keys(other.mean.where).length > conditions.length &&
    conditions.every(([name, code]) => other.mean.where[name] === code);
  if (!within) return [];
  return one.groups.flatMap((group, i) => {
    const part = other.groups[i]!;
    const sum = combine([sumOf([group.sum]), 1], [sumOf([part.sum]), -1]);
    return limits(sum, combine([group.form, 1], [part.form, -1]), group);
  });
}

function limits(sum: Form, count: Form, {least, greatest}: {least: number; greatest: number}): Fact[] {
  const low: Fact = {
    ...combine([sum, 1], [count, -least]),
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    because: `none below ${least}`
  };
  if (!Number.isFinite(greatest)) return [low];
  return [
    low,
    {
      ...combine([sum, 1], [count, -greatest]),
      lower: Number.NEGATIVE_INFINITY,
      upper: 0,
      because: `none above ${greatest}`
    }
  ];
}

/** Where the codebook sets no bound: more than any sum of so few is likely to be. */
function mostOf(greatest: number, total: number): number {
  return Number.isFinite(greatest) ? Math.max(0, greatest) * total : 1e6 * total;
}
