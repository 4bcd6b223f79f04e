import {demandKey, type Key} from "./key.ts";
import type {Marker, Shown} from "./shown.ts";
import {isMarker} from "./shown.ts";

/** `count`: whole units; `%`: percentages; `points`: percentage points; anything else is a unit of measure: years. */
export type Unit = "count" | "%" | "points" | (string & {});

/** Where a quantity comes from: cells of one draft, or a sum or difference of others. */
export interface Origin {
  readonly draft: string;
  readonly cell: readonly string[];
  readonly measure: "count" | "percentage" | "mean";
  /** of a percentage: the cell that it is of */
  readonly base?: readonly string[];
}

interface Settled {
  readonly shown: Shown;
  readonly unit: Unit;
  readonly decimals: number;
  readonly origins: readonly Origin[];
  /** for each origin, 1 or −1: how a sum or a difference is made of them; default 1 */
  readonly signs?: readonly number[];
  /** the earlier edition whose number it is */
  readonly asAt?: string | undefined;
  /** of a percentage: how many of how many, as shown */
  readonly parts?: {readonly count: Shown; readonly base: Shown};
}

/** One released number with its unit. What is withheld stays withheld through every sum and difference. */
export class Quantity {
  readonly #settled: Settled;
  readonly #key: Key;

  constructor(key: Key, settled: Settled) {
    demandKey(key);
    this.#key = key;
    this.#settled = settled;
    Object.freeze(this);
  }

  static is(value: unknown): value is Quantity {
    return typeof value === "object" && value !== null && #settled in value;
  }

  get shown(): Shown {
    return this.#settled.shown;
  }

  get unit(): Unit {
    return this.#settled.unit;
  }

  get decimals(): number {
    return this.#settled.decimals;
  }

  get origins(): readonly Origin[] {
    return this.#settled.origins;
  }

  /** The earlier edition whose number it repeats. */
  get asAt(): string | undefined {
    return this.#settled.asAt;
  }

  /** Of a percentage: how many of how many; undefined of anything else, and of what is withheld. */
  get parts(): {readonly count: number; readonly base: number} | undefined {
    const {count, base} = this.#settled.parts ?? {};
    return this.withheld || typeof count !== "number" || typeof base !== "number" ? undefined : {count, base};
  }

  /** For each origin, whether it was added or taken away: 1 or −1. */
  get signs(): readonly number[] {
    return this.#settled.signs ?? this.origins.map(() => 1);
  }

  /** Withheld or not there at all: a sentence cannot print it. */
  get withheld(): boolean {
    return isMarker(this.#settled.shown);
  }

  /**
   * As a sentence prints it: `43`, `1,204`, `64%`, `12`, `28`; `43 (as at 2022.2)` where it repeats an earlier edition. A
   * mean's unit and "percentage points" are the sentence's to say.
   */
  get text(): string {
    const {asAt} = this.#settled;
    return asAt === undefined || this.withheld ? this.figures : `${this.figures} (as at ${asAt})`;
  }

  /** The number alone, where all around it says whose it is. */
  get figures(): string {
    const {shown, unit, decimals} = this.#settled;
    if (isMarker(shown)) return shown;
    return `${withCommas(shown, decimals)}${unit === "%" ? "%" : ""}`;
  }

  toString(): string {
    return this.text;
  }

  /** The sum, in the same unit. Percentages cannot be added: take the share of a sum. */
  plus(other: Quantity): Quantity {
    return this.#with(other, "plus", (a, b) => a + b, this.unit);
  }

  /** The difference, in the same unit; of two percentages, in percentage points. */
  minus(other: Quantity): Quantity {
    return this.#with(other, "minus", (a, b) => a - b, this.unit === "%" ? "points" : this.unit);
  }

  /** The greatest of some in the same unit, whatever their signs; withheld if one of them is. */
  static greatest(quantities: readonly Quantity[]): Quantity {
    const [first] = quantities;
    if (!quantities.every(Quantity.is) || first === undefined)
      throw new TypeError("greatest: of released quantities only, one or more");
    const other = quantities.find(({unit}) => unit !== first.unit);
    if (other !== undefined) throw new TypeError(`greatest: ${first.unit} and ${other.unit} are not the same unit`);
    return new Quantity(first.#key, {
      shown: quantities
        .map(({shown}) => (isMarker(shown) ? shown : Math.abs(shown)))
        .reduce((a, b) => combine(a, b, Math.max)),
      unit: first.unit,
      decimals: Math.max(...quantities.map(({decimals}) => decimals)),
      origins: quantities.flatMap(({origins}) => origins),
      asAt: quantities.map((one) => one.#settled.asAt).find((edition) => edition !== undefined)
    });
  }

  #with(other: Quantity, verb: "plus" | "minus", compute: (a: number, b: number) => number, unit: Unit): Quantity {
    if (!Quantity.is(other)) throw new TypeError(`${verb}: not a released quantity`);
    if (other.unit !== this.unit) throw new TypeError(`${verb}: ${this.unit} and ${other.unit} are not the same unit`);
    if (verb === "plus" && this.unit === "%")
      throw new TypeError("plus: percentages cannot be added; take the share of a sum");
    const decimals = Math.max(this.decimals, other.decimals);
    return new Quantity(this.#key, {
      shown: combine(this.shown, other.shown, (a, b) => Number(compute(a, b).toFixed(decimals))),
      unit,
      decimals,
      origins: [...this.origins, ...other.origins],
      signs: [...this.signs, ...other.signs.map((sign) => (verb === "minus" ? -sign : sign))],
      asAt: this.#settled.asAt ?? other.#settled.asAt
    });
  }
}

/** Of differences, the largest: whichever way it goes. */
export function greatest(quantities: readonly Quantity[]): Quantity {
  return Quantity.greatest(quantities);
}

/** A marker wins over a number, and confidentiality over every other marker. */
function combine(a: Shown, b: Shown, compute: (a: number, b: number) => number): Shown {
  if (!isMarker(a) && !isMarker(b)) return compute(a, b);
  const both: Marker[] = [a, b].filter(isMarker);
  return both.includes("[c]") ? "[c]" : both[0]!;
}

/** British thousands commas, without asking the machine's locale. */
export function withCommas(value: number, decimals = 0): string {
  const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}
