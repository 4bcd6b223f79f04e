import {type Agreement, agreementOf, decimals, type Interval} from "./agreement/agreement.ts";
import {Column} from "./column.ts";
import {type Difference, differenceOf, type Share} from "./difference.ts";
import {type Counted, cellIndex, type Dimension} from "./draft.ts";
import {demandKey, type Key} from "./key.ts";
import type {Outline} from "./outline.ts";
import {Quantity} from "./quantity.ts";
import {roundedRatio} from "./round.ts";
import {isMarker, type Shown} from "./shown.ts";

/** Stands for all categories of a variable together. */
export const total = "total";

/** The category of those whose answer is not known, in every variable that has it. */
export const unknown = "unknown";

/** One cell as a page may show it. */
export interface ReleasedRow {
  /** by variable, a category's code or `total` */
  readonly codes: Readonly<Record<string, string>>;
  readonly count: Shown;
  /** of the count in the first variable's total, in %, rounded; `[z]` where there is no base */
  readonly share: Shown;
  readonly base: Shown;
}

/** What the gate has settled about one draft: for each cell, what may be shown of it. */
export interface Settlement {
  readonly id: string;
  readonly counted: Counted;
  /** in the order of `counted.counts` */
  readonly counts: readonly Shown[];
  /** of a mean */
  readonly means?: readonly Shown[];
  /** it is about some of the records only */
  readonly part?: boolean;
  /** bases of fewer have no percentage */
  readonly smallBase?: number;
  /** hears of each cell that is asked for */
  readonly asked?: (cell: number) => void;
}

const rowsReleased = new WeakSet<object>();

export function isReleasedRow(row: unknown): row is ReleasedRow {
  return typeof row === "object" && row !== null && rowsReleased.has(row);
}

/** A table that a page may show: each value a number or a marker. Only the gate can make one. */
export class Released {
  readonly #key: Key;
  readonly #settlement: Settlement;

  constructor(key: Key, settlement: Settlement) {
    demandKey(key);
    this.#key = key;
    this.#settlement = settlement;
    Object.freeze(this);
  }

  static is(value: unknown): value is Released {
    return typeof value === "object" && value !== null && #settlement in value;
  }

  /** `02-social-care/report` */
  get id(): string {
    return this.#settlement.id;
  }

  get dimensions(): readonly Dimension[] {
    return this.#settlement.counted.dimensions;
  }

  /** It is about some of the records only. */
  get part(): boolean {
    return this.#settlement.part ?? false;
  }

  get unit(): {readonly one: string; readonly many: string} {
    return this.#settlement.counted.unit;
  }

  /** Its counts are shown as multiples of this. */
  get rounding(): number | undefined {
    return this.#settlement.counted.round;
  }

  /** The flow whose first stage among the records this is. */
  get outline(): Outline | undefined {
    return this.#settlement.counted.outline;
  }

  /** The edition chose to show nothing of it. */
  get withheld(): boolean {
    return this.#settlement.counted.withheld ?? false;
  }

  /** The earlier edition whose numbers these are. */
  get asAt(): string | undefined {
    return this.#settlement.counted.asAt?.edition;
  }

  /** What a mean is of: its variable with label and unit. */
  get measure(): Omit<NonNullable<Counted["mean"]>, "sums"> | undefined {
    return this.#settlement.counted.mean;
  }

  /** One number: the count, or the mean, at a category of each variable in turn; `total` for all of one. */
  at(...codes: string[]): Quantity {
    const {means, counts, counted} = this.#settlement;
    const cell = this.#cell(codes);
    if (means === undefined) return this.#quantity(counts[cell]!, "count", 0, codes, "count");
    return this.#quantity(means[cell]!, counted.mean!.unit, counted.mean!.decimals, codes, "mean");
  }

  /** The count as a percentage of its base: all categories of the first variable, the others as given. */
  share(...codes: string[]): Quantity {
    return this.#share(codes, [total, ...codes.slice(1)]);
  }

