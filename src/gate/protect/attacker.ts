import type {Highs, Model} from "highs";
import type {Fact, Form} from "../model/form.ts";
import {isOptimal, modelOf} from "../solver.ts";
import {leastOf} from "./demand.ts";
import type {Problem} from "./problem.ts";

/** How far the attacker can push one form one way, and why no farther. */
export interface Push {
  readonly gain: number;
  readonly unknowns: Float64Array;
  /** for each cell how much the gain grows with the part of it that is withheld */
  readonly price: Float64Array;
}

/**
 * The attacker's linear programme of Fischetti and Salazar-González ("Models and algorithms for optimizing cell
 * suppression in tabular data with linear constraints", JASA 95, 2000): cell c may stray from its count by `box` × y_c.
 * The box is as narrow as the demands allow: it leaves out far-fetched tables, and gives cuts with coefficients of 1.
 * The model stays loaded, and each solve starts from the last one's basis.
 */
export class Attacker {
  readonly #engine: Highs;
  readonly #problem: Problem;
  readonly #model: Model;
  readonly #kept: Int32Array;
  readonly #columns: readonly Form[];
  readonly #first: number;
  readonly #box: number;
  #objective: readonly number[] = [];

  constructor(engine: Highs, problem: Problem, box: number) {
    const {known, always, may} = problem;
    const upper = Float64Array.from(known.most);
    known.cells.forEach((cell, c) => {
      if (!cell.printed) return;
      const most = cell.count + (always[c] || may[c] ? box : 0);
      if (cell.value.every((v) => v === 1)) for (const i of cell.index) upper[i] = Math.min(upper[i]!, most);
    });
    this.#kept = Int32Array.from([...upper.keys()].filter((i) => upper[i]! > 0));
    const places = new Map([...this.#kept].map((i, place) => [i, place]));
    const narrow = (form: Form) => {
      const held = [...form.index.keys()].filter((k) => places.has(form.index[k]!));
      return {
        index: Int32Array.from(held, (k) => places.get(form.index[k]!)!),
        value: Float64Array.from(held, (k) => form.value[k]!)
      };
    };
    const rows: Fact[] = [
      ...[...known.links, ...known.facts].map((fact) => ({...fact, ...narrow(fact)})),
      ...known.cells.map((cell) => ({...narrow(cell), lower: cell.count, upper: cell.count, because: ""}))
    ];
    this.#engine = engine;
    this.#problem = problem;
    this.#box = box;
    this.#first = rows.length - known.cells.length;
    this.#model = engine.createModel(
      modelOf(
        Float64Array.from(this.#kept, (i) => upper[i]!),
        rows
      )
    );
    this.#model.options.set({output_flag: false, simplex_strategy: 4, presolve: "off"});
    this.#columns = known.cells.map((cell) => narrow(cell));
  }

  /** How much of each cell is withheld, 0 to 1. */
  withhold(y: ArrayLike<number>): void {
    const cells = this.#problem.known.cells;
    const lower = new Float64Array(cells.length);
    const upper = new Float64Array(cells.length);
    for (let c = 0; c < cells.length; c++) {
      lower[c] = cells[c]!.count - this.#below(c) * y[c]!;
      upper[c] = cells[c]!.count + this.#box * y[c]!;
    }
    this.#model.changeRowsBounds({kind: "range", from: this.#first, to: this.#first + cells.length - 1}, lower, upper);
  }

  /** Pushes a cell up (1) or down (-1) as far as it goes. */
  push(cell: number, way: 1 | -1): Push {
    this.#aim(cell, -way);
    this.#model.run();
    if (!isOptimal(this.#engine, this.#model)) {
      // A stalled warm start; the truth is feasible, so a cold one must end.
      this.#model.clearSolver();
      this.#model.run();
      if (!isOptimal(this.#engine, this.#model)) throw new Error("the attacker's linear programme has no optimum");
    }
    const {colValue, rowDual, rowValue} = this.#model.getSolution();
    const cells = this.#problem.known.cells;
    const price = new Float64Array(cells.length);
    for (let c = 0; c < cells.length; c++) {
      const dual = rowDual[this.#first + c]!;
      if (Math.abs(dual) > 1e-9) price[c] = Math.abs(dual) * (dual < 0 ? this.#box : this.#below(c));
    }
    const value = rowValue[this.#first + cell]!;
    return {gain: way * (value - cells[cell]!.count), unknowns: this.#spread(colValue), price};
  }

  dispose(): void {
    this.#model.dispose();
  }

  #aim(cell: number, cost: number): void {
    for (const i of this.#objective) this.#model.changeColCost(i, 0);
    const {index, value} = this.#columns[cell]!;
    index.forEach((i, k) => {
      this.#model.changeColCost(i, cost * value[k]!);
    });
    this.#objective = [...index];
  }

  #spread(values: Float64Array): Float64Array {
    const all = new Float64Array(this.#problem.known.unknowns);
    this.#kept.forEach((i, place) => {
      all[i] = values[place]!;
    });
    return all;
  }

  #below(c: number): number {
    const cell = this.#problem.known.cells[c]!;
    return Math.min(this.#box, cell.count - leastOf(cell, this.#problem.zeros));
  }
}
