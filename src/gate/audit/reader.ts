import type {Highs, Model} from "highs";
import {evaluate, type Fact, type Form} from "../model/form.ts";
import type {System} from "../model/system.ts";
import {isInfeasible, isOptimal, modelOf} from "../solver.ts";

/** What a report says of a cell: a number twice if it is printed, a range if it is rounded or withheld. */
export type Said = readonly [least: number, greatest: number];

/** A whole table: what each unknown may be. */
export type Table = Int32Array;

/**
 * A reader who knows all that is said and wants to know more. Nothing here looks at the true counts: two linear systems
 * over the unknowns, one that bounds a cell, and one that changes a table already found as little as possible.
 */
export class Reader {
  readonly #engine: Highs;
  readonly #known: System;
  readonly #said: readonly Said[];
  readonly #bounds: Model;
  readonly #rows: readonly Fact[];
  readonly #first: number;
  #changes: Model | undefined;
  #base: Table | undefined;

  constructor(engine: Highs, known: System, said: readonly Said[]) {
    const cells = known.cells.map((cell, c) => ({...cell, lower: said[c]![0], upper: said[c]![1], because: cell.id}));
    this.#engine = engine;
    this.#known = known;
    this.#said = said;
    this.#rows = [...known.links, ...known.facts, ...cells];
    this.#first = this.#rows.length - cells.length;
    this.#bounds = engine.createModel(modelOf(this.#upper(), this.#rows));
    this.#bounds.options.set({output_flag: false, presolve: "off", simplex_strategy: 4});
  }

  /** The first table, from which others are sought; `candidate` if it agrees with all that is said. */
  begin(candidate: ArrayLike<number> | undefined, seconds: number): Table | undefined {
    const given = candidate && this.#checked(candidate);
    this.#base = given ?? this.#search(this.#bounds, undefined, seconds, (v) => v);
    if (!this.#base) return undefined;
    const base = this.#base;
    const count = this.#known.unknowns;
    const twice = (form: Fact): Fact => {
      const now = evaluate(form, base);
      return {...form, ...bothWays(form, count), lower: form.lower - now, upper: form.upper - now};
    };
    const upper = this.#upper();
    const up = Float64Array.from(upper, (most, i) => most - base[i]!);
    const room = Float64Array.from([...up, ...base]);
    const colCost = new Float64Array(2 * count).fill(1);
    this.#changes = this.#engine.createModel({...modelOf(room, this.#rows.map(twice)), colCost});
    this.#changes.options.set({output_flag: false, mip_rel_gap: 1, mip_abs_gap: 1e9});
    return base;
  }

  /** No table has the cell beyond this, whole numbers or not. */
  bound(cell: number, way: 1 | -1): number {
    const {index, value} = this.#known.cells[cell]!;
    index.forEach((i, k) => {
      this.#bounds.changeColCost(i, -way * value[k]!);
    });
    this.#bounds.run();
    if (!isOptimal(this.#engine, this.#bounds)) {
      this.#bounds.clearSolver();
      this.#bounds.run();
    }
    const found = isOptimal(this.#engine, this.#bounds) ? -way * this.#bounds.getObjectiveValue() : way * Infinity;
    index.forEach((i) => {
      this.#bounds.changeColCost(i, 0);
    });
    const said = this.#said[cell]![way > 0 ? 1 : 0];
    const most = way > 0 ? Math.floor(found + 1e-6) : Math.ceil(found - 1e-6);
    return way > 0 ? Math.min(most, said) : Math.max(most, said);
  }

  /** A table with the cell between two values; `none` if there is none; nothing if time ran out, or if it was to be `easy` and is not. */
  reach(cell: number, least: number, greatest: number, seconds: number, easy = false): Table | "none" | undefined {
    const [lower, upper] = this.#said[cell]!;
    const [from, to] = [Math.max(least, lower), Math.min(greatest, upper)];
    if (from > to || !this.#changes || !this.#base) return "none";
    const base = this.#base;
    const now = evaluate(this.#known.cells[cell]!, base);
    const row = this.#first + cell;
    this.#changes.changeRowBounds(row, from - now, to - now);
    this.#changes.options.set({time_limit: seconds, presolve: "off"});
    this.#changes.zeroAllClocks();
    this.#changes.run();
    const count = this.#known.unknowns;
    const asTable = (v: Float64Array) => base.map((n, i) => n + v[i]! - v[count + i]!);
    const asNumbers = (v: Float64Array) => Float64Array.from(base, (n, i) => n + v[i]! - v[count + i]!);
    try {
      if (isInfeasible(this.#engine, this.#changes)) return "none";
      if (!isOptimal(this.#engine, this.#changes)) return undefined;
      const relaxed = this.#changes.getSolution().colValue;
      const whole =
        relaxed.every((v) => Math.abs(v - Math.round(v)) < 1e-7) && this.#checked(asTable(relaxed.map(Math.round)));
      if (whole) return whole;
      if (easy) return undefined;
      const found = this.#search(this.#changes, 2 * count, seconds, asNumbers);
      return found ?? (isInfeasible(this.#engine, this.#changes) ? "none" : undefined);
    } finally {
      this.#changes.clearIntegrality();
      this.#changes.changeRowBounds(row, lower - now, upper - now);
    }
  }

  dispose(): void {
    this.#bounds.dispose();
    this.#changes?.dispose();
  }

  #search(
    model: Model,
    columns: number | undefined,
    seconds: number,
    read: (v: Float64Array) => Float64Array
  ): Table | undefined {
    const count = columns ?? this.#known.unknowns;
    model.options.set({time_limit: seconds, presolve: "on"});
    model.zeroAllClocks();
    model.changeColsIntegrality({kind: "range", from: 0, to: count - 1}, new Int32Array(count).fill(1));
    model.run();
    const table = isOptimal(this.#engine, model) ? this.#checked(read(model.getSolution().colValue)) : undefined;
    if (!columns) {
      model.clearIntegrality();
      model.clearSolver();
      model.options.set({time_limit: 1e9, presolve: "off"});
    }
    return table;
  }

  /** The solver is not believed: a table counts only if, in whole numbers, it agrees with everything that is said. */
  #checked(values: ArrayLike<number>): Table | undefined {
    const table = Int32Array.from(values, (v) => Math.round(v));
    for (let i = 0; i < table.length; i++)
      if (table[i]! < 0 || Math.abs(table[i]! - values[i]!) > 1e-5) return undefined;
    const holds = this.#rows.every((row) => {
      const value = evaluate(row, table);
      return value >= row.lower - 1e-9 && value <= row.upper + 1e-9;
    });
    return holds ? table : undefined;
  }

  #upper(): Float64Array {
    const upper = Float64Array.from(this.#known.most);
    this.#known.cells.forEach(({index, value}, c) => {
      if (value.every((v) => v > 0))
        index.forEach((i, k) => {
          upper[i] = Math.min(upper[i]!, Math.floor(this.#said[c]![1] / value[k]!));
        });
    });
    return upper;
  }
}

function bothWays({index, value}: Form, count: number): Form {
  return {
    index: Int32Array.from([...index, ...index.map((i) => i + count)]),
    value: Float64Array.from([...value, ...value.map((v) => -v)])
  };
}
