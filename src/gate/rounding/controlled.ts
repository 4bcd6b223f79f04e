import type {Highs, Model} from "highs";
import type {Fact} from "../model/form.ts";
import {isInfeasible, isOptimal, modelOf, solver} from "../solver.ts";

/** A total and its parts, by place. */
export interface Margin {
  readonly total: number;
  readonly parts: readonly number[];
  /** the total is the sum of its parts; where a record may be in several of them it is only as great as each */
  readonly adds: boolean;
  /** not everybody in the total is in one of its parts */
  readonly open?: true;
}

export interface Counted {
  readonly id: string;
  readonly count: number;
}

/**
 * Controlled rounding (Cox, "A constructive procedure for unbiased controlled rounding", JASA 82, 1987; as an integer
 * programme: Salazar-González, Mathematical Programming 105, 2006). Every count becomes the multiple of the base below or
 * above it, or stays if it is one, so that nought stays nought; totals are the sums of what is shown. The sum of all
 * changes is the least that can be; among the ways to reach it, the first count by its id that can go to the nearer
 * multiple does, then the second, and so on: the same on every machine. Nothing if no such table exists, which can be with
 * three variables or more.
 */
export async function controlled(
  counts: readonly Counted[],
  margins: readonly Margin[],
  base: number
): Promise<number[] | undefined> {
  const rounding = new Rounding(await solver(), counts, margins, base);
  try {
    const rounded = rounding.least();
    if (rounded !== undefined) check(counts, margins, base, rounded);
    return rounded;
  } finally {
    rounding.dispose();
  }
}

class Rounding {
  readonly #engine: Highs;
  readonly #model: Model;
  readonly #counts: readonly Counted[];
  readonly #base: number;
  /** the counts that are no multiples, in the order of their ids; each has a column: whether it goes up */
  readonly #open: readonly number[];

  constructor(engine: Highs, counts: readonly Counted[], margins: readonly Margin[], base: number) {
    const rest = counts.map(({count}) => count % base);
    const byId = (a: number, b: number) => (counts[a]!.id < counts[b]!.id ? -1 : 1);
    const open = [...counts.keys()].filter((cell) => rest[cell]! > 0).sort(byId);
    const columns = new Map(open.map((cell, column) => [cell, column]));
    const low = counts.map(({count}) => Math.floor(count / base));
    /** what the parts have more than the total, in multiples of the base */
    const difference = (parts: readonly number[], total: number, most: number, because: string): Fact => {
      const entries = [...parts.map((part) => [part, 1] as const), [total, -1] as const].filter(([c]) =>
        columns.has(c)
      );
      const gap = low[total]! - parts.reduce((sum, part) => sum + low[part]!, 0);
      return {
        index: Int32Array.from(entries, ([cell]) => columns.get(cell)!),
        value: Float64Array.from(entries, ([, sign]) => sign),
        lower: most === 0 ? gap : Number.NEGATIVE_INFINITY,
        upper: gap,
        because
      };
    };
    const rows = margins.flatMap(({total, parts, adds}) =>
      adds
        ? [difference(parts, total, 0, "the parts add up to the total")]
        : parts.map((part) => difference([part], total, Number.POSITIVE_INFINITY, "no part is greater than the total"))
    );
    const model = modelOf(new Float64Array(open.length).fill(1), rows);
    const colCost = Float64Array.from(open, (cell) => base - 2 * rest[cell]!);
    this.#engine = engine;
    this.#counts = counts;
    this.#base = base;
    this.#open = open;
    this.#model = engine.createModel({...model, colCost});
    this.#model.options.set({output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5});
  }

  least(): number[] | undefined {
    let best = this.#solve();
    if (best === undefined) return undefined;
    for (const [column, cell] of this.#open.entries()) {
      const nearer = 2 * (this.#counts[cell]!.count % this.#base) > this.#base ? 1 : 0;
      if (best.up[column] !== nearer) {
        this.#model.changeColBounds(column, nearer, nearer);
        const other = this.#solve();
        if (other?.change === best.change) best = other;
      }
      this.#model.changeColBounds(column, best.up[column]!, best.up[column]!);
    }
    return this.#rounded(best.up);
  }

  dispose(): void {
    this.#model.dispose();
  }

  #rounded(up: readonly number[]): number[] {
    const rounded = this.#counts.map(({count}) => count - (count % this.#base));
    for (const [column, cell] of this.#open.entries()) rounded[cell]! += up[column]! * this.#base;
    return rounded;
  }

  /** The linear programme first: that of a table of two variables has whole corners. */
  #solve(): {up: number[]; change: number} | undefined {
    const solved = this.#run(false);
    const whole = solved === undefined || solved.every((v) => Math.abs(v - Math.round(v)) < 1e-7);
    const values = whole ? solved : this.#run(true);
    if (values === undefined) return undefined;
    const up = Array.from(values, (v) => Math.round(v));
    const rounded = this.#rounded(up);
    return {up, change: rounded.reduce((sum, n, cell) => sum + Math.abs(n - this.#counts[cell]!.count), 0)};
  }

  #run(whole: boolean): Float64Array | undefined {
    const [model, count] = [this.#model, this.#open.length];
    if (count === 0) return new Float64Array();
    model.options.set({presolve: whole ? "on" : "off"});
    if (whole) model.changeColsIntegrality({kind: "range", from: 0, to: count - 1}, new Int32Array(count).fill(1));
    model.run();
    const optimal = isOptimal(this.#engine, model);
    if (!optimal && !isInfeasible(this.#engine, model)) throw new Error("the rounding's programme has no answer");
    const values = optimal ? model.getSolution().colValue : undefined;
    if (whole) model.clearIntegrality();
    return values;
  }
}

/** The solver is not believed. */
function check(counts: readonly Counted[], margins: readonly Margin[], base: number, rounded: readonly number[]): void {
  const near = counts.every(({count}, cell) => rounded[cell]! % base === 0 && Math.abs(rounded[cell]! - count) < base);
  const adding = margins.every(({total, parts, adds}) =>
    adds
      ? parts.reduce((sum, part) => sum + rounded[part]!, 0) === rounded[total]
      : parts.every((part) => rounded[part]! <= rounded[total]!)
  );
  if (!near || !adding) throw new Error("the solver's rounding breaks a condition");
}
