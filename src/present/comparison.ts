import {Released, total} from "../gate/released.ts";
import type {PanelRows} from "./figure.ts";

/** One of those compared: a released table, at these categories of its variables but the first. */
export interface CompareSpec {
  readonly label: string;
  readonly of: Released;
  readonly at?: readonly string[];
}

/** One variable in several tables, each a series: a whole, and choices from it. */
export class Comparison {
  readonly #series: Readonly<Record<string, CompareSpec>>;

  constructor(series: Readonly<Record<string, CompareSpec>>) {
    this.#series = series;
    Object.freeze(this);
  }

  static is(value: unknown): value is Comparison {
    return typeof value === "object" && value !== null && #series in value;
  }

  static rows(comparison: Comparison, title: string | undefined): PanelRows {
    const series = Object.entries(comparison.#series).map(([code, {label, of, at = []}]) => ({
      code,
      label,
      rows: of.rows(...at),
      draft: of.id,
      others: at
    }));
    const [released] = Object.values(comparison.#series).map(({of}) => of) as [Released];
    return {...(title === undefined ? {} : {title}), released, by: "sample", series};
  }

  /** How many there are of each: `Applications: all 39, chosen in the source 15.` */
  static base(comparison: Comparison, population?: string): string {
    const all = Object.values(comparison.#series);
    const parts = all.map(({label, of, at = []}) => {
      const asAt = of.asAt === undefined ? "" : ` (as at ${of.asAt})`;
      return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${of.at(total, ...at).figures}${asAt}`;
    });
    const who = population ?? all[0]!.of.unit.many;
    return `${who.charAt(0).toUpperCase()}${who.slice(1)}: ${parts.join(", ")}.`;
  }
}

/** Several released tables of the same first variable side by side, by name; a drawing of dots holds all to the first. */
export function compare(series: Readonly<Record<string, CompareSpec>>): Comparison {
  const all = Object.values(series);
  for (const {of} of all) if (!Released.is(of)) throw new TypeError("compare: shows released tables only");
  if (all.length < 2) throw new RangeError("compare: name two tables or more");
  const codes = ({of}: CompareSpec) => of.dimensions[0]!.categories.map(({code}) => code).join();
  const other = all.find((one) => codes(one) !== codes(all[0]!));
  if (other !== undefined)
    throw new RangeError(`compare: ${other.of.id} and ${all[0]!.of.id} do not have the same categories`);
  return new Comparison(series);
}
