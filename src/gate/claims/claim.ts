import type {Where} from "../model/population.ts";

/** What a phrase of the report says of counts: all of these lines. */
export interface CountClaim {
  /** `templates/report.md:112` */
  readonly place: string;
  readonly phrase: string;
  readonly lines: readonly Line[];
}

/**
 * `least ≤ Σ coefficient × count ≤ most`, the bounds in counts; one that is left out is none. That A is more than B is
 * `A − B ≥ 1`; that a count is a third to a half of its base is two lines; that one is the greatest of a column, one for each other.
 */
interface Line {
  readonly terms: readonly Term[];
  readonly least?: number;
  readonly most?: number;
}

interface Term {
  /** `02-social-care/report` */
  readonly draft: string;
  readonly cell: readonly string[];
  readonly coefficient: number;
}

/** How great a count is that pages show as it is; nothing of one that they round or withhold. */
export type ShownAt = (draft: string, cell: readonly string[]) => number | undefined;

/** The same, placed among the report's counts. */
export interface PlacedClaim {
  readonly lines: readonly PlacedLine[];
}

export interface PlacedLine {
  readonly terms: readonly PlacedTerm[];
  readonly least: number;
  readonly most: number;
}

export interface PlacedTerm {
  readonly where: Where;
  readonly coefficient: number;
  /** what pages show of the count; a rounded one is known to lie near a number, and no more */
  readonly shown: number | "rounded" | "withheld";
}
