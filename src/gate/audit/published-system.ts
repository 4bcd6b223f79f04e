import {answeredFacts} from "../answered.ts";
import type {DisclosedClaim, DisclosedMean, Disclosure} from "../disclosure.ts";
import {between, mean} from "../model/facts.ts";
import {combine, type Fact, type Form, sumOf} from "../model/form.ts";
import {ruledOutBy} from "../model/groupings.ts";
import type {Population, Where} from "../model/population.ts";
import {type System, system, type Virtual} from "../model/system.ts";
import {yearOf} from "../years.ts";

/** What a reader must solve who knows no record: the same system as the gate's, but for a truth and true counts, which it has none of. */
export function publishedSystem(
  disclosure: Disclosure,
  base: number,
  /** there are means of earlier editions, beside which others are withheld */
  earlier: boolean
): System {
  const {variables, cells, unprinted, means, impossible, groupings, answered, claims = []} = disclosure;
  const nobody: Population = {variables, kinds: [], weights: []};
  const codesOf = (name: string) => variables.find((variable) => variable.name === name)!.codes;
  const years = variables.flatMap(({name}) => (yearOf(name) === undefined ? [] : [name]));
  const together = means.map(({where, groups}) => [
    ...new Set([...years, ...Object.keys(where), ...(groups === undefined ? [] : [groups.variable])])
  ]);
  const claimed = claims.flatMap(({terms}) => terms);
  const conditions = [...cells, ...unprinted, ...claimed].map(({where}) => Object.keys(where));
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
  const form = (where: Virtual) => known.form(placed(where, variables));
  const facts = [...answeredFacts(answered, form), ...claims.map((claim) => factOf(claim, form))];
  return withMeans(
    {...known, total, facts, most: new Float64Array(known.unknowns).fill(total)},
    means.filter(({groups}) => groups !== undefined),
    variables,
    base,
    earlier
  );
}

function factOf(
  {phrase, terms, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY}: DisclosedClaim,
  form: (where: Virtual) => Form | undefined
): Fact {
  const parts = terms.map(({where, coefficient}) => [form(where)!, coefficient] as const);
  return {...combine(...parts), lower: least, upper: most, because: `the report says: ${phrase}`};
}

export function placed(where: Virtual, variables: Population["variables"]): Where {
  return Object.entries(where)
    .map(([name, code]): readonly [number, number] => {
      const variable = variables.findIndex((one) => one.name === name);
      return [variable, variables[variable]!.codes.indexOf(code)];
    })
    .sort(([a], [b]) => a - b);
}

/** The sum of one number over those of some records who were in the same years, and in one category of its groups. */
interface Sum {
  readonly of: string;
  /** whom it is of, but for the years and the category */
  readonly rest: Virtual;
  readonly among: Virtual;
  readonly form: Form;
  readonly unknown: number;
  readonly least: number;
  readonly greatest: number;
}

/**
 * What means tell: the sum of the numbers within each group is a whole unknown between what its records can have at
 * least and at most; so is what is left of a sum once that of some of the records is taken away. Records that were in the
 * same years add the same to the mean of each.
 */
function withMeans(
  known: System,
  means: readonly DisclosedMean[],
  variables: Population["variables"],
  base: number,
  earlier: boolean
): System {
  const years = variables.flatMap(({name}) => (yearOf(name) === undefined ? [] : [name]));
  const sums = new Map<string, Sum>();
  const sumFor = (of: string, rest: Virtual, among: Virtual, range: Pick<Sum, "least" | "greatest">): Sum => {
    const where = placed({...rest, ...among}, variables);
    const key = JSON.stringify([of, where]);
    const found = sums.get(key) ?? {
      of,
      rest,
      among,
      form: known.form(where)!,
      unknown: known.unknowns + sums.size,
      ...range
    };
    sums.set(key, found);
    return found;
  };
  const facts = means
    .filter(({whole}) => whole)
    .flatMap((printed): Fact[] => {
      const rest = Object.fromEntries(Object.entries(printed.where).filter(([name]) => !years.includes(name)));
      const inYears = years.reduce<Virtual[]>(
        (all, name) =>
          all.flatMap((one) =>
            (printed.where[name] ? [printed.where[name]] : ["in", "out"]).map((code) => ({...one, [name]: code}))
          ),
        [{}]
      );
      const parts = printed.groups!.ranges.flatMap(({code, least = 0, greatest = Number.POSITIVE_INFINITY}) =>
        inYears.map((when) => sumFor(printed.of, rest, {...when, [printed.groups!.variable]: code}, {least, greatest}))
      );
      const everyone = combine(...parts.map(({form}) => [form, 1] as const));
      const everything = sumOf(parts.map(({unknown}) => unknown));
      if (typeof printed.shown === "number")
        return [
          ...mean(everything, everyone, printed.shown, printed.decimals, "a mean is printed"),
          between(everyone, base, Number.POSITIVE_INFINITY, "a mean is of so many at least")
        ];
      return !earlier && isAlone(printed, means)
        ? [between(everyone, 0, base - 1, "a mean is withheld: it is of fewer")]
        : [];
    });
  const all = [...sums.values()];
  return {
    ...known,
    unknowns: known.unknowns + all.length,
    truth: new Float64Array(known.unknowns + all.length),
    most: Float64Array.from([...known.most, ...all.map(({greatest}) => mostOf(greatest, known.total))]),
    facts: [
      ...known.facts,
      ...facts,
      ...all.flatMap((one) => limits(sumOf([one.unknown]), one.form, one)),
      ...all.flatMap((one) => all.flatMap((other) => partOf(one, other)))
    ]
  };
}

/** No record of it can be in a mean of the same number that is printed: it is not on account of one that it is withheld. */
function isAlone(withheld: DisclosedMean, means: readonly DisclosedMean[]): boolean {
  const printed = means.filter(({of, shown}) => of === withheld.of && typeof shown === "number");
  return printed.every(({where}) =>
    Object.entries(where).some(([name, code]) => (withheld.where[name] ?? code) !== code)
  );
}

/** Those of the second are some of those of the first, in the same years and the same category. */
function partOf(one: Sum, other: Sum): Fact[] {
  const within =
    one.of === other.of &&
    Object.keys(other.rest).length > Object.keys(one.rest).length &&
    Object.entries({...one.rest, ...one.among}).every(
      ([name, code]) => ({...other.rest, ...other.among})[name] === code
    );
  if (!within) return [];
  const sum = combine([sumOf([one.unknown]), 1], [sumOf([other.unknown]), -1]);
  return limits(sum, combine([one.form, 1], [other.form, -1]), one);
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
