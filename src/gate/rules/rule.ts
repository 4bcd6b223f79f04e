import type {Joint, JointTable} from "../joint.ts";
import type {Where} from "../model/population.ts";
import type {System} from "../model/system.ts";
import type {Zeros} from "../protect/demand.ts";

/** How strict a rule is: the policy's numbers. */
export interface Limits {
  /** a count from 1 to one less than this is small */
  readonly threshold: number;
  /** no percentage and no average of fewer */
  readonly base: number;
  readonly zeros: Zeros;
}

/** What everybody knows of a figure or a table, whatever is withheld in it. */
export interface About {
  /** one of its questions is sensitive */
  readonly sensitive: boolean;
  /** it is about some of the records only */
  readonly part: boolean;
  /** percentages, averages: what it shows of them */
  readonly ratios: readonly string[];
  /** earlier editions count as known */
  readonly earlier: boolean;
}

/**
 * A rule of disclosure control, which a policy names. What it does is one of these, and `says` it in plain words for the
 * report's own section: a sentence that gives no hint at any cell.
 */
export interface Rule {
  readonly name: string;
  readonly says: (limits: Limits) => string;
  /** for the note beside a figure or a table: what it withholds there; nothing where it cannot bear on what is shown */
  readonly bearsOn: (limits: Limits, about: About) => string | undefined;
  /** cells that nobody must work out, by place; `sensitive` names variables whose answers nobody should learn of a group */
  readonly protects?: (known: System, limits: Limits, sensitive: readonly string[]) => number[];
  /** with a cell of a table: whom else it gives away, though no page counts them */
  readonly givesAway?: (joint: Joint, table: JointTable, where: Where) => Where[];
  /** the fewest of whom a percentage or an average may be shown */
  readonly fewest?: (limits: Limits) => number;
  /** what earlier editions said counts as known */
  readonly remembers?: true;
}
