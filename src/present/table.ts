import type {Shown} from "../gate/shown.ts";

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
  readonly rows: readonly {readonly key: string; readonly cells: readonly string[]; readonly total?: boolean}[];
}

/** The same for machines: one line a cell. `keys` say where a value stands, `values` are what is shown there. */
export interface Tidy {
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly rows: readonly {readonly keys: readonly string[]; readonly values: readonly Shown[]}[];
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
