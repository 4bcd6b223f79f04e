import loader, {type Highs, type Model, type ModelData} from "highs";
import type {Fact} from "./model/form.ts";

// The package declares its types as a CommonJS module's, whose default export is the whole module; its ES module is a function.
const load = loader as unknown as (typeof loader)["default"];
let loaded: Promise<Highs> | undefined;

/** The solver, loaded once: HiGHS compiled to WebAssembly, single-threaded, the same bits on every machine. */
export function solver(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

/** The one status that is believed: everything else, a time limit included, counts as no answer. */
export function isOptimal(engine: Highs, model: Model): boolean {
  return model.getModelStatus() === engine.constants.modelStatus.optimal;
}

export function isInfeasible(engine: Highs, model: Model): boolean {
  return model.getModelStatus() === engine.constants.modelStatus.infeasible;
}

/** A model without objective, row by row. */
export function modelOf(upper: Float64Array, rows: readonly Omit<Fact, "because">[]): ModelData {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({index}, r) => {
    starts[r + 1] = starts[r]! + index.length;
  });
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(starts[rows.length]!);
  rows.forEach(({index, value}, r) => {
    indices.set(index, starts[r]!);
    values.set(value, starts[r]!);
  });
  return {
    numCols: upper.length,
    numRows: rows.length,
    colCost: new Float64Array(upper.length),
    colLower: new Float64Array(upper.length),
    colUpper: upper,
    rowLower: Float64Array.from(rows, ({lower}) => lower),
    rowUpper: Float64Array.from(rows, ({upper: most}) => most),
    matrix: {format: "csr", numRows: rows.length, numCols: upper.length, starts, indices, values}
  };
}
