import type {Highs, Model} from "highs";
import {isInfeasible, isOptimal} from "../solver.ts";
import type {Cut} from "./cut.ts";
import type {Problem} from "./problem.ts";

/** The choice of what to withhold beside the small counts: the least weight that satisfies all cuts so far. */
export class Master {
  readonly #engine: Highs;
  readonly #problem: Problem;
  readonly #model: Model;
  readonly #cells: Int32Array;
  readonly #columns: ReadonlyMap<number, number>;
  readonly #cuts: Cut[] = [];

  constructor(engine: Highs, problem: Problem) {
    this.#engine = engine;
    this.#problem = problem;
    this.#cells = Int32Array.from([...problem.may.keys()].filter((c) => problem.may[c]));
    this.#columns = new Map([...this.#cells].map((c, column) => [c, column]));
    const count = this.#cells.length;
    this.#model = engine.createModel({
      numCols: count,
      numRows: 0,
      colCost: Float64Array.from(this.#cells, (c) => problem.weights[c]!),
      colLower: new Float64Array(count),
      colUpper: new Float64Array(count).fill(1),
      rowLower: [],
      rowUpper: [],
      matrix: {format: "csr", numRows: 0, numCols: count, starts: [0], indices: [], values: []}
    });
    this.#model.options.set({output_flag: false, mip_rel_gap: 1e-4});
  }

  add(cut: Cut): void {
    this.#cuts.push(cut);
    const indices = Int32Array.from(cut.cells, (c) => this.#columns.get(c)!);
    this.#model.addRow(cut.least, Infinity, {indices, values: cut.values});
  }

  whole(): void {
    if (this.#cells.length === 0) return;
    const range = {kind: "range", from: 0, to: this.#cells.length - 1} as const;
    this.#model.changeColsIntegrality(range, new Int32Array(this.#cells.length).fill(1));
  }

  /** For each cell how much of it to withhold; `none` if nothing satisfies the cuts; nothing if time ran out. */
  solve(seconds: number): Float64Array | "none" | undefined {
    const y = Float64Array.from(this.#problem.always);
    if (this.#cells.length === 0) return this.#cuts.length > 0 ? "none" : y;
    this.#model.options.set({time_limit: seconds});
    this.#model.zeroAllClocks();
    this.#model.run();
    if (isInfeasible(this.#engine, this.#model)) return "none";
    if (!isOptimal(this.#engine, this.#model)) return undefined;
    const {colValue} = this.#model.getSolution();
    this.#cells.forEach((c, column) => {
      y[c] = Math.min(1, Math.max(0, colValue[column]!));
    });
    for (const {cells, values, least} of this.#cuts) {
      const reached = cells.reduce((sum, c, i) => sum + values[i]! * y[c]!, 0);
      if (reached < least - 1e-5) throw new Error("the solver's choice breaks a cut");
    }
    return y;
  }

  dispose(): void {
    this.#model.dispose();
  }
}
