import type {Highs} from "highs";
import {evaluate} from "../model/form.ts";
import type {System} from "../model/system.ts";
import {solver} from "../solver.ts";
import {type Part, partsAt} from "./parts.ts";
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
  const engine = await solver();
  const reader = new Reader(engine, known, said);
  try {
    const first = reader.begin(candidate, left());
    if (!first) return {ranges: [], contradiction: true};
    const tables: Table[] = [first];
    const asked = new Set(cells.filter((cell) => !settles(cell, evaluate(known.cells[cell]!, first))));
    // Where two tables apart are enough, most are found in a part of the system, and those settle other cells too.
    if (Number.isFinite(apart)) {
      for (const part of partsAt(known, said, first)) {
        const found = tablesOf(part, {engine, first, asked, apart, left});
        tables.push(...found.filter((table) => reader.agrees(table)));
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

interface Search {
  readonly engine: Highs;
  /** a whole table, which the part's are to complete */
  readonly first: Table;
  readonly asked: ReadonlySet<number>;
  readonly apart: number;
  readonly left: () => number;
}

/** Whole tables that differ from the first in one part only, and take the cells asked about of that part apart. */
function tablesOf({known, said, unknowns, cells}: Part, {engine, first, asked, apart, left}: Search): Table[] {
  const own = [...cells.keys()].filter((cell) => asked.has(cells[cell]!));
  if (own.length === 0) return [];
  const reader = new Reader(engine, known, said);
  try {
    const start = reader.begin(
      unknowns.map((i) => first[i]!),
      left()
    );
    if (!start) return [];
    const tables = [start];
    for (const easy of [true, false]) {
      for (const cell of own) {
        const value = (table: Table) => evaluate(known.cells[cell]!, table);
        for (const way of [1, -1]) {
          const [low, high] = furthest(known, cell, tables);
          if (value(high) - value(low) >= apart || left() <= 0.1) break;
          const [least, greatest] = way > 0 ? [value(low) + apart, Infinity] : [-Infinity, value(high) - apart];
          const found = reader.reach(cell, least, greatest, left(), easy);
          if (found !== undefined && found !== "none") tables.push(found);
        }
      }
    }
    return tables.slice(1).map((table) => {
      const whole = Int32Array.from(first);
      table.forEach((value, i) => {
        whole[unknowns[i]!] = value;
      });
      return whole;
    });
  } finally {
    reader.dispose();
  }
}

function furthest(known: Pick<System, "cells">, cell: number, tables: readonly Table[]): [Table, Table] {
  let [low, high] = [tables[0]!, tables[0]!];
  let [least, greatest] = [Infinity, -Infinity];
  for (const table of tables) {
    const value = evaluate(known.cells[cell]!, table);
    if (value < least) [least, low] = [value, table];
    if (value > greatest) [greatest, high] = [value, table];
  }
  return [low, high];
}
