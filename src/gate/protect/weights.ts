import type {Cell, System} from "../model/system.ts";

/** What it costs to withhold a cell. */
export type Weigh = (cell: Cell, known: System) => number;

/**
 * The number of records withheld, half of one for a zero; of cells that count alike, those of an `unknown` category go
 * first and totals last. Headline cells are the caller's to make dear. What is still equal is settled by a hash of the
 * cell's id, so that the pattern is the same on every machine.
 */
export const weighCount: Weigh = (cell, {people}) => {
  const codes = cell.where.map(([variable, code]) => people.variables[variable]!.codes[code]!);
  const unknown = codes.some((code) => /^(unknown|not known|missing|no_or_unknown)$/i.test(code));
  const total = cell.where.length <= 1;
  return (cell.count || 0.5) + (unknown ? -0.01 : 0) + (total ? 0.01 : 0) + 0.001 * hash(cell.id);
};

/** FNV-1a, scaled to 0–1. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0) / 2 ** 32;
}
