import type {Highs, Model} from "highs";
import {evaluate, type Fact, type Form} from "../model/form.ts";
import type {System} from "../model/system.ts";
import {isInfeasible, isOptimal, modelOf} from "../solver.ts";
import {tighten} from "./tighten.ts";

/** What a report says of a cell: a number twice if it is printed, a range if it is rounded or withheld. */
export type Said = readonly [least: number, greatest: number];

/** What a reader needs of a system. */
export type Readable = Pick<System, "total" | "unknowns" | "most" | "links" | "facts" | "cells">;

/** A whole table: what each unknown may be. */
export type Table = Int32Array;

/**
 * A reader who knows all that is said and wants to know more. Nothing here looks at the true counts: two linear systems
 * over the unknowns, one that bounds a cell, and one that changes a table already found as little as possible.
 */
export class Reader {
  readonly #engine: Highs;
  readonly #known: Readable;
  readonly #said: readonly Said[];
  readonly #bounds: Model;
  readonly #rows: readonly Fact[];
  readonly #first: number;
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  /** for each column of `#changes` the unknown it changes, and its sign */
  #columns: readonly (readonly [unknown: number, sign: 1 | -1])[] = [];
  #places: number[][] | undefined;
  #changes: Model | undefined;
  #base: Table | undefined;

  constructor(engine: Highs, known: Readable, said: readonly Said[]) {
    const cells = known.cells.map((cell, c) => ({...cell, lower: said[c]![0], upper: said[c]![1], because: cell.id}));
    this.#engine = engine;
    this.#known = known;
    this.#said = said;
    this.#rows = [...known.links, ...known.facts, ...cells];
    this.#first = this.#rows.length - cells.length;
    this.#least = new Float64Array(known.unknowns);
    this.#most = Float64Array.from(known.most);
    tighten(this.#rows, this.#least, this.#most);
    // A lower bound above an upper one: nothing agrees with all that is said.
    const columns = this.#least.every((n, i) => n <= this.#most[i]!)
      ? {colLower: this.#least, colUpper: this.#most}
      : {colLower: new Float64Array(known.unknowns)};
    this.#bounds = engine.createModel({...modelOf(Float64Array.from(known.most), this.#rows), ...columns});
    this.#bounds.options.set({output_flag: false, presolve: "off", simplex_strategy: 4});
  }

  /** The first table, from which others are sought; `candidate` if it agrees with all that is said. */
  begin(candidate: ArrayLike<number> | undefined, seconds: number): Table | undefined {
    const given = candidate && this.#checked(candidate);
    this.#base = given ?? this.#search(this.#bounds, undefined, seconds, (v) => v);
    if (!this.#base) return undefined;
    const base = this.#base;
    this.#columns = [
      ...[...base.keys()].filter((i) => this.#most[i]! > base[i]!).map((i) => [i, 1] as const),
      ...[...base.keys()].filter((i) => this.#least[i]! < base[i]!).map((i) => [i, -1] as const)
    ];
    const room = Float64Array.from(this.#columns, ([i, sign]) =>
      sign > 0 ? this.#most[i]! - base[i]! : base[i]! - this.#least[i]!
    );
    const changed = this.#rows.map((row): Fact => {
      const now = evaluate(row, base);
      return {...row, ...this.#spread(row), lower: row.lower - now, upper: row.upper - now};
    });
    const colCost = new Float64Array(room.length).fill(1);
    this.#changes = this.#engine.createModel({...modelOf(room, changed), colCost});
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
    const found = isOptimal(this.#engine, this.#bounds)
      ? -way * this.#bounds.getObjectiveValue()
      : way * this.#known.total;
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
    if (from <= now && now <= to) return base;
    if (this.#columns.length === 0) return "none";
    const row = this.#first + cell;
    this.#changes.changeRowBounds(row, from - now, to - now);
    this.#changes.options.set({time_limit: seconds, presolve: "off"});
    this.#changes.zeroAllClocks();
    this.#changes.run();
    const asNumbers = (v: Float64Array) => {
      const table = Float64Array.from(base);
      this.#columns.forEach(([i, sign], place) => {
        table[i]! += sign * v[place]!;
      });
      return table;
    };
    try {
      if (isInfeasible(this.#engine, this.#changes)) return "none";
      if (!isOptimal(this.#engine, this.#changes)) return undefined;
      const relaxed = this.#changes.getSolution().colValue;
      const whole = relaxed.every((v) => Math.abs(v - Math.round(v)) < 1e-7) && this.#checked(asNumbers(relaxed));
      if (whole) return whole;
      if (easy) return undefined;
      const found = this.#search(this.#changes, this.#columns.length, seconds, asNumbers);
      return found ?? (isInfeasible(this.#engine, this.#changes) ? "none" : undefined);
    } finally {
      this.#changes.clearIntegrality();
      this.#changes.changeRowBounds(row, lower - now, upper - now);
    }
  }

  /** Does the table agree with everything that is said and known? */
  agrees(table: Table): boolean {
    return this.#rows.every((row) => {
      const value = evaluate(row, table);
      return value >= row.lower - 1e-9 && value <= row.upper + 1e-9;
    });
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
    return this.agrees(table) ? table : undefined;
  }

  /** A form of the unknowns as one of the columns that change them. */
  #spread({index, value}: Form): Form {
    this.#places ??= this.#columns.reduce(
      (all, [i], place) => {
        all[i]!.push(place);
        return all;
      },
      Array.from({length: this.#known.unknowns}, (): number[] => [])
    );
    const pairs = [...index].flatMap((i, k) =>
      this.#places![i]!.map((p) => [p, this.#columns[p]![1] * value[k]!] as const)
    );
    return {index: Int32Array.from(pairs, ([p]) => p), value: Float64Array.from(pairs, ([, v]) => v)};
  }
}
