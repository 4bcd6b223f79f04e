import {type Answered, answeredIn} from "./answered.ts";
import {touchesWithheld} from "./claims/grant-claims.ts";
import type {ReportClaim} from "./claims/place-claim.ts";
import {placeBefore} from "./history.ts";
import type {Joint, JointTable} from "./joint.ts";
import {type Grouping, groupings} from "./model/groupings.ts";
import type {Population, Variable, Where} from "./model/population.ts";
import {cellId} from "./model/published.ts";
import type {Virtual} from "./model/system.ts";
import type {Rule} from "./rules/rule.ts";
import {givenAway} from "./rules/rules.ts";
import {isMarker, type Shown} from "./shown.ts";
import {type YearCount, yearCounts} from "./years.ts";

/** Where a report prints a cell: a table of a notebook, and the codes of its variables. */
export interface PrintedAt {
  readonly draft: string;
  readonly cell: readonly string[];
}

/** A count that pages print or withhold, once, wherever they do. */
export interface DisclosedCell {
  readonly id: string;
  /** the conditions of whom it counts: variables and their codes */
  readonly where: Virtual;
  readonly shown: Shown;
  /** shown as a multiple of this: the count is less than it away. A cell that another table prints stands there twice. */
  readonly rounded?: number;
  readonly at: readonly PrintedAt[];
}

/** An average that a page prints or withholds. */
export interface DisclosedMean {
  readonly of: string;
  readonly where: Virtual;
  readonly shown: Shown;
  readonly decimals: number;
  readonly at: readonly PrintedAt[];
  readonly whole: boolean;
  /** the variable whose categories group the number, and how great it can be in each that has one: the codebook's word */
  readonly groups?: {readonly variable: string; readonly ranges: readonly NumberRange[]};
}

/** What a phrase says of counts some of which are withheld: `least ≤ Σ coefficient × count ≤ most`. */
export interface DisclosedClaim {
  readonly phrase: string;
  readonly terms: readonly {readonly where: Virtual; readonly coefficient: number}[];
  /** absent where the phrase sets no bound */
  readonly least?: number;
  readonly most?: number;
}

/** How small and how great a number can be in one of its groups. */
interface NumberRange {
  readonly code: string;
  /** absent where the codebook sets no bound */
  readonly least?: number;
  readonly greatest?: number;
}

/**
 * What an edition says, as whoever wants to work out more would write it down, and what must not follow from it. Nothing
 * stands here that a reader of the report and of its codebook does not know: no count that is withheld, and no word why.
 */
export interface Disclosure {
  /** of all records, in whichever year */
  readonly total: number;
  /** where the records of several years count: for each combination of years how many there are, which is no secret */
  readonly years?: readonly YearCount[];
  readonly variables: readonly Variable[];
  /** no record meets all of these together */
  readonly impossible: readonly Virtual[];
  readonly groupings: readonly Grouping[];
  readonly answered: readonly Answered<Virtual>[];
  readonly cells: readonly DisclosedCell[];
  readonly means: readonly DisclosedMean[];
  /** absent where the report makes none on what it withholds */
  readonly claims?: readonly DisclosedClaim[];
  /** cells that no page prints, earlier editions withheld, or would come of two of them; nobody should be able to work out a small one */
  readonly unprinted: readonly {readonly id: string; readonly where: Virtual}[];
  /** ids of the withheld and of the unprinted cells, and of those that are shown rounded only */
  readonly protected: readonly string[];
  /** the same of tables that count others beside the records, each of a population of its own */
  readonly beyond?: readonly Disclosure[];
}

/** One table as it was released, cell by cell. */
export interface ReleasedTable {
  readonly codes: (cell: number) => readonly string[];
  readonly printed: ReadonlySet<number>;
  readonly round?: number;
  readonly shown: readonly Shown[];
}

