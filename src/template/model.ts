import type {FigureModel} from "../present/figure.ts";
import type {TableModel} from "../present/table.ts";

/** The content of an edition, free of any markup: HTML and Markdown are views of it, and a diff compares two. */
export interface Document {
  readonly edition: EditionLine;
  readonly title: string;
  readonly subtitle: string;
  /** stands above everything, on every page: the records are synthetic */
  readonly statement: string;
  readonly blocks: readonly Block[];
  /** in the order of their first mention */
  readonly footnotes: readonly Footnote[];
  /** those that some figure or table names, in the register's order */
  readonly limitations: readonly Limitation[];
  /** in the order of the page; the number (`Figure 3`, `Appendix Table 1`) is given by that order */
  readonly figures: readonly NumberedFigure[];
  readonly tables: readonly NumberedTable[];
}

/** What a page says of its own edition. */
export interface EditionLine {
  /** `2022.1` */
  readonly id: string;
  readonly status: string;
  /** `2022-11-17` or `2022-11-17T09:30` */
  readonly published: string;
  /** whom a reader can ask */
  readonly contact: string;
  /** what is to come */
  readonly next: string;
  /** what may be withheld, in words */
  readonly disclosure: string;
  readonly change?: ChangeLog | undefined;
}

/** What an edition is to the one that it follows: in the publisher's words, and counted. */
export interface ChangeLog {
  readonly kind: "new year" | "revision" | "correction";
  /** the edition that it follows */
  readonly of: string;
  readonly why: string;
  /** ids of figures, tables and sections */
  readonly affects: readonly string[];
  /** how large the changes are, in a sentence */
  readonly size?: string;
  /** of a correction: the statement that it takes back, and what holds instead */
  readonly reverses?: string;
  /** of a revision or a correction: how many numbers there is something to say of */
  readonly numbers?: {
    /** both editions show a number, and not the same; these are marked `[r]` wherever they stand */
    readonly changed: number;
    readonly withheld: number;
    readonly shown: number;
    readonly added: number;
    readonly removed: number;
  };
  /** the figures, tables and sections where changed numbers stand, down the page, and how many there */
  readonly changedIn?: readonly {readonly id: string; readonly numbers: number}[];
}

/** `Figure 3`; its note in sentences: `figAge/note/s1` */
interface Numbered {
  /** that its notebook gives it, which is its id unless it has one of its own: `tableUnits` */
  readonly name: string;
  readonly number: string;
  readonly note?: readonly Sentence[];
}

/** A figure with all that stands around it. */
export type NumberedFigure = Omit<FigureModel, "note"> & Numbered;
/** A table with all that stands around it. */
export type NumberedTable = Omit<TableModel, "note"> & Numbered;

/** Its sentences are `note/label/s1` and so on. */
export interface Footnote {
  readonly label: string;
  readonly number: number;
  readonly sentences: readonly Sentence[];
}

/** Its sentences are `limitation/id/s1` and so on. */
export interface Limitation {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A sentence has the id of what it stands in, and its place there: `aims/p2/s1`. One space stands between two. */
export interface Sentence {
  /** @pattern ./s[1-9][0-9]*$ */
  readonly id: string;
  readonly content: readonly Inline[];
}

/**
 * Ids are stable: a heading's or a paragraph's own, then `heading/p2` for the second paragraph under it that has none;
 * of several that an edition put in the place of one, the first has its id, and `id/p2` is the second.
 */
export type Block =
  | {readonly kind: "heading"; readonly id: string; readonly level: 2 | 3 | 4; readonly content: readonly Inline[]}
  | {readonly kind: "paragraph"; readonly id: string; readonly sentences: readonly Sentence[]}
  | {
      readonly kind: "list";
      readonly id: string;
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | {readonly kind: "quote"; readonly id: string; readonly blocks: readonly Block[]}
  /** a table of words, which has no number of its own; the first cell of a row is its header */
  | {
      readonly kind: "grid";
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly {readonly label: string; readonly numeric: boolean}[];
      readonly rows: readonly {readonly id: string; readonly cells: readonly Sentence[]}[];
    }
  | {readonly kind: "figure"; readonly id: string}
  | {readonly kind: "table"; readonly id: string};

/** A piece of a sentence. */
export type Inline =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "emphasis" | "strong"; readonly content: readonly Inline[]}
  | {readonly kind: "code"; readonly text: string}
  | {readonly kind: "link"; readonly href: string; readonly content: readonly Inline[]}
  /** words that assert, and the numbers that they were held against: `remandRejected > remandAccepted`; no page shows those */
  | {readonly kind: "claim"; readonly claim: string; readonly content: readonly Inline[]}
  | NumberInline
  /** a figure or a table by its number */
  | {readonly kind: "reference"; readonly id: string; readonly text: string}
  | {readonly kind: "footnote"; readonly label: string}
  | {readonly kind: "break"};

/** A computed number. */
interface NumberInline {
  readonly kind: "number";
  /** that its notebook gives it */
  readonly name: string;
  /** other than the number alone: `words`, `of application` */
  readonly format?: string;
  /** what is printed */
  readonly text: string;
  /** printed after it where it, or a run of numbers that it ends, repeats an earlier edition: ` (as at 2022.2)` */
  readonly asAt?: string;
  /** the edition before printed another */
  readonly revised?: true;
}

/** The words alone, as a contents list or a slug wants them. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if ("content" in inline) return plainText(inline.content);
      if (inline.kind === "number") return `${inline.text}${inline.asAt ?? ""}`;
      if ("text" in inline) return inline.text;
      return inline.kind === "break" ? " " : "";
    })
    .join("");
}
