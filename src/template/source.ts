import type {Problem} from "../error.ts";
import type {Applies} from "./applies.ts";
import type {LiteralKind} from "./literals.ts";
import type {Tolerance} from "./tolerance.ts";

/**
 * Markdown as its author wrote it: names not yet bound to numbers, each piece with the place that a message about it
 * names (`templates/report.md:96`). `bind` turns it into the document model.
 */
export interface Source {
  readonly place: string;
  readonly blocks: readonly SourceBlock[];
  readonly footnotes: readonly SourceFootnote[];
  /** what is wrong in the text itself; `bind` tells it together with all else */
  readonly problems: readonly Problem[];
}

export interface Template extends Source {
  readonly title: string;
  readonly subtitle: string;
  readonly statement: string;
  /** headings whose sections may hold no typed quantity */
  readonly counted: readonly {readonly id: string; readonly at: string}[];
  /** paragraphs and sections that must hold a computed number or a claim, each edition's own words among them */
  readonly bound: readonly {readonly id: string; readonly at: string}[];
  /** in %: a share of a base of which more is not known must say so where it is quoted */
  readonly unknownOver: number;
  /** an edition can state another */
  readonly tolerance: Tolerance;
}

/**
 * The sections of an edition's own words. Each is set by `![hint](words:id)`, or stands in the place of the paragraph
 * that bears its id; a footnote stands in the place of the template's of its label.
 */
export interface Words extends Omit<Source, "blocks"> {
  readonly sections: readonly {readonly id: string; readonly at: string; readonly blocks: readonly SourceBlock[]}[];
}

/** The register of limitations. */
export interface Register extends Omit<Source, "blocks" | "footnotes"> {
  readonly limitations: readonly SourceLimitation[];
}

export interface SourceLimitation {
  readonly id: string;
  readonly title: string;
  /** by which it can be held against what is shown; without it, a person must know */
  readonly applies?: Applies;
  readonly content: readonly SourceInline[];
  readonly at: string;
}

export interface SourceFootnote {
  readonly label: string;
  readonly content: readonly SourceInline[];
  readonly at: string;
}

export type SettingKind = "figure" | "table" | "words" | "reconciliation";

/** `![hint](figure:figReport)`, alone in its paragraph */
export interface Setting {
  readonly kind: "setting";
  readonly what: SettingKind;
  readonly name: string;
  readonly at: string;
}

interface SourceHeading {
  readonly kind: "heading";
  readonly id: string;
  readonly level: number;
  readonly content: readonly SourceInline[];
  readonly at: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** `{#some-id}` at its end: by this an edition may reword it; one without is counted under its heading */
  readonly id?: string;
  readonly content: readonly SourceInline[];
  readonly at: string;
}

export type SourceBlock =
  | SourceHeading
  | Setting
  | Paragraph
  | {
      readonly kind: "list";
      readonly id?: string;
      readonly ordered: boolean;
      readonly items: readonly (readonly SourceBlock[])[];
      readonly at: string;
    }
  | {
      readonly kind: "quote";
      readonly id?: string;
      readonly blocks: readonly SourceBlock[];
      readonly at: string;
    }
  | SourceGrid;

/** A table of words and of numbers about numbers: computed, and never written in Markdown. */
interface SourceGrid {
  readonly kind: "grid";
  readonly id?: string;
  readonly caption: string;
  readonly columns: readonly {readonly label: string; readonly numeric: boolean}[];
  /** a cell for each column; the first is the row's header */
  readonly rows: readonly (readonly (readonly SourceInline[])[])[];
  readonly at: string;
}

export type SourceInline =
  | {readonly kind: "text" | "code"; readonly text: string; readonly at: string}
  | {readonly kind: "emphasis" | "strong"; readonly content: readonly SourceInline[]; readonly at: string}
  | {readonly kind: "link"; readonly href: string; readonly content: readonly SourceInline[]; readonly at: string}
  /** `[18 months](literal:definition)`: typed, and meant so */
  | {
      readonly kind: "literal";
      readonly as: LiteralKind;
      readonly content: readonly SourceInline[];
      readonly at: string;
    }
  /** `[nearly two-thirds](claim:convictedRejected)`: words that assert, and what they are held against */
  | {readonly kind: "claim"; readonly claim: string; readonly content: readonly SourceInline[]; readonly at: string}
  /** `{{reportSubmitted}}`, or in another format: `{{files|words}}` */
  | {readonly kind: "name"; readonly name: string; readonly format?: string; readonly at: string}
  | {readonly kind: "footnote"; readonly label: string; readonly at: string}
  | {readonly kind: "break"; readonly at: string};

/** Every piece of prose in the blocks, nested ones after the piece that holds them. */
export function* prose(blocks: readonly SourceBlock[]): Generator<SourceInline> {
  for (const block of blocks) {
    if ("content" in block) yield* pieces(block.content);
    else if (block.kind === "list") for (const item of block.items) yield* prose(item);
    else if (block.kind === "quote") yield* prose(block.blocks);
    else if (block.kind === "grid") for (const cell of block.rows.flat()) yield* pieces(cell);
  }
}

export function* pieces(content: readonly SourceInline[]): Generator<SourceInline> {
  for (const inline of content) {
    yield inline;
    if ("content" in inline) yield* pieces(inline.content);
  }
}

/** The words alone, as an id or a title wants them. */
export function wordsOf(content: readonly SourceInline[]): string {
  return [...pieces(content)].map((inline) => ("text" in inline ? inline.text : "")).join("");
}
