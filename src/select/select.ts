import type {ColumnTable} from "arquero";
import {fail, failIfAny, type Problem} from "../error.ts";
import type {Dimension} from "../gate/draft.ts";
import {forgetful} from "../memory.ts";
import {levelsOf, toDimension, type VariableSpec} from "../tabulate/levels.ts";
import type {Records} from "../tabulate/records.ts";
import {type Scope, scopeOf} from "../tabulate/scope.ts";
import {bestChoice, type ChoiceProblem} from "./best-choice.ts";
import {drawnByLot} from "./lot.ts";
import {describe, type Quota, type Split, settleQuota} from "./quotas.ts";

export interface SelectionSpec {
  /** by variable a code: the group to choose from, which the choice is to be like */
  readonly within: Readonly<Record<string, string>>;
  /** how many to choose */
  readonly size: number;
  /** by variable, how many of each category */
  readonly quotas?: Readonly<Record<string, Quota>>;
  /** the variables whose shares in the choice are to be close to the group's */
  readonly balance: readonly VariableSpec[];
  /** by variable a code: those of the group who can be chosen; default: all of it */
  readonly ready?: Readonly<Record<string, string>>;
  /** settles by lot between choices that are equally good */
  readonly seed: string;
}

/**
 * Chooses a subsample by stated criteria: it meets the quotas, and of all choices that do it is the closest to its group.
 * The largest difference between a category's share in the choice and in the group is the least that can be; then the sum
 * of the differences is; then the lot decides, by the seed and the records' identifiers, so that neither the order of the
 * rows nor the machine has a say. The optimum is proved by integer programming.
 *
 * Gives the rows chosen, one a record, to be counted like any others. Only in `tabulate`, which then is asynchronous.
 * Throws what is wrong with the quotas and how many records there are to meet them.
 */
export async function select(table: ColumnTable, spec: SelectionSpec): Promise<ColumnTable> {
  const scope = scopeOf("select");
  const records = table as unknown as Records;
  const {place} = scope;
  const {within, size, quotas = {}, balance, ready = {}, seed} = spec;
  if (!Number.isSafeInteger(size) || size < 1) fail(place, `select: size is not a whole number of 1 or more: ${size}`);
  const group = rowsWhere(rowsOf(records), within, records, scope);
  const names = namesOf(records, group, scope);
  const may = rowsWhere(group, ready, records, scope);
  if (may.length < size)
    fail(place, `select: ${size} are to choose, and ${may.length} may be chosen`, "lower the size");
  // By lot first: of rows that stand in any order, the problem is the same one.
  const drawn = drawnByLot(
    may.map((row) => names.get(row)!),
    seed
  ).map((i) => may[i]!);
  const quotaSplits = Object.entries(quotas).map(([name, quota]) => {
    const dimension = toDimension(name, scope, "select");
    const levels = levelsOf(records, dimension, scope, "select");
    const split = splitOf(dimension, levels, may, group);
    return {...split, levels, ...settleQuota(quota, split, size, place)};
  });
  failIfAny(quotaSplits.flatMap(({problems}) => problems));
  const problem: ChoiceProblem = {
    items: drawn.length,
    size,
    quotas: quotaSplits.flatMap(({levels, numbers}) =>
      numbers.flatMap((number, level) =>
        number === undefined ? [] : [{members: placesOf(drawn, levels, level), number}]
      )
    ),
    targets: balance.flatMap((variable) => {
      const dimension = toDimension(variable, scope, "select");
      const levels = levelsOf(records, dimension, scope, "select");
      return dimension.categories.map((_, level) => ({
        members: placesOf(drawn, levels, level),
        ofGroup: placesOf(group, levels, level).length
      }));
    }),
    groupSize: group.length
  };
  const {answer, keep} = (scope.memory ?? forgetful).about("choice", problem);
  const chosen = (answer as readonly number[] | undefined) ?? (await bestChoice(problem));
  if (chosen === "none") failIfAny(quotaSplits.map((split) => apart(split, place)));
  if (chosen === "none" || chosen === "late")
    return fail(place, "select: the best choice was not found in time", "balance fewer variables");
  if (answer === undefined) keep(chosen);
  return table.reify(chosen.map((item) => drawn[item]!).sort((a, b) => a - b));
}

function rowsOf(records: Records): number[] {
  const rows: number[] = [];
  records.scan((row) => {
    rows.push(row);
  });
  return rows;
}

function rowsWhere(
  rows: readonly number[],
  conditions: Readonly<Record<string, string>>,
  records: Records,
  scope: Scope
): readonly number[] {
  return Object.entries(conditions).reduce((left, [name, code]) => {
    const dimension = toDimension(name, scope, "select");
    const level = dimension.categories.findIndex((category) => category.code === code);
    if (level < 0) fail(scope.place, `select: ${name} has no category ${code}`, `it has ${codesOf(dimension)}`);
    const levels = levelsOf(records, dimension, scope, "select");
    return left.filter((row) => levels[row] === level);
  }, rows);
}

/** Of each row its record's identifier; one row a record, or one of them could be chosen twice. */
function namesOf(records: Records, rows: readonly number[], {codebook, place}: Scope): ReadonlyMap<number, string> {
  const key = codebook.resources.find((resource) => records.columnNames().includes(resource.key))?.key;
  if (key === undefined) return fail(place, "select: the table has no identifier", "keep its column");
  const column = records.column(key)!;
  const names = new Map(rows.map((row) => [row, String(column.at(row))]));
  if (new Set(names.values()).size < names.size)
    fail(place, "select: a record stands in more than one row", "select before joining answers");
  return names;
}

function splitOf(
  dimension: Dimension,
  levels: ArrayLike<number>,
  may: readonly number[],
  group: readonly number[]
): Split {
  const count = (rows: readonly number[]) => dimension.categories.map((_, c) => placesOf(rows, levels, c).length);
  return {dimension, available: count(may), ofGroup: count(group)};
}

function placesOf(rows: readonly number[], levels: ArrayLike<number>, level: number): number[] {
  return rows.flatMap((row, item) => (levels[row] === level ? [item] : []));
}

/** Each quota can be met, and all of them together cannot. */
function apart(
  {dimension, available, numbers}: Split & {numbers: readonly (number | undefined)[]},
  place: string
): Problem {
  const problem = `the quota of ${dimension.name} (${describe(numbers, dimension)}) cannot be met with the others`;
  return {place, problem, wayOut: `there may be chosen ${describe(available, dimension)}`};
}

function codesOf({categories}: Dimension): string {
  return categories.map(({code}) => code).join(", ");
}
