import {fail} from "../error.ts";
import type {Shows} from "../gate/note.ts";
import {isMarker, markers, type Shown} from "../gate/shown.ts";
import {type Limitations, settledLimitations} from "./limitations.ts";

/** A column of a table, told apart by its key: `accepted/count`. */
export interface Column {
  readonly key: string;
  /** unique within its table */
  readonly label: string;
  readonly numeric: boolean;
}

/** What a reader sees of one table: one header row, no merged cells, no empty ones; the first cell of a row is its header. */
export interface TableData {
  readonly caption: string;
  /** labels of the template's footnotes, marked on the caption */
  readonly footnotes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** A row as it is printed, its header first; the key is the code of its category, or `total`. */
interface TableRow {
  readonly key: string;
  readonly cells: readonly string[];
  readonly total?: boolean;
  /** a number in it is not what the edition before printed */
  readonly revised?: true;
}

/** The same for machines: one line a cell. `keys` say where a value stands, `values` are what is shown there. */
export interface Tidy {
  /** names of what the rows' keys are: variables */
  readonly keys: readonly string[];
  /** names of what the rows' values are: `count`, `percentage`, `mean` */
  readonly values: readonly string[];
  readonly rows: readonly TidyRow[];
}

/** One cell: its address is the id of its figure or table, then these keys, then the name of a value. */
export interface TidyRow {
  readonly keys: readonly string[];
  /** nothing where the row has no such value */
  readonly values: readonly (Shown | "")[];
  /** the cell that all of its values are of, and the one that its percentage is of; nothing where nothing was counted */
  readonly from?: {readonly draft: string; readonly cell: readonly string[]; readonly base?: readonly string[]};
}

/** A numbered table of the report, settled: one part, or many under one number, each with its caption. */
export interface TableModel {
  readonly id: string;
  /** what it is counted among: `Table`, `Appendix Table` */
  readonly series: string;
  readonly title: string;
  readonly base: string;
  readonly source: string;
  readonly parts: readonly TableData[];
  readonly tidy: Tidy;
  readonly footnotes: readonly string[];
  readonly limitations: readonly string[];
  readonly suppression: string;
  readonly note?: string;
}

/** What every kind of table says of itself. */
export interface TableFrame {
  /** names its file in tables/ and its cells' addresses; default: the name that the notebook gives it */
  readonly id?: string;
  readonly title: string;
  readonly limitations: Limitations;
  /** default: Table */
  readonly series?: string;
  readonly footnotes?: readonly string[];
  readonly note?: string;
  readonly source?: string;
}

interface Content {
  readonly base: string;
  readonly parts: readonly TableData[];
  readonly tidy: Tidy;
}

/** A table as a notebook asks for it: what the gate released, laid out. Made by `table` and `profile`. */
export class Table {
  readonly #content: Content;
  readonly frame: TableFrame;

  constructor(content: Content, frame: TableFrame) {
    this.#content = content;
    this.frame = frame;
    Object.freeze(this);
  }

  static is(value: unknown): value is Table {
    return typeof value === "object" && value !== null && #content in value;
  }

  static content(table: Table): Content {
    return table.#content;
  }
}

/** A token in square brackets that is no marker would be taken for one (R-SY1). */
export function demandMarkers(place: string, parts: readonly TableData[]): void {
  for (const text of parts.flatMap(({rows}) => rows.flatMap(({cells}) => cells))) {
    const [token] = /\[[^\]]*\]/.exec(text) ?? [];
    if (token !== undefined && !isMarker(token)) {
      fail(
        place,
        `a cell holds ${token}, which is no marker`,
        `there are ${Object.keys(markers).join(", ")}; write round brackets`
      );
    }
  }
}

export function toTableModel(
  name: string,
  table: Table,
  defaults: {source: string; note: (shows: Shows) => string}
): TableModel {
  const {frame} = table;
  const content = Table.content(table);
  demandMarkers(name, content.parts);
  return {
    id: frame.id ?? name,
    series: frame.series ?? "Table",
    title: frame.title,
    source: frame.source ?? defaults.source,
    footnotes: frame.footnotes ?? [],
    ...content,
    ...settledLimitations(frame),
    suppression: defaults.note(content.tidy)
  };
}
