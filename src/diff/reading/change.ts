import type {Origin} from "../../gate/quantity.ts";
import type {Shown} from "../../gate/shown.ts";
import type {Verdict} from "./cause.ts";

/** A thing that a reviewer would say has changed. `entries` are its places in the patch; each entry is in one change. */
export type Change = Verdict & {readonly entries: readonly number[]} & Subject;

export type Subject =
  | NumberChange
  | RowChange
  | SentenceChange
  | MoveChange
  | ExhibitChange
  | CategoryChange
  | SettingChange;

/** Neither of the two is there where there was nothing; a marker stands for what an edition does not show. */
interface OldAndNew {
  readonly old?: Shown;
  readonly new?: Shown;
  /** in its own unit: `+25`, `−3 percentage points` */
  readonly change?: string;
}

export interface NumberChange extends OldAndNew {
  readonly kind: "number";
  readonly name: string;
  readonly unit: string;
  /** the sentences that print it now, and those that did and no longer do */
  readonly quoted: readonly Place[];
  readonly wasQuoted: readonly Place[];
  readonly from: readonly Origin[];
}

/** Values of one row of the data of a figure or a table. */
export interface RowChange {
  readonly kind: "row";
  readonly exhibit: string;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly values: readonly ValueChange[];
}

export interface ValueChange extends OldAndNew {
  readonly measure: string;
}

/** A sentence, a heading, or one of a footnote, a limitation or a note. */
export interface SentenceChange {
  readonly kind: "sentence";
  readonly what: "added" | "removed" | "edited" | "moved" | "renumbered" | "marked";
  readonly place: Place;
  /** where it stood, if elsewhere */
  readonly was?: Place;
  readonly words: readonly Words[];
}

export interface Place {
  readonly id: string;
  /** the heading above */
  readonly section: string;
}

export interface Words {
  readonly is: "same" | "old" | "new";
  readonly text: string;
}

/** Blocks that now stand after another one: a section, a paragraph, a figure. */
interface MoveChange {
  readonly kind: "move";
  readonly title: string;
  readonly ids: readonly string[];
  /** `after “Findings”`, `under “Aims”`, `first` */
  readonly was: string;
  readonly now: string;
}

/** A figure or a table as a whole, or a part of what stands around its values. */
export interface ExhibitChange {
  readonly kind: "exhibit";
  readonly exhibit: string;
  readonly part: string;
  readonly words: readonly Words[];
}

export interface CategoryChange {
  readonly kind: "category";
  readonly variable: string;
  readonly old?: string;
  readonly new?: string;
}

interface SettingChange {
  readonly kind: "setting";
  readonly name: string;
  readonly words: readonly Words[];
}
