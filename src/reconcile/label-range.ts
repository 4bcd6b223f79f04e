import type {Printed} from "./printed.ts";
import type {PublishedNumber} from "./published.ts";
import {quantityOf} from "./published.ts";

/** The whole numbers that a category's label takes in. */
export interface LabelRange {
  readonly row: PublishedNumber;
  readonly code: string;
  readonly least: number;
  readonly most: number;
}

/** Of each block whose categories have numbers in their labels, in rising order: `<25`, `25-29`, `>35`; a year alone. */
export function labelRanges({rows, structure}: Printed): Map<string, LabelRange[]> {
  const blocks = new Map<string, LabelRange[]>();
  for (const row of rows) {
    const [table, block, code, ...more] = quantityOf(row).split("/");
    if (code === undefined || more.length > 0 || !structure.tables.has(table!)) continue;
    const range = rangeOf(row.says || row.printed);
    if (range === undefined) continue;
    const key = `${table}/${block}`;
    blocks.set(key, [...(blocks.get(key) ?? []), {row, code, ...range}]);
  }
  for (const ranges of blocks.values()) ranges.sort((a, b) => a.least - b.least || a.most - b.most);
  return blocks;
}

function rangeOf(label: string): {least: number; most: number} | undefined {
  const [, below, above, from, to] = /^(?:<(\d+)|(?:>|over )(\d+)|(\d+)(?:-(\d+))?)$/.exec(label) ?? [];
  if (below !== undefined) return {least: Number.NEGATIVE_INFINITY, most: Number(below) - 1};
  if (above !== undefined) return {least: Number(above) + 1, most: Number.POSITIVE_INFINITY};
  return from === undefined ? undefined : {least: Number(from), most: Number(to ?? from)};
}