export function disclosureOf(
  joint: Joint,
  released: ReadonlyMap<string, ReleasedTable>,
  rules: readonly Rule[],
  /** ids of cells that earlier editions showed or gave away */
  out: ReadonlySet<string>,
  granted: ReadonlySet<ReportClaim> = new Set()
): Disclosure {
  const {people, years, before = []} = joint;
  const cells = new Map<string, {id: string; where: Where; shown: Shown; rounded?: number; at: PrintedAt[]}>();
  const unprinted = new Map<string, Where>();
  const means: {where: Where; mean: DisclosedMean}[] = [];
  for (const table of joint.tables) {
    const {codes, printed, shown, round} = released.get(table.id)!;
    for (const [cell, where] of table.cells.entries()) {
      const at = {draft: table.id, cell: codes(cell)};
      if (table.values !== undefined) {
        if (printed.has(cell)) means.push(meanOf(joint, table, where, shown[cell]!, at));
        continue;
      }
      const id = cellId(people, where);
      const key = round === undefined ? id : `${id}\n${round}\n${shown[cell]}`;
      if (!printed.has(cell)) unprinted.set(id, where);
      else if (cells.has(key)) cells.get(key)!.at.push(at);
      else cells.set(key, {id, where, shown: shown[cell]!, ...(round && {rounded: round}), at: [at]});
      for (const other of givenAway(rules, joint, table, where)) unprinted.set(cellId(people, other), other);
    }
  }
  for (const {where, printed} of placeBefore(people, before)) {
    if (!printed) unprinted.set(cellId(people, where), where);
  }
  for (const id of ["Total", ...[...cells.values()].map((cell) => cell.id)]) unprinted.delete(id);
  const inOrder = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  const exact = new Set(inOrder.filter(({rounded}) => rounded === undefined).map(({id}) => id));
  const secret = inOrder.filter(({id, shown}) => isMarker(shown) || !exact.has(id)).map(({id}) => id);
  const wheres = [...cells.values(), ...means].map(({where}) => where).concat([...unprinted.values()]);
  const groupedBy = means.flatMap(({mean}) => mean.groups?.variable ?? []);
  const used = new Set([
    ...wheres.flatMap((where) => where.map(([variable]) => people.variables[variable]!.name)),
    ...groupedBy
  ]);
  const variables = people.variables.filter(({name}) => used.has(name));
  const claims = claimsOf(people, granted);
  return {
    total: people.weights.reduce((sum, n) => sum + n, 0),
    ...(years && {years: yearCounts(people, years)}),
    variables: variables.map(({name, codes}) => ({name, codes})),
    impossible: joint.impossible.filter((conditions) => Object.keys(conditions).every((name) => used.has(name))),
    groupings: groupings(people, used, new Set(joint.made ?? [])),
    answered: answeredIn(joint)
      .map(({whole, ways}) => ({whole: named(people, whole), ways: ways.map((way) => named(people, way))}))
      .filter(({whole, ways}) => [whole, ...ways].every((where) => Object.keys(where).every((name) => used.has(name)))),
    cells: inOrder.map(({id, where, ...cell}) => ({id, where: named(people, where), ...cell})),
    means: means.map(({mean}) => mean),
    ...(claims.length > 0 && {claims}),
    unprinted: sorted([...unprinted].map(([id, where]) => ({id, where: named(people, where)}))),
    protected: [...new Set([...secret, ...unprinted.keys()])].filter((id) => id !== "Total" && !out.has(id)).sort()
  };
}

/** Each once, however often the report says it; a number that is shown tells nothing by being claimed. */
function claimsOf(people: Population, granted: ReadonlySet<ReportClaim>): DisclosedClaim[] {
  const claims = [...granted].flatMap(({claim, lines}) =>
    lines.filter(touchesWithheld).map(({terms, least, most}): DisclosedClaim => {
      const all = terms.map(({where, coefficient}) => ({where: named(people, where), coefficient}));
      const bounds = {...(Number.isFinite(least) && {least}), ...(Number.isFinite(most) && {most})};
      return {phrase: claim.phrase, terms: all, ...bounds};
    })
  );
  return [...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values()];
}

function meanOf(joint: Joint, table: JointTable, where: Where, shown: Shown, at: PrintedAt) {
  const {people} = joint;
  const {number} = table;
  const conditions = number === undefined ? where : withoutUnknown(joint, table, where);
  return {
    where: conditions,
    mean: {
      of: number?.name ?? table.id,
      where: named(people, conditions),
      shown,
      decimals: table.decimals ?? 0,
      at: [at],
      whole: number?.whole ?? false,
      ...(number?.groups === undefined
        ? {}
        : {
            groups: {
              variable: people.variables[number.groups.variable]!.name,
              ranges: number.groups.ranges.map(({code, least, greatest}) => ({
                code: people.variables[number.groups!.variable]!.codes[code]!,
                ...(Number.isFinite(least) ? {least} : {}),
                ...(Number.isFinite(greatest) ? {greatest} : {})
              }))
            }
          })
    }
  };
}

/**
 * A mean is of those whose number is known, which is a population of its own; which groups have a number says the
 * codebook, so the population is told by what else it is: everybody with one, or all with one in another category.
 */
function withoutUnknown({people, years = []}: Joint, {within, number}: JointTable, where: Where): Where {
  const {variables} = people;
  const {groups} = number!;
  const isYear = ([variable]: readonly [number, number]) => years.some((year) => year.variable === variable);
  const inside = within.find((condition) => !isYear(condition));
  const kinds = people.kinds.filter((kind) => within.filter(isYear).every(([year, code]) => kind[year] === code));
  if (groups === undefined || inside === undefined) return where;
  const known = new Set(groups.ranges.map(({code}) => code));
  const isKnown = (kind: ArrayLike<number>) => known.has(kind[groups.variable]!);
  const same = (condition: readonly [number, number] | undefined) =>
    kinds.every(
      (kind) =>
        (kind[inside[0]] === inside[1]) ===
        (isKnown(kind) && (condition === undefined || kind[condition[0]] === condition[1]))
    );
  const rest = where.filter(([variable]) => variable !== inside[0]);
  if (same(undefined)) return rest;
  for (const [variable, {codes}] of variables.entries()) {
    if (variable === inside[0]) continue;
    const code = codes.findIndex((_, c) => same([variable, c]));
    if (code >= 0)
      return [...rest.filter(([v]) => v !== variable), [variable, code] as const].sort(([a], [b]) => a - b);
  }
  return where;
}

function named({variables}: Population, where: Where): Virtual {
  return Object.fromEntries(where.map(([v, code]) => [variables[v]!.name, variables[v]!.codes[code]!]));
}

function sorted<T extends {readonly id: string}>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}
