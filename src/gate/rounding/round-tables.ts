import {fail} from "../../error.ts";
import type {JointTable} from "../joint.ts";
import {countWhere, type Population} from "../model/population.ts";
import {cellId} from "../model/published.ts";
import {controlled, type Margin} from "./controlled.ts";

/** What the cells that a report asks of a rounded table show, by their place. */
export type Rounded = ReadonlyMap<number, number>;

type Cells = ReadonlyMap<string, {readonly cells: ReadonlySet<number>}>;

/**
 * Rounds the tables that are to be rounded: the cells that the report asks for, as nothing else of them is shown. Those with
 * the same base are rounded together, so that a count that two of them show is the same in both; where that cannot be, each
 * is rounded for itself. A count that goes to 0 is shown as 0, and never as [low], which would tell that it is not nought:
 * of a rounded 0 a reader knows that it is less than the base, and no more.
 */
export async function roundTables(
  people: Population,
  tables: readonly JointTable[],
  asked: Cells
): Promise<ReadonlyMap<string, Rounded>> {
  const rounded = new Map<string, Rounded>();
  const bases = [...new Set(tables.flatMap(({round}) => round ?? []))].sort((a, b) => a - b);
  for (const base of bases) {
    const own = tables.filter(({round}) => round === base);
    const together = await roundedAs(people, own, asked, base);
    for (const table of own) {
      const alone = together ?? (await roundedAs(people, [table], asked, base)) ?? refuse(table, base);
      const shown = [...(asked.get(table.id)?.cells ?? [])].map(
        (place) => [place, alone.get(cellId(people, table.cells[place]!))!] as const
      );
      rounded.set(table.id, new Map(shown));
    }
  }
  return rounded;
}

function refuse({id}: JointTable, base: number): never {
  return fail(
    id,
    `its counts cannot be rounded to multiples of ${base} so that all totals add up`,
    "choose another base, show fewer of its totals, or count by fewer variables"
  );
}

/** By the cells' ids. */
async function roundedAs(
  people: Population,
  tables: readonly JointTable[],
  asked: Cells,
  base: number
): Promise<ReadonlyMap<string, number> | undefined> {
  const places = new Map<string, number>();
  const counts: {id: string; count: number}[] = [];
  const margins = new Map<string, Margin>();
  for (const {id, cells, margins: own = []} of tables) {
    const shown = asked.get(id)?.cells ?? new Set<number>();
    const idOf = (place: number) => cellId(people, cells[place]!);
    for (const place of shown) {
      if (places.has(idOf(place))) continue;
      places.set(idOf(place), counts.length);
      counts.push({id: idOf(place), count: countWhere(people, cells[place]!)});
    }
    for (const {total, parts, adds} of own) {
      // Of a total without some of its parts nobody sees whether it adds up.
      if (!shown.has(total) || (adds && !parts.every((part) => shown.has(part)))) continue;
      const ids = [...new Set(parts.filter((part) => shown.has(part)).map(idOf))];
      const margin = {total: places.get(idOf(total))!, parts: ids.map((part) => places.get(part)!), adds};
      margins.set(JSON.stringify(margin), margin);
    }
  }
  const values = await controlled(counts, [...margins.values()], base);
  return values && new Map([...places].map(([id, place]) => [id, values[place]!]));
}
