import type {Highs, Model} from "highs";
import {evaluate, type Fact, type Form} from "../model/form.ts";
import {isInfeasible, isOptimal, modelOf} from "../solver.ts";
import {leastOf} from "./demand.ts";
import type {Pattern, Problem} from "./problem.ts";

/** By how much a cell is to differ from its count, at least and at most. */
export type Change = readonly [least: number, most: number];

/**
 * Finds whole tables that differ from the truth in one cell and agree with all that a pattern prints: the sum of all
 * changes is made least. The relaxed programme comes first; its corners are sparse moves, mostly whole already, and
 * only if not is it solved in whole numbers. A `priced` mover may also change what the pattern prints, at its weight:
 * what it changes would have to be withheld, too (Kelly, Golden and Assad, Networks 22, 1992).
 */
export class Mover {
  readonly #engine: Highs;
  readonly #problem: Problem;
  readonly #model: Model;
  /** the unknown that each column changes, and its sign */
  readonly #column: readonly (readonly [unknown: number, sign: 1 | -1])[];
  readonly #first: number;
  /** the columns that let a cell rise and fall, by cell; none if printed cells have to stay */
  readonly #slack: ReadonlyMap<number, readonly [number, number]>;
  #hidden: Pattern | undefined;

  constructor(engine: Highs, problem: Problem, priced = false) {
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
      const pairs = [...index].flatMap((i, k) =>
        (places.get(i) ?? []).map((p) => [p, column[p]![1] * value[k]!] as const)
      );
      return {index: Int32Array.from(pairs, ([p]) => p), value: Float64Array.from(pairs, ([, v]) => v)};
    };
    const rows: Fact[] = [
      ...[...known.links, ...known.facts].map((fact) => {
        const now = evaluate(fact, truth);
        return {...spread(fact), lower: fact.lower - now, upper: fact.upper - now, because: fact.because};
      }),
      ...known.cells.map((cell) => ({...spread(cell), lower: 0, upper: 0, because: ""}))
    ];
    const upper = Array.from(column, ([i, sign]) => (sign > 0 ? known.most[i]! - truth[i]! : truth[i]!));
    const cost: number[] = column.map(() => (priced ? 0.001 : 1));
    const slack = new Map<number, [number, number]>();
    this.#first = rows.length - known.cells.length;
    if (priced) {
      for (const [c, cell] of known.cells.entries()) {
        if (!may[c]) continue;
        const at = upper.length;
        slack.set(c, [at, at + 1]);
        upper.push(total, cell.count - leastOf(cell, problem.zeros));
        cost.push(problem.weights[c]!, problem.weights[c]!);
        rows[this.#first + c] = withTwo(rows[this.#first + c]!, at);
      }
    }
    this.#engine = engine;
    this.#problem = problem;
    this.#column = column;
    this.#slack = slack;
    this.#model = engine.createModel({...modelOf(Float64Array.from(upper), rows), colCost: Float64Array.from(cost)});
    this.#model.options.set({output_flag: false, mip_rel_gap: 1, mip_abs_gap: 1e6});
  }

  /**
   * A table in which the cell differs from its count by `least` to `most`; `none` if there is none, nothing if time ran
   * out, or if it was to be `easy` and is not.
   */
  table(
    hidden: Pattern,
    cell: number,
    [least, most]: Change,
    seconds: number,
    easy = false
  ): Float64Array | "none" | undefined {
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
      return easy ? undefined : this.#run(seconds, true);
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
    this.#model.changeRowsBounds(
      range,
      Float64Array.from(bounds, ([l]) => l),
      Float64Array.from(bounds, ([, u]) => u)
    );
    for (const [c, [rise, fall]] of this.#slack) {
      const cell = this.#problem.known.cells[c]!;
      this.#model.changeColBounds(rise, 0, hidden[c] ? 0 : this.#problem.known.total);
      this.#model.changeColBounds(fall, 0, hidden[c] ? 0 : cell.count - leastOf(cell, this.#problem.zeros));
    }
  }

  #bounds(c: number, hidden: Pattern): readonly [number, number] {
    const {known, zeros} = this.#problem;
    return hidden[c] ? [leastOf(known.cells[c]!, zeros) - known.cells[c]!.count, known.total] : [0, 0];
  }
}

/** The row's form, with one column that takes what it has too much, and one that gives what it lacks. */
function withTwo(row: Fact, at: number): Fact {
  return {...row, index: Int32Array.from([...row.index, at, at + 1]), value: Float64Array.from([...row.value, -1, 1])};
}
