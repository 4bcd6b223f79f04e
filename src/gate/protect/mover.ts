import type {Highs, Model} from "highs";
import {type Fact, type Form, valueOf} from "../model/form.ts";
import {isInfeasible, isOptimal, modelOf} from "../solver.ts";
import {leastOf} from "./demand.ts";
import type {Pattern, Problem} from "./problem.ts";

/**
 * Finds whole tables that differ from the truth in one cell and agree with all that a pattern prints: the sum of all
 * changes is made least. The relaxed programme comes first; its corners are sparse moves, mostly whole already, and
 * only if not is it solved in whole numbers.
 */
export class Mover {
  readonly #engine: Highs;
  readonly #problem: Problem;
  readonly #model: Model;
  /** the unknown that each column changes, and its sign */
  readonly #column: readonly (readonly [unknown: number, sign: 1 | -1])[];
  readonly #first: number;
  #hidden: Pattern | undefined;

  constructor(engine: Highs, problem: Problem) {
    const {known, always, may} = problem;
    const {truth, total} = known;
    const stuck = new Set<number>();
    known.cells.forEach((cell, c) => {
      if (!always[c] && !may[c] && cell.count === 0) for (const i of cell.index) stuck.add(i);
    });
    const free = [...truth.keys()].filter((i) => !stuck.has(i));
    const column = [
      ...free.map((i) => [i, 1] as const),
      ...free.filter((i) => truth[i]! > 0).map((i) => [i, -1] as const)
    ];
    const places = new Map<number, number[]>();
    column.forEach(([i], place) => {
      places.set(i, [...(places.get(i) ?? []), place]);
    });
    const spread = ({index, value}: Form) => {
      const pairs = [...index].flatMap((i, k) => (places.get(i) ?? []).map((p) => [p, column[p]![1] * value[k]!] as const));
      return {index: Int32Array.from(pairs, ([p]) => p), value: Float64Array.from(pairs, ([, v]) => v)};
    };
    const rows: Fact[] = [
      ...[...known.links, ...known.facts].map((fact) => {
        const now = valueOf(fact, truth);
        return {...spread(fact), lower: fact.lower - now, upper: fact.upper - now, because: fact.because};
      }),
      ...known.cells.map((cell) => ({...spread(cell), lower: 0, upper: 0, because: ""}))
    ];
    const upper = Float64Array.from(column, ([i, sign]) => (sign > 0 ? total : truth[i]!));
    this.#engine = engine;
    this.#problem = problem;
    this.#column = column;
    this.#first = rows.length - known.cells.length;
    this.#model = engine.createModel({...modelOf(upper, rows), colCost: new Float64Array(column.length).fill(1)});
    this.#model.options.set({output_flag: false, mip_rel_gap: 1, mip_abs_gap: 1e6});
  }

  /** A table in which the cell differs from its count by `least` to `most`; `none` if there is none, nothing if time ran out. */
  table(hidden: Pattern, cell: number, least: number, most: number, seconds: number): Float64Array | "none" | undefined {
    if (hidden !== this.#hidden) this.#withhold(hidden);
    this.#hidden = hidden;
    const model = this.#model;
    const [lower, upper] = this.#bounds(cell, hidden);
    model.changeRowBounds(this.#first + cell, Math.max(lower, least), Math.min(upper, most));
    try {
      if (Math.max(lower, least) > Math.min(upper, most)) return "none";
      const relaxed = this.#run(seconds, false);
      if (relaxed === "none" || relaxed === undefined) return relaxed;
      if (relaxed.every((v) => Math.abs(v - Math.round(v)) < 1e-7)) return relaxed;
      return this.#run(seconds, true);
    } finally {
      model.changeRowBounds(this.#first + cell, lower, upper);
    }
  }

  dispose(): void {
    this.#model.dispose();
  }

  #run(seconds: number, whole: boolean): Float64Array | "none" | undefined {
    const model = this.#model;
    model.options.set({time_limit: seconds, presolve: whole ? "on" : "off"});
    model.zeroAllClocks();
    const range = {kind: "range", from: 0, to: this.#column.length - 1} as const;
    if (whole) model.changeColsIntegrality(range, new Int32Array(this.#column.length).fill(1));
    model.run();
    const status = isOptimal(this.#engine, model) ? "optimal" : isInfeasible(this.#engine, model) ? "none" : undefined;
    const values = status === "optimal" ? model.getSolution().colValue : undefined;
    if (whole) model.clearIntegrality();
    if (!values) return status === "none" ? "none" : undefined;
    const table = Float64Array.from(this.#problem.known.truth);
    this.#column.forEach(([i, sign], place) => {
      table[i]! += sign * values[place]!;
    });
    return table;
  }

  #withhold(hidden: Pattern): void {
    const bounds = this.#problem.known.cells.map((_, c) => this.#bounds(c, hidden));
    const range = {kind: "range", from: this.#first, to: this.#first + bounds.length - 1} as const;
    this.#model.changeRowsBounds(range, Float64Array.from(bounds, ([l]) => l), Float64Array.from(bounds, ([, u]) => u));
  }

  #bounds(c: number, hidden: Pattern): readonly [number, number] {
    const {known, zeros} = this.#problem;
    return hidden[c] ? [leastOf(known.cells[c]!, zeros) - known.cells[c]!.count, known.total] : [0, 0];
  }
}
