import type {Answered} from "./answered.ts";
import type {ClaimBefore} from "./claims/claims-before.ts";
import type {Before} from "./history.ts";
import type {PrintedMean} from "./means.ts";
import type {Population, Where} from "./model/population.ts";
import type {Virtual} from "./model/system.ts";
import type {Margin} from "./rounding/controlled.ts";
import type {Year} from "./years.ts";

/** The code of a variable for records that no table asked about it. */
export const outside = "(outside)";

/** The question that a variable is about: `residence` of `residence: father`, of `residence [father+family]`, of `residence (2)`. */
export function questionOf(name: string): string {
  return name.replace(/ \(\d+\)$/, "").replace(/(: | \[).*$/, "");
}

/** One table of the report, placed in the population that all tables share. */
export interface JointTable {
  /** `02-social-care/report` */
  readonly id: string;
  /** whom it is about: the year, where there are several, and whom a filter left */
  readonly within: Where;
  /** the conditions of each cell, in the order of its counts */
  readonly cells: readonly Where[];
  /** of counts, how they make up each other, by place */
  readonly margins?: readonly Margin[];
  /** its counts are shown as multiples of this */
  readonly round?: number;
  /** of a mean: for each record of the population its number, or NaN */
  readonly values?: Float64Array;
  readonly decimals?: number;
  /** what the codebook says of that number */
  readonly number?: {
    readonly name: string;
    readonly whole: boolean;
    /** the variable that groups it, and the least and greatest number of each category that has one, both by place */
    readonly groups?: {
      readonly variable: number;
      readonly ranges: readonly {readonly code: number; readonly least: number; readonly greatest: number}[];
    };
  };
}

/** A table of the records and of others, who are in no file: a population of its own, tied to the records by their number. */
export interface Beyond {
  readonly id: string;
  /** its cells that count the records alone, and where those stand: a table by one variable, at a code */
  readonly same: readonly {readonly cell: number; readonly as: {readonly draft: string; readonly code: string}}[];
  readonly joint: Joint;
}

/** All tables of a report as tables of one population: what `joint` in tabulate finds from the records. */
export interface Joint {
  readonly people: Population;
  readonly tables: readonly JointTable[];
  /** what no record can be, known to every reader */
  readonly impossible: readonly Virtual[];
  /** of mentions: whoever meets a condition, as a theme, meets one of those that it is the union of, as its codes */
  readonly unions?: readonly Answered[];
  /** names of the variables that are not the codebook's: the notebooks made them, or their filters did */
  readonly made?: readonly string[];
  /** where the records of earlier years count too: all years, the oldest first; the tables are of the last */
  readonly years?: readonly Year[];
  /** tables that count others beside the records */
  readonly beyond?: readonly Beyond[];
  /** what earlier editions said */
  readonly before?: readonly Before[];
  readonly meansBefore?: readonly PrintedMean[];
  readonly claimsBefore?: readonly ClaimBefore[];
}
