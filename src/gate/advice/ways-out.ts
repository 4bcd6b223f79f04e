import {components, type Part} from "../components.ts";
import type {Joint, JointTable} from "../joint.ts";
import {countWhere, type Where} from "../model/population.ts";
import {cellId} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import type {Asked} from "../protect-report.ts";
import {mergedJoint} from "./merged-joint.ts";
import {change, type Trial, type Try, trying} from "./trial.ts";

/** A variable whose categories are in an order, but for those that stand aside of it, as `unknown` does. */
export interface Order {
  readonly label: string;
  readonly categories: readonly {readonly code: string; readonly label: string}[];
}

/** Two neighbouring categories that could be one, wherever they are counted, and what that would change of some tables. */
interface Merging {
  readonly variable: string;
  readonly categories: readonly [string, string];
  /** cells withheld now, or in part, that would be shown */
  readonly freed: number;
  /** cells shown now that would be withheld, or shown only as part of the merged category */
  readonly lost: number;
}

/** What it would be to show these tables rounded: nothing of them is withheld then. */
export interface Rounding {
  readonly base: number;
  /** how far what is shown lies from the counts */
  readonly greatest: number;
  readonly average: number;
  /** counts of other tables that would be shown, or withheld */
  readonly elsewhere: {readonly freed: number; readonly lost: number};
}

/** The ways out for tables that count the same, beside one another; for the analyst alone. */
export interface WaysOut {
  /** `04-offending/sentence` */
  readonly tables: readonly string[];
  /** of so many counts that the report asks for */
  readonly of: number;
  readonly withheld: number;
  /** that free something, the best first */
  readonly mergings: readonly Merging[];
  /** nothing where no rounding to the threshold protects the tables */
  readonly rounding?: Rounding;
}

interface Group {
  readonly tables: readonly JointTable[];
  /** of each count that is asked for, by its id: whom it counts */
  readonly cells: ReadonlyMap<string, Where>;
  readonly withheld: number;
}

/**
 * Compares the ways out for every table with withheld counts: withholding, as now; merging each two neighbouring categories
 * of an ordered variable; rounding to the threshold. For each the tables that hang together are protected anew. Earlier
 * editions are not reckoned with.
 */
export async function waysOut(
  {before: _, meansBefore: __, ...joint}: Joint,
  hidden: ReadonlyMap<string, ReadonlySet<number>>,
  asked: ReadonlyMap<string, Asked>,
  sensitive: readonly string[],
  policy: ProtectPolicy,
  orders: ReadonlyMap<string, Order>
): Promise<WaysOut[]> {
  const {kernel, parts} = components(joint, (count) => count === 0 || count >= policy.threshold);
  const attempt = trying(asked, sensitive, policy);
  const now = new Map<string, Promise<Trial | undefined>>();
  const asItIs = (tables: readonly JointTable[]) => {
    const key = tables.map(({id}) => id).join("\n");
    now.set(key, now.get(key) ?? attempt({...joint, tables}));
    return now.get(key)!;
  };
  const merged: Merged[] = [];
  for (const part of parts) merged.push(...(await mergings(joint, part, kernel.variables, orders, asItIs, attempt)));
  const ways: WaysOut[] = [];
  for (const group of groups(joint, hidden, asked)) {
    const ids = new Set(group.tables.map(({id}) => id));
    const own = merged.flatMap(({variable, categories, before, after, isPart}) => {
      const effect = change(before, after, asked, {within: (id) => ids.has(id), isPart});
      return effect.freed > 0 ? [{variable, categories, ...effect}] : [];
    });
    const gain = ({freed, lost}: Merging) => freed - lost;
    const related = new Set(parts.flatMap(({tables}) => (tables.some(({id}) => ids.has(id)) ? tables : [])));
    const rounding = await rounded(joint, group, [...related], policy.threshold, asked, asItIs, attempt);
    ways.push({
      tables: [...ids],
      of: group.cells.size,
      withheld: group.withheld,
      mergings: own.sort((a, b) => gain(b) - gain(a) || b.freed - a.freed),
      ...(rounding && {rounding})
    });
  }
  return ways.sort((a, b) => b.withheld - a.withheld || (a.tables[0]! < b.tables[0]! ? -1 : 1));
}

