import {type Marker, markers} from "../gate/shown.ts";
import type {TableData} from "../present/table.ts";
import type {Document, NumberedFigure, NumberedTable} from "./model.ts";
import {plainText} from "./model.ts";

/** What a page sets of itself, without being asked, in HTML and in Markdown alike. */
export const sections = {
  contents: "Contents",
  changes: "What this edition changes",
  limitations: "Limitations of the figures and tables",
  footnotes: "Footnotes"
} as const;

export type Exhibit = NumberedFigure | NumberedTable;

export function exhibits({figures, tables}: Document): readonly Exhibit[] {
  return [...figures, ...tables];
}

/** The tables under a figure's drawings, or the parts of a table. */
export function dataOf(exhibit: Exhibit): readonly TableData[] {
  return "panels" in exhibit ? exhibit.panels.map(({data}) => data) : exhibit.parts;
}

/** What is printed of each value, row by row: all but the rows' headers and words. */
export function valuesIn({columns, rows}: TableData): string[] {
  return rows.flatMap(({cells}) => cells.filter((_, i) => i > 0 && columns[i]!.numeric));
}

/** Stands after a number that the edition before printed otherwise, in a sentence; in a table after the name of its row. */
export const revisedMark = "[r]";

/** `[c]` and its meaning, for each symbol that stands in the tables, and for no other. */
export function markersIn(tables: readonly TableData[]): readonly (readonly [string, string])[] {
  const cells = new Set(tables.flatMap(({rows}) => rows.flatMap(({cells}) => cells)));
  const shown = [...cells].join(" ");
  const inPlaceOfNumbers = (Object.keys(markers) as Marker[])
    .filter((marker) => shown.includes(marker))
    .map((marker) => [marker, markers[marker]] as const);
  const revised = tables.some(({rows}) => rows.some((row) => row.revised));
  const meaning = "revised: a number in this row is not the one that the edition before printed";
  return [...inPlaceOfNumbers, ...(revised ? [[revisedMark, meaning] as const] : [])];
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly under: Entry[];
}

/** The contents list: sections, each with its own; what the page adds stands at the end. */
export function contents({edition, blocks, limitations, footnotes}: Document): readonly Entry[] {
  const entries: Entry[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading" || block.level > 3) continue;
    const entry = {id: block.id, title: plainText(block.content), under: []};
    (block.level === 2 ? entries : (entries.at(-1)?.under ?? entries)).push(entry);
  }
  if (edition.change !== undefined) entries.push({id: "page_changes", title: sections.changes, under: []});
  if (limitations.length > 0) entries.push({id: "page_limitations", title: sections.limitations, under: []});
  if (footnotes.length > 0) entries.push({id: "page_footnotes", title: sections.footnotes, under: []});
  return entries;
}

const months = "January February March April May June July August September October November December".split(" ");

/** `2022-11-17T09:30` → `17 November 2022`: by our own table, so that no machine's locale shows. */
export function dateWords(published: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published) ?? [];
  return month === undefined ? published : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
