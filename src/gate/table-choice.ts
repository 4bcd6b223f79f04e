/**
 * Which categories of a variable count as one: the name of groups that the codebook has, or lists of neighbours in the
 * codebook's order, each with a label if the joined labels read badly.
 */
export type MergeSpec = string | readonly MergedCodes[];

export interface MergedCodes {
  readonly codes: readonly string[];
  readonly label?: string;
}

/** What an edition chooses for one of its tables instead of withholding; each with its place in the front matter. */
export interface TableChoice {
  readonly place: string;
  readonly merge: readonly {readonly variable: string; readonly spec: MergeSpec; readonly place: string}[];
  /** the earlier edition whose numbers it repeats */
  readonly asAt?: string;
  /** nothing of it is shown, so that nothing of it needs protection */
  readonly withhold?: true;
  /** its counts are shown as multiples of this, of two or more */
  readonly round?: number;
}

/** By the table's id: `02-social-care/report`. */
export type TableChoices = ReadonlyMap<string, TableChoice>;