  /** The count as a percentage of everything counted. */
  shareOfAll(...codes: string[]): Quantity {
    return this.#share(
      codes,
      codes.map(() => total)
    );
  }

  /** The number of each category of the first variable, at these codes of the others: what a claim of rank names. */
  column(...others: string[]): Column {
    const {name, categories} = this.dimensions[0]!;
    return new Column(this.#key, {
      table: this.id,
      variable: name,
      numbers: new Map(categories.map(({code}) => [code, this.at(code, ...others)]))
    });
  }

  /**
   * How many are in some categories of the first variable, of all who are in none of `without`: those whose answer is
   * known. `others` are the codes of the other variables.
   */
  proportion(codes: readonly string[], others: readonly string[], without: readonly string[] = []): Share {
    const of = (list: readonly string[]) => list.map((code) => this.at(code, ...others));
    const [first, ...more] = of(codes);
    if (first === undefined) throw new RangeError(`${this.id}: a share of no category; name one`);
    const count = more.reduce((sum, one) => sum.plus(one), first);
    const base = of(without).reduce((rest, one) => rest.minus(one), this.at(total, ...others));
    if (!isMarker(count.shown) && !isMarker(base.shown) && count.shown > base.shown && this.rounding === undefined)
      throw new RangeError(
        `${this.id}: some are counted under several of ${codes.join(", ")}; a share takes each once`
      );
    const shown = percentage(count.shown, base.shown, this.#settlement.smallBase);
    const parts = {count: count.shown, base: base.shown};
    return {count, base, percentage: this.#computed(shown, "%", [count, base], parts)};
  }

  /** How many of a group's answers are not known; of a variable that has no such category, nothing. */
  unknown(...others: string[]): Share | undefined {
    const known = this.dimensions[0]!.categories.every(({code}) => code !== unknown);
    return known ? undefined : this.proportion([unknown], others);
  }

  /** Of two such shares, in groups that have nobody in common: `of(["yes"], ["rejected"])` less `of(["yes"], ["accepted"])`. */
  difference(
    codes: readonly string[],
    [first, second]: readonly [readonly string[], readonly string[]],
    without: readonly string[] = []
  ): Difference {
    if (this.dimensions.length < 2 || !first.some((code, i) => apart(code, second[i]!)))
      throw new RangeError(`${this.id}: ${first.join(", ")} and ${second.join(", ")} are not two groups of their own`);
    const [a, b] = [this.proportion(codes, first, without), this.proportion(codes, second, without)];
    const shown = differenceOf(a, b, this.rounding !== undefined);
    const of = [a.count, a.base, b.count, b.base];
    const points = (value: Shown) => this.#computed(value, "points", of);
    return {
      first: a,
      second: b,
      points: points(shown.points),
      lower: points(shown.lower),
      upper: points(shown.upper)
    };
  }

  /** How far two coders agree: of a table of what the first says by what the second says, yes before no. */
  agreement(): Agreement {
    const [first, second] = this.dimensions.map(({categories}) => categories.map(({code}) => code));
    if (this.dimensions.length !== 2 || first!.length !== 2 || second!.length !== 2)
      throw new RangeError(
        `${this.id} does not hold two coders’ yes and no against one another; codersOf makes such tables`
      );
    const [yes, no] = first as [string, string];
    const [also, not] = second as [string, string];
    const counts = {
      both: this.at(yes, also),
      firstOnly: this.at(yes, not),
      secondOnly: this.at(no, also),
      neither: this.at(no, not)
    };
    const of = Object.values(counts);
    const {kappa, alpha} = agreementOf(counts, this.rounding !== undefined);
    const each = ({estimate, lower, upper}: Interval<Shown>): Interval<Quantity> => {
      const [one, two, three] = [estimate, lower, upper].map((shown) =>
        this.#computed(shown, "coefficient", of, undefined, decimals)
      ) as [Quantity, Quantity, Quantity];
      return {estimate: one, lower: two, upper: three};
    };
    return {...counts, kappa: each(kappa), alpha: each(alpha)};
  }

  /** The cells at these codes of all variables but the first, one a category of the first, in the codebook's order. */
  rows(...others: string[]): readonly ReleasedRow[] {
    const [first, ...rest] = this.dimensions;
    return first!.categories.map(({code}) => {
      const codes = [code, ...others];
      const row: ReleasedRow = Object.freeze({
        codes: Object.freeze(Object.fromEntries([first!, ...rest].map(({name}, i) => [name, codes[i]!]))),
        count: this.at(...codes).shown,
        share: this.share(...codes).shown,
        base: this.at(total, ...others).shown
      });
      rowsReleased.add(row);
      return row;
    });
  }

  /** The place of a cell among all of the table's, by its codes. */
  placeOf(codes: readonly string[]): number {
    return this.#cell(codes);
  }

  #share(codes: readonly string[], baseCodes: readonly string[]): Quantity {
    const {counts, means, smallBase} = this.#settlement;
    if (means !== undefined) throw new TypeError(`${this.id}: a mean has no share`);
    const count = counts[this.#cell(codes)]!;
    const base = counts[this.#cell(baseCodes)]!;
    const parts = {count, base};
    return this.#quantity(percentage(count, base, smallBase), "%", 0, codes, "percentage", {baseCodes, parts});
  }

  #quantity(
    shown: Shown,
    unit: string,
    decimals: number,
    cell: readonly string[],
    measure: "count" | "percentage" | "mean",
    of?: {readonly baseCodes: readonly string[]; readonly parts: {readonly count: Shown; readonly base: Shown}}
  ) {
    const origin = {draft: this.id, cell, measure, ...(of && {base: of.baseCodes})};
    const parts = of && {parts: of.parts};
    return new Quantity(this.#key, {shown, unit, decimals, origins: [origin], asAt: this.asAt, ...parts});
  }

  #computed(
    shown: Shown,
    unit: string,
    of: readonly Quantity[],
    parts?: {readonly count: Shown; readonly base: Shown},
    decimals = 0
  ): Quantity {
    const origins = of.flatMap((one) => one.origins);
    return new Quantity(this.#key, {shown, unit, decimals, origins, asAt: this.asAt, ...(parts && {parts})});
  }

  #cell(codes: readonly string[]): number {
    const {dimensions} = this;
    if (codes.length !== dimensions.length) {
      const names = dimensions.map(({name}) => name).join(", ");
      throw new RangeError(
        `${this.id} has ${dimensions.length} variables (${names}), not ${codes.length}; give a category, or total, for each`
      );
    }
    const cell = cellIndex(
      dimensions,
      dimensions.map((dimension, i) => levelOf(this.id, dimension, codes[i]!))
    );
    this.#settlement.asked?.(cell);
    return cell;
  }
}

/** Two categories of one variable: nobody is in both. */
function apart(code: string, other: string): boolean {
  return code !== other && code !== total && other !== total;
}

function percentage(count: Shown, base: Shown, smallBase = 0): Shown {
  if (isMarker(count)) return count;
  if (isMarker(base)) return base;
  if (base > 0 && base < smallBase) return "[c]";
  return base === 0 ? "[z]" : roundedRatio(100 * count, base, 0);
}

function levelOf(id: string, {name, categories, merged}: Dimension, code: string): number {
  if (code === total) return categories.length;
  const whole = merged?.get(code);
  if (whole !== undefined) {
    throw new RangeError(`${id}: ${code} is merged into another category of ${name}; ask for "${whole}"`);
  }
  const level = categories.findIndex((category) => category.code === code);
  if (level < 0) {
    throw new RangeError(
      `${id}: ${name} has no category "${code}"; it has ${categories.map((c) => c.code).join(", ")}`
    );
  }
  return level;
}
