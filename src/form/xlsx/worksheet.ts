import type {Style} from "./styles.ts";

/** A workbook as SpreadsheetML can say it, without anything that it could do besides. */
export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly worksheets: readonly Worksheet[];
}

export interface Worksheet {
  /** on its tab; distinct, at most 31 characters */
  readonly name: string;
  /** from cell A1 */
  readonly rows: readonly (readonly Cell[])[];
  /** of each column, in characters */
  readonly widths: readonly number[];
  readonly table?: Table;
  readonly validations?: readonly Validation[];
}

/** What a program calls a table, and where it is: its first row names the columns. Rows and columns count from 1. */
export interface Table {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Cell {
  readonly value: string | number;
  readonly style: Style;
  /** what works the value out, without `=` */
  readonly formula?: string;
  /** the worksheet that it leads to */
  readonly link?: string;
}

/** What a range takes, and what is said when one of its cells is chosen, and when it takes something else. */
export interface Validation {
  readonly range: string;
  readonly type: "list" | "whole" | "decimal" | "custom";
  readonly operator?: "between" | "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formulas: readonly string[];
  /** each title at most 32 characters, each text at most 255 */
  readonly prompt: Message;
  readonly error: Message;
}

interface Message {
  readonly title: string;
  readonly text: string;
}
