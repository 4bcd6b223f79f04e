import type {TableData, Tidy} from "../present/table.ts";
import {measuresOf} from "../template/cell-ids.ts";
import {dataOf, type Exhibit, valuesIn} from "../template/furniture.ts";
import type {Block, ChangeLog, Document} from "../template/model.ts";
import type {ChangeSpec} from "./change.ts";
import type {Since} from "./since.ts";

/**
 * The document with what it is to the edition before it. Of a revision or a correction each number that has another value
 * than before is marked, wherever it stands; of a new year all have, and none is.
 */
export function withChangeLog(document: Document, change: ChangeSpec, since: Since | undefined): Document {
  if (since === undefined) return {...document, edition: {...document.edition, change}};
  const changed = new Set(since.changed);
  const figures = document.figures.map((figure) => {
    const rows = revisedRows(figure, changed);
    return {...figure, panels: figure.panels.map((panel) => ({...panel, data: rows(panel.data)}))};
  });
  const tables = document.tables.map((table) => ({...table, parts: table.parts.map(revisedRows(table, changed))}));
  const {blocks, footnotes, limitations} = document;
  const marked = {...document, ...revisedNumbers({blocks, footnotes, limitations}, changed), figures, tables};
  const count = ({length}: readonly string[]) => length;
  const places = changedIn(marked, changed);
  const log: ChangeLog = {
    ...change,
    numbers: {
      changed: places.reduce((sum, {numbers}) => sum + numbers, 0),
      withheld: count(since.withheld),
      shown: count(since.shown),
      added: count(since.added),
      removed: count(since.removed)
    },
    changedIn: places
  };
  return {...marked, edition: {...document.edition, change: log}};
}

/** The sections that something stands in, innermost first: by the ids of headings, figures and tables. */
export function enclosing(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, readonly string[]>();
  let open: {id: string; level: number}[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") open = [block, ...open.filter(({level}) => level < block.level)];
    for (const id of idsIn(block)) result.set(id, [...new Set([id, ...open.map((heading) => heading.id)])]);
  }
  return result;
}

function idsIn(block: Block): string[] {
  if (block.kind === "list") return block.items.flat().flatMap(idsIn);
  if (block.kind === "quote") return block.blocks.flatMap(idsIn);
  return block.kind === "paragraph" || block.kind === "grid" ? [] : [block.id];
}

/** Marks the numbers in sentences: in any part of a document, whatever it is made of. */
function revisedNumbers<T>(part: T, changed: ReadonlySet<string>): T {
  if (Array.isArray(part)) return part.map((one) => revisedNumbers(one, changed)) as T;
  if (typeof part !== "object" || part === null) return part;
  if ("kind" in part && part.kind === "number" && "name" in part && changed.has(`number/${part.name}`))
    return {...part, revised: true};
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, revisedNumbers(one, changed)])) as T;
}

/** Marks the rows of an exhibit's tables. They show its values one after another, as its rows for machines have them. */
function revisedRows(exhibit: Exhibit, changed: ReadonlySet<string>): (data: TableData) => TableData {
  const flags = flagsOf(exhibit.id, exhibit.tidy, changed);
  const cells = dataOf(exhibit).flatMap(valuesIn);
  if (cells.length !== flags.length) throw new Error(`${exhibit.id}: ${cells.length} cells, ${flags.length} values`);
  return (data) => ({
    ...data,
    rows: data.rows.map((row) => {
      const own = flags.splice(0, valuesIn({...data, rows: [row]}).length);
      return own.includes(true) ? {...row, revised: true} : row;
    })
  });
}

/** One a cell. */
function flagsOf(id: string, tidy: Tidy, changed: ReadonlySet<string>): boolean[] {
  return tidy.rows.flatMap((row) =>
    measuresOf(tidy, row).map((measure) => measure !== undefined && changed.has([id, ...row.keys, measure].join("/")))
  );
}

function changedIn(document: Document, changed: ReadonlySet<string>): NonNullable<ChangeLog["changedIn"]> {
  const counts = new Map<string, number>();
  const add = (id: string, numbers: number) => counts.set(id, (counts.get(id) ?? 0) + numbers);
  let section = "page_main";
  for (const block of document.blocks) {
    if (block.kind === "heading") section = block.id;
    if (block.kind !== "figure" && block.kind !== "table") add(section, revisedIn(block));
    else add(block.id, [...changed].filter((address) => address.startsWith(`${block.id}/`)).length);
  }
  add("page_limitations", revisedIn(document.limitations));
  add("page_footnotes", revisedIn(document.footnotes));
  return [...counts].filter(([, numbers]) => numbers > 0).map(([id, numbers]) => ({id, numbers}));
}

function revisedIn(part: unknown): number {
  if (typeof part !== "object" || part === null) return 0;
  if ("revised" in part) return 1;
  return Object.values(part).reduce((sum: number, one) => sum + revisedIn(one), 0);
}
