import {evaluate} from "../model/form.ts";
import type {System} from "../model/system.ts";
import {solver} from "../solver.ts";
import {Reader, type Said, type Table} from "./reader.ts";

/** What a reader can derive of a cell, with a whole table for either end as proof. */
export interface Range {
  readonly cell: number;
  readonly least: number;
  readonly greatest: number;
  readonly low: Table;
  readonly high: Table;
  /** whether the ends are the very ends, or only as far apart as was looked for, or found in the time */
  readonly ends: "reached" | "within" | "no time";
}

export interface AuditOptions {
  /** `apart`: two tables that differ by so much are enough; otherwise the very ends are sought */
  readonly apart?: number;
  /** a table in which the cell has this value is enough: to know that it always has tells nothing that is protected */
  readonly settles?: (cell: number, value: number) => boolean;
  readonly seconds?: number;
  readonly clock?: () => number;
  /** a table to begin with, if it agrees with all that is said; otherwise one is sought */
  readonly candidate?: ArrayLike<number>;
}

export interface Audit {
  readonly ranges: readonly Range[];
  /** no table at all agrees with what is said: the report contradicts itself */
  readonly contradiction: boolean;
}

/**
 * The least and the greatest value of each cell that a reader can derive: minimum and maximum over all whole,
 * non-negative tables that agree with everything said (disclosure.md 2.2). Tables once found serve all cells.
 */
export async function audit(
  known: System,
  said: readonly Said[],
  cells: readonly number[],
  {
    apart = Infinity,
    settles = () => false,
    seconds = 600,
    clock = () => performance.now() / 1000,
    candidate
  }: AuditOptions = {}
): Promise<Audit> {
  const end = clock() + seconds;
  const left = () => Math.max(0.1, end - clock());
  const reader = new Reader(await solver(), known, said);
  try {
    const first = reader.begin(candidate, left());
    if (!first) return {ranges: [], contradiction: true};
    const tables: Table[] = [first];
    // Where two tables apart are enough, those easy to find come first, as they settle other cells too.
    for (const cell of Number.isFinite(apart) ? cells : []) {
      const value = (table: Table) => evaluate(known.cells[cell]!, table);
      if (tables.some((table) => settles(cell, value(table)))) continue;
      for (const way of [1, -1]) {
        const [low, high] = furthest(known, cell, tables);
        if (value(high) - value(low) >= apart || end - clock() < 0) break;
        const [least, greatest] = way > 0 ? [value(low) + apart, Infinity] : [-Infinity, value(high) - apart];
        const found = reader.reach(cell, least, greatest, left(), true);
        if (found !== undefined && found !== "none") tables.push(found);
      }
    }
    const ranges = cells.map((cell) => {
      let [low, high] = furthest(known, cell, tables);
      const value = (table: Table) => evaluate(known.cells[cell]!, table);
      const settling = tables.find((table) => settles(cell, value(table)));
      if (settling !== undefined) {
        const only = value(settling);
        return {cell, least: only, greatest: only, low: settling, high: settling, ends: "within" as const};
      }
      let ends: Range["ends"] = "reached";
      for (const way of [1, -1] as const) {
        let goal: number | undefined;
        while (value(high) - value(low) < apart) {
          const end0 = way > 0 ? high : low;
          if (end - clock() < 0) ends = "no time";
          if (ends === "no time") break;
          // Only two tables apart are asked for: any step will do, and no bound is needed.
          if (Number.isFinite(apart)) goal = value(end0) + way;
          else goal ??= reader.bound(cell, way);
          if (way * (goal - value(end0)) <= 0) break;
          const found =
            way > 0 ? reader.reach(cell, goal, Infinity, left()) : reader.reach(cell, -Infinity, goal, left());
          if (found === undefined) ends = "no time";
          else if (found === "none" && Number.isFinite(apart)) break;
          else if (found === "none") goal -= way;
          else {
            tables.push(found);
            if (way > 0) high = found;
            else low = found;
          }
        }
      }
      if (ends === "reached" && value(high) - value(low) >= apart) ends = "within";
      return {cell, least: value(low), greatest: value(high), low, high, ends};
    });
    return {ranges, contradiction: false};
  } finally {
    reader.dispose();
  }
}

function furthest(known: System, cell: number, tables: readonly Table[]): [Table, Table] {
  let [low, high] = [tables[0]!, tables[0]!];
  let [least, greatest] = [Infinity, -Infinity];
  for (const table of tables) {
    const value = evaluate(known.cells[cell]!, table);
    if (value < least) [least, low] = [value, table];
    if (value > greatest) [greatest, high] = [value, table];
  }
  return [low, high];
}
