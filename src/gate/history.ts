import {didYouMean, failIfAny, type Problem} from "../error.ts";
import type {ClaimBefore} from "./claims/claims-before.ts";
import {cellIndex, Draft} from "./draft.ts";
import type {Joint, JointTable} from "./joint.ts";
import type {PrintedMean} from "./means.ts";
import {between} from "./model/facts.ts";
import type {Fact} from "./model/form.ts";
import {countWhere, type Population, type Where} from "./model/population.ts";
import {cellId} from "./model/published.ts";
import type {System, Virtual} from "./model/system.ts";
import {total} from "./released.ts";
import {rangeOf} from "./rounding/range.ts";

/** What an earlier edition of the same records says of a count. */
export interface Before {
  /** the edition that says it: `2024.1` */
  readonly edition: string;
  /** whom it counts: variables of the joint and their codes */
  readonly conditions: Virtual;
  /** the count, twice; where it was withheld, what that edition's policy lets its readers take for granted */
  readonly said: readonly [least: number, greatest: number];
}

/** Where an earlier edition had a number: the table, and the codes of its cell. */
interface CellBefore {
  readonly edition: string;
  /** `02-social-care/report` */
  readonly draft: string;
  readonly cell: readonly string[];
}

/** A cell of an edition that withheld nothing: its count is out. */
export interface CountBefore extends CellBefore {
  /** nothing where the page shows a percentage of it and not the count itself */
  readonly shown?: number;
  /** shown as a multiple of this, as is what its percentages are of */
  readonly rounded?: number;
}

/** An average that an earlier edition printed. */
export interface MeanBefore extends CellBefore {
  readonly decimals: number;
}

/** The same, placed among the present edition's variables. */
export interface PlacedBefore {
  readonly where: Where;
  readonly said: Before["said"];
  readonly printed: boolean;
}

/**
 * Places what earlier editions said in the present population. What no table counts any more cannot be held against what
 * is to be printed now, and records that were changed since are others: both are refused, an edition at a time.
 */
export function placeBefore(people: Population, before: readonly Before[]): PlacedBefore[] {
  const problems = new Map<string, Problem>();
  const placed = before.flatMap(({edition, conditions, said}): PlacedBefore[] => {
    const refuse = (problem: string, wayOut: string) => {
      problems.set(`${edition} ${problem}`, {
        place: `history ${edition}`,
        problem,
        wayOut: `${wayOut}, or exclude ${edition} in the front matter with the reason`
      });
      return [];
    };
    const found = placeConditions(people, conditions);
    if ("problem" in found) return refuse(found.problem, found.wayOut);
    const {where} = found;
    const [least, greatest] = said;
    const count = countWhere(people, where);
    if (count < least || count > greatest)
      return refuse(`it does not agree with the records about ${cellId(people, where)}`, "put back its records");
    return [{where, said, printed: least === greatest}];
  });
  failIfAny([...problems.values()]);
  return placed;
}

/** Conditions of an earlier edition among the present variables, or why they cannot be placed. */
export function placeConditions(
  {variables}: Population,
  conditions: Virtual
): {readonly where: Where} | {readonly problem: string; readonly wayOut: string} {
  const where: (readonly [number, number])[] = [];
  for (const [asked, answer] of Object.entries(conditions)) {
    // A question to which nobody had more than one answer, and now somebody has.
    const isOption = variables.some((other) => other.name === `${asked}: ${answer}`);
    const [name, code] = isOption ? [`${asked}: ${answer}`, "yes"] : [asked, answer];
    const variable = variables.findIndex((other) => other.name === name);
    const codes = variables[variable]?.codes ?? [];
    if (codes.includes(code)) where.push([variable, codes.indexOf(code)]);
    else if (variable >= 0) return {problem: `it counted ${name}=${code}`, wayOut: `now ${didYouMean(code, codes)}`};
    else
      return {
        problem: `no table counts ${name} any more`,
        wayOut: "count it in a notebook still; nothing need be presented"
      };
  }
  return {where: where.sort(([a], [b]) => a - b)};
}

/** A count that a reader has from elsewhere in the same edition. */
export function knownCount(people: Population, where: Where): Before {
  const count = countWhere(people, where);
  const conditions = where.map(([variable, code]) => {
    const {name, codes} = people.variables[variable]!;
    return [name, codes[code]!];
  });
  return {edition: "the records", conditions: Object.fromEntries(conditions), said: [count, count]};
}

