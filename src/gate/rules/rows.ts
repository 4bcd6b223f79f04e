import type {System} from "../model/system.ts";
import {yearOf} from "../years.ts";

/** A base and the cells that distribute it over one variable. */
export interface Row {
  readonly base: number;
  readonly cells: readonly number[];
}

/**
 * All rows over the variable: cells alike but for its code, and the cell that is their total; printed ones, or shown rounded.
 * Which year a record was in is no answer of its.
 */
export function rows({cells, people, placeOf}: System, name: string): Row[] {
  if (yearOf(name) !== undefined) return [];
  const variable = people.variables.findIndex((v) => v.name === name);
  const found = new Map<string, {base: number; cells: number[]}>();
  cells.forEach((cell, c) => {
    const rest = cell.where.filter(([v]) => v !== variable);
    if ((!cell.printed && !cell.rounded) || rest.length === cell.where.length) return;
    const id = rest.map(([v, code]) => `${people.variables[v]!.name}=${people.variables[v]!.codes[code]}`).join(" & ");
    const base = placeOf.get(id || "Total");
    if (base === undefined) return;
    const row = found.get(id) ?? {base, cells: []};
    row.cells.push(c);
    found.set(id, row);
  });
  return [...found.values()];
}
