import type {DisclosedCell, DisclosedMean, Disclosure} from "../disclosure.ts";
import {ruledOutBy} from "../model/groupings.ts";
import type {Variable} from "../model/population.ts";
import {cellId} from "../model/published.ts";
import type {Virtual} from "../model/system.ts";
import type {ProtectPolicy} from "../policy.ts";
import {yearOf, yearVariable} from "../years.ts";
import {placed} from "./published-system.ts";

/** An edition whose readers may read the audited one as well. */
export interface EarlierEdition {
  /** `2022.2` */
  readonly id: string;
  readonly disclosure: Disclosure;
  readonly policy: Pick<ProtectPolicy, "zeros">;
}

/** The variables of the audited edition's tables, with what their categories were called up to a year. */
export type Names = readonly {
  readonly name: string;
  readonly categories: readonly {
    readonly code: string;
    readonly was?: {readonly code?: string; readonly until: number};
  }[];
}[];

/** What several editions say of one set of records. */
export interface SaidTogether {
  /** the audited edition's variables come first, so that its cells keep their ids */
  readonly disclosure: Disclosure;
  /** the earlier editions' cells, each with what its edition let its readers take for granted */
  readonly earlier: readonly {readonly cell: DisclosedCell; readonly policy: EarlierEdition["policy"]}[];
}

/**
 * What an edition says, and with it what earlier ones said, of the records of their years: a cell of an edition of 2022 is
 * one of the records that were `edition 2022 = in`. How many records each combination of years has is known.
 */
export function together(own: Disclosure, editions: readonly EarlierEdition[], names: Names): SaidTogether {
  const variables = joined(own, editions, names);
  const idOf = (where: Virtual) => cellId({variables, kinds: [], weights: []}, placed(where, variables));
  const isPlaced = (where: Virtual) =>
    Object.entries(where).every(([name, code]) => variables.find((one) => one.name === name)?.codes.includes(code));
  const earlier = editions.flatMap((edition) => {
    const term = presently(edition, own, names);
    return edition.disclosure.cells.map((cell) => {
      const where = term(cell.where);
      return {cell: {...cell, where, id: idOf(where)}, policy: edition.policy};
    });
  });
  const all = editions.map((edition) => {
    const term = presently(edition, own, names);
    const {disclosure} = edition;
    const codesOf = (name: string) => disclosure.variables.find((variable) => variable.name === name)!.codes;
    const never = [...disclosure.impossible, ...disclosure.groupings.flatMap((one) => ruledOutBy(one, codesOf))];
    return {
      impossible: never.map(term).filter(isPlaced),
      answered: disclosure.answered.map(({whole, ways}) => ({whole: term(whole), ways: ways.map(term)})),
      means: disclosure.means.map((mean) => meanIn(mean, term)),
      claims: (disclosure.claims ?? []).map((claim) => ({
        ...claim,
        terms: claim.terms.map((one) => ({...one, where: term(one.where)}))
      }))
    };
  });
  const years = variables.flatMap(({name}) => yearOf(name) ?? []);
  const counts = (own.years ?? []).map(({in: among, records}): DisclosedCell => {
    const where = Object.fromEntries(years.map((year) => [yearVariable(year), among.includes(year) ? "in" : "out"]));
    return {id: idOf(where), where, shown: records, at: []};
  });
  const disclosure = {
    ...own,
    variables,
    impossible: [...own.impossible, ...all.flatMap(({impossible}) => impossible)],
    answered: [...own.answered, ...all.flatMap(({answered}) => answered)],
    cells: [...own.cells, ...counts, ...earlier.map(({cell}) => cell)],
    means: [...own.means, ...all.flatMap(({means}) => means)],
    claims: [...(own.claims ?? []), ...all.flatMap(({claims}) => claims)]
  };
  const exact = counts.map((cell) => ({cell, policy: {zeros: "secondary"} as const}));
  return {disclosure, earlier: [...exact, ...earlier]};
}

/** All variables, with the categories of all editions. */
function joined(own: Disclosure, editions: readonly EarlierEdition[], names: Names): Variable[] {
  const all = new Map(own.variables.map(({name, codes}) => [name, [...codes]]));
  for (const {in: among} of own.years ?? [])
    for (const year of among) if (!all.has(yearVariable(year))) all.set(yearVariable(year), ["in", "out"]);
  for (const edition of editions) {
    const term = presently(edition, own, names);
    for (const {name, codes} of edition.disclosure.variables) {
      const terms = codes.map((code) => Object.entries(term({[name]: code})).at(-1)!);
      // Of a question that has several answers now there is a variable an answer.
      if (terms.some(([now]) => now !== name && own.variables.some((one) => one.name === now))) continue;
      for (const [now, code] of terms) {
        const known = all.get(now) ?? [];
        if (!known.includes(code)) all.set(now, [...known, code]);
      }
    }
  }
  return [...all].map(([name, codes]) => ({name, codes}));
}

/** Conditions of an earlier edition as the audited one would write them, and with its year where there are several. */
function presently({id}: EarlierEdition, own: Disclosure, names: Names): (where: Virtual) => Virtual {
  const year = Number(id.slice(0, 4));
  const codeNow = (name: string, code: string): string => {
    const categories = names.find((one) => one.name === name)?.categories ?? [];
    const found = categories.find(({was}) => was !== undefined && year <= was.until && was.code === code);
    return found?.code ?? code;
  };
  return (where) => {
    const conditions = Object.entries(where).map(([name, code]): [string, string] => {
      const [, question, option] = /^([^:]*): (.*)$/.exec(name) ?? [];
      if (question !== undefined) return [`${question}: ${codeNow(question, option!)}`, code];
      const now = codeNow(name.replace(/ \(\d+\)$/, ""), code);
      const isOption = own.variables.some((other) => other.name === `${name}: ${now}`);
      return isOption ? [`${name}: ${now}`, "yes"] : [name, now];
    });
    const dated = own.years === undefined || conditions.some(([name]) => yearOf(name) !== undefined);
    return Object.fromEntries([...(dated ? [] : [[yearVariable(String(year)), "in"]]), ...conditions]);
  };
}

function meanIn(mean: DisclosedMean, term: (where: Virtual) => Virtual): DisclosedMean {
  const {groups} = mean;
  const where = term(mean.where);
  if (groups === undefined) return {...mean, where};
  const {variable, ranges} = groups;
  const now = ranges.map((range) => ({...range, code: term({[variable]: range.code})[variable] ?? range.code}));
  return {...mean, where, groups: {variable, ranges: now}};
}