/** What earlier editions said, as `edition/history.ts` reads it. */
export interface Said {
  readonly counts: readonly Before[];
  /** of editions that withheld nothing, which are not known cell by cell */
  readonly whole: readonly CountBefore[];
  readonly means: readonly MeanBefore[];
  readonly claims: readonly ClaimBefore[];
}

/** Adds what earlier editions said; of each year its drafts must be at hand, as the averages are found by their tables. */
export function withHistory(
  joint: Joint,
  drafts: readonly {readonly year: string; readonly drafts: ReadonlyMap<string, Draft>}[],
  {counts, whole, means, claims}: Said
): Joint {
  const find = (before: CellBefore): Found | undefined => {
    const year = drafts.find((one) => one.year === before.edition.slice(0, 4));
    const tables = joint.years?.find((one) => one.year === year?.year)?.tables ?? joint.tables;
    return findCell(before, year?.drafts ?? new Map(), tables);
  };
  return {
    ...joint,
    before: [...counts, ...placeCounts(joint.people, whole, find)],
    meansBefore: placeMeans(means, find),
    claimsBefore: claims
  };
}

interface Found {
  readonly table: JointTable;
  readonly where: Where;
  readonly count: number;
}

/** The cell in the tables of its year, whatever its categories are called by now. */
function findCell(
  {edition, draft, cell}: CellBefore,
  drafts: ReadonlyMap<string, Draft>,
  tables: readonly JointTable[]
): Found | undefined {
  const year = Number(edition.slice(0, 4));
  const table = tables.find(({id}) => id === draft);
  const found = drafts.get(draft);
  if (table === undefined || found === undefined) return undefined;
  const {dimensions, counts} = Draft.open(found);
  const levels = dimensions.map(({categories}, d) => {
    const level = categories.findIndex(({code, was = {until: 0}}) =>
      [code, ...(year > was.until ? [] : [was.code])].includes(cell[d])
    );
    return level >= 0 || cell[d] !== total ? level : categories.length;
  });
  if (levels.length !== cell.length || levels.includes(-1)) return undefined;
  const place = cellIndex(dimensions, levels);
  return {table, where: table.cells[place]!, count: counts[place]!};
}

function placeCounts(
  {variables}: Population,
  whole: readonly CountBefore[],
  find: (before: CellBefore) => Found | undefined
): Before[] {
  return placeEach(whole, "count", find, ({edition, shown, rounded = 1}, {where, count}) => {
    const conditions = where.map(([variable, code]) => [variables[variable]!.name, variables[variable]!.codes[code]!]);
    const below = count - (count % rounded);
    // Of a rounded count that the page does not show, a reader may know either multiple beside it.
    const ways = shown === undefined ? [below, count === below ? below : below + rounded] : [shown];
    const ranges = ways.map((one) => rangeOf(one, rounded));
    const said = [ranges[0]![0], ranges.at(-1)![1]] as const;
    return {edition, conditions: Object.fromEntries(conditions), said};
  });
}

function placeMeans(means: readonly MeanBefore[], find: (before: CellBefore) => Found | undefined): PrintedMean[] {
  return placeEach(means, "average", find, ({decimals}, {table, where}) =>
    table.values === undefined ? undefined : {table, where, decimals}
  );
}

/** What no table has any more is refused, each with its place. */
function placeEach<B extends CellBefore, P>(
  all: readonly B[],
  what: string,
  find: (before: B) => Found | undefined,
  place: (before: B, found: Found) => P | undefined
): P[] {
  const problems: Problem[] = [];
  const placed = all.flatMap((before): P[] => {
    const found = find(before);
    const one = found && place(before, found);
    if (one !== undefined) return [one];
    const {edition, draft, cell} = before;
    problems.push({
      place: `history ${edition}`,
      problem: `no table gives the ${what} at ${cell.join(" × ")} of ${draft} any more`,
      wayOut: `keep it in the notebook; nothing need be presented; or exclude ${edition} in the front matter with the reason`
    });
    return [];
  });
  failIfAny(problems);
  return placed;
}

/** What is known of the counts that were withheld: of a small one, that it is small. */
export function withheldFacts({form, people}: System, before: readonly PlacedBefore[]): Fact[] {
  return before.flatMap(({where, said: [least, greatest], printed}) => {
    const count = form(where);
    if (printed || count === undefined || (least === 0 && greatest === Infinity)) return [];
    return [between(count, least, greatest, `an earlier edition tells how great ${cellId(people, where)} can be`)];
  });
}