/** The tables of which something is withheld, those that count the same together. */
function groups(
  {people, tables}: Joint,
  hidden: ReadonlyMap<string, ReadonlySet<number>>,
  asked: ReadonlyMap<string, Asked>
): Group[] {
  const byCells = new Map<string, JointTable[]>();
  for (const table of tables.filter(({values, round}) => values === undefined && round === undefined)) {
    const key = table.cells.map((where) => cellId(people, where)).join("\n");
    byCells.set(key, [...(byCells.get(key) ?? []), table]);
  }
  return [...byCells.values()].flatMap((own) => {
    const cells = new Map<string, Where>();
    const withheld = new Set<string>();
    for (const {id, cells: wheres} of own) {
      for (const place of asked.get(id)?.cells ?? []) {
        const cell = cellId(people, wheres[place]!);
        cells.set(cell, wheres[place]!);
        if (hidden.get(id)?.has(place)) withheld.add(cell);
      }
    }
    return withheld.size === 0 ? [] : [{tables: own, cells, withheld: withheld.size}];
  });
}

interface Merged extends Pick<Merging, "variable" | "categories"> {
  readonly before: Trial;
  readonly after: Trial;
  /** whether a cell is of one of the two categories */
  readonly isPart: (table: string, place: number) => boolean;
}

async function mergings(
  joint: Joint,
  {variables, tables}: Part,
  kernel: readonly number[],
  orders: ReadonlyMap<string, Order>,
  asItIs: (tables: readonly JointTable[]) => Promise<Trial | undefined>,
  attempt: Try
): Promise<Merged[]> {
  const found: Merged[] = [];
  for (const variable of variables) {
    const {name, codes} = joint.people.variables[variable]!;
    const {label, categories} = orders.get(name) ?? {label: name, categories: []};
    const own = categories.filter(({code}) => codes.includes(code));
    // Two that are all there is would leave nothing to tell apart.
    if (kernel.includes(variable) || own.length < 3) continue;
    const before = await asItIs(tables);
    if (before === undefined) break;
    for (const [i, second] of own.entries()) {
      const first = own[i - 1];
      if (first === undefined) continue;
      const pair = [codes.indexOf(first.code), codes.indexOf(second.code)] as const;
      const after = await attempt(mergedJoint({...joint, tables}, variable, ...pair));
      if (after === undefined) continue;
      const cellsOf = new Map(tables.map(({id, cells}) => [id, cells]));
      const isPart = (id: string, place: number) =>
        cellsOf.get(id)![place]!.some(([v, code]) => v === variable && pair.includes(code));
      found.push({variable: label, categories: [first.label, second.label], before, after, isPart});
    }
  }
  return found;
}

async function rounded(
  joint: Joint,
  {tables: own, cells}: Group,
  related: readonly JointTable[],
  base: number,
  asked: ReadonlyMap<string, Asked>,
  asItIs: (tables: readonly JointTable[]) => Promise<Trial | undefined>,
  attempt: Try
): Promise<Rounding | undefined> {
  const before = await asItIs(related);
  const tables = related.map((table) => (own.includes(table) ? {...table, round: base} : table));
  const after = before && (await attempt({...joint, tables}));
  if (before === undefined || after === undefined) return undefined;
  const values = new Map(
    own.flatMap(({id, cells: wheres}) =>
      [...after.rounded.get(id)!].map(([place, shown]) => [cellId(joint.people, wheres[place]!), shown] as const)
    )
  );
  const changes = [...cells].map(([id, where]) => Math.abs(values.get(id)! - countWhere(joint.people, where)));
  return {
    base,
    greatest: Math.max(...changes),
    average: changes.reduce((sum, n) => sum + n, 0) / changes.length,
    elsewhere: change(before, after, asked, {within: (id) => !own.some((table) => table.id === id)})
  };
}
