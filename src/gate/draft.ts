import type {Outline} from "./outline.ts";
import type {Shown} from "./shown.ts";
/** A variable of a table, with every category that it can have. */
export interface Dimension {
  readonly name: string;
  readonly label: string;
  readonly categories: readonly {
    readonly code: string;
    readonly label: string;
    /** what it was called up to a year */
    readonly was?: {readonly code?: string; readonly label?: string; readonly until: number};
  }[];
  readonly sensitive: boolean;
  /** for each category that the codebook has and the table has not, the code of the one that it is part of */
  readonly merged?: ReadonlyMap<string, string>;
  /** where its categories are what a file mentions, of which it may be several or none */
  readonly mentions?: Mentions;
  /** where its first category says that one of a file's two coders marked one of these mentions, and the other that they did not */
  readonly marked?: {readonly coder: "first" | "second"; readonly of: readonly string[]};
}

/** What each category of a variable is a mention of, so that a theme is known for the union of its codes. */
interface Mentions {
  /** the same categories under one name are the same mentions, whatever the variable of a table is called */
  readonly name: string;
  /** by category, the single mentions that make it one: `in_care/father` */
  readonly of: ReadonlyMap<string, readonly string[]>;
}

/** The level of a row that falls into no category: it counts in totals alone. */
export const none = 0xffff;

/**
 * Whom a table counts, so that all tables of a report can be seen as one: for each of its rows the record that the row is
 * about, by a number that means the same in every table, and the levels of its categories. Read by `joint`, never by the gate.
 */
export interface Basis {
  readonly records: Uint32Array;
  /** for each dimension */
  readonly levels: readonly ArrayLike<number>[];
  /** of a mean: the number that each row adds */
  readonly values?: Float64Array;
}

/**
 * What was counted. One cell for each combination of levels, row-major; the level after a dimension's last category is
 * its total, so that every margin is a cell. A mean has the number it rests on in `counts` and the sum in `sums`.
 */
export interface Counted {
  readonly dimensions: readonly Dimension[];
  /** what is counted: application, applications */
  readonly unit: {readonly one: string; readonly many: string};
  /** in units */
  readonly counts: Float64Array;
  /** shown as multiples of this, whatever the policy: a choice of the notebook or the edition */
  readonly round?: number;
  /** an earlier edition whose numbers stand in place of the counts, by the codes of the cell in its own words */
  readonly asAt?: AsAt;
  /** it counts others beside the records: the category of its first variable that the records are, and the table by its second one that counts those */
  readonly beyond?: {readonly records: string; readonly as: string};
  /** the flow whose first stage among the records this is */
  readonly outline?: Outline;
  /** the edition shows nothing of it */
  readonly withheld?: true;
  /** made when it is asked for: a policy that withholds nothing never asks */
  readonly basis: () => Basis;
  readonly mean?: {
    readonly sums: Float64Array;
    readonly variable: string;
    readonly label: string;
    /** of the mean: years, months */
    readonly unit: string;
    readonly decimals: number;
  };
}

/** What an earlier edition showed of a table. */
interface AsAt {
  /** `2022.2` */
  readonly edition: string;
  shown(cell: readonly string[]): Shown | undefined;
}

/** Counted and closed: it can be handed to the gate, and nothing can be read from it. */
export class Draft {
  readonly #counted: Counted;

  constructor(counted: Counted) {
    this.#counted = counted;
    Object.freeze(this);
  }

  /** For the gate alone; `open` below is not exported by src/index.ts. */
  static open(draft: Draft): Counted {
    if (!Draft.is(draft)) throw new TypeError("not a draft: crosstab and mean make drafts");
    return draft.#counted;
  }

  static is(value: unknown): value is Draft {
    return typeof value === "object" && value !== null && #counted in value;
  }

  toString(): string {
    const {dimensions, counts, mean} = this.#counted;
    const names = dimensions.map(({name}) => name).join(" × ");
    return `Draft(${mean === undefined ? "" : `mean ${mean.variable} by `}${names}, ${counts.length} cells, unreleased)`;
  }

  toJSON(): never {
    throw new TypeError(`${this} cannot be written: only what the gate released can`);
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** The place of a cell: `levels[i]` counts from 0; the number of categories is the total. */
export function cellIndex(dimensions: readonly Dimension[], levels: readonly number[]): number {
  let index = 0;
  for (let i = 0; i < dimensions.length; i++) index = index * (dimensions[i]!.categories.length + 1) + levels[i]!;
  return index;
}

export function cellCount(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, {categories}) => product * (categories.length + 1), 1);
}
