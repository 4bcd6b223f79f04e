import type {TableData} from "./table.ts";

/** One drawing of a figure, at two widths, with its alt text and the table of what it shows. */
export interface Panel {
  readonly title?: string;
  /** 640 units wide, for a desktop and for paper */
  readonly wide: string;
  /** 340 units wide, for a phone */
  readonly narrow: string;
  readonly alt: string;
  readonly data: TableData;
}

/** All that stands around a drawing, settled; plain data that an edition can hold. */
export interface FigureModel {
  readonly id: string;
  readonly title: string;
  readonly base: string;
  readonly source: string;
  readonly panels: readonly Panel[];
  /** labels of the template's footnotes, marked on the title */
  readonly footnotes: readonly string[];
  /** ids of templates/limitations.md */
  readonly limitations: readonly string[];
  /** what was withheld and why, written by the gate */
  readonly suppression: string;
  readonly note?: string;
}
