import highsModule from "highs";

/** Find whole numbers from 0 to `most` that keep each row within its bounds and whose `cost × number` adds up to least. */
interface IntegerProgram {
  readonly columns: readonly {readonly cost: number; readonly most: number}[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly says: string;
  readonly least: number;
  readonly most: number;
  /** by the column's place; a column that is not there has none */
  readonly factors: ReadonlyMap<number, number>;
}

// the types describe the package's CommonJS half, in which the loader is a property; here it is the module itself
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();

export function solve({columns, rows}: IntegerProgram): number[] {
  const {variableType, objectiveSense, modelStatus} = highs.constants;
  const shape = {numRows: rows.length, numCols: columns.length};
  const source = {
    ...shape,
    sense: objectiveSense.minimize,
    colCost: columns.map(({cost}) => cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({most}) => most),
    rowLower: rows.map(({least}) => least),
    rowUpper: rows.map(({most}) => most),
    matrix: {format: "csr", ...shape, ...sparse(rows)},
    integrality: columns.map(() => variableType.integer)
  } as const;
  return highs.withModel(source, (model) => {
    model.options.set({output_flag: false, mip_rel_gap: 0});
    model.run();
    const status = model.getModelStatus();
    if (status !== modelStatus.optimal) throw new Error(`no best solution: HiGHS ends with status ${status}`);
    const solution = [...model.getSolution().colValue].map(Math.round);
    for (const row of rows) check(row, solution);
    return solution;
  });
}

function sparse(rows: readonly Row[]) {
  const starts = [0];
  for (const {factors} of rows) starts.push(starts.at(-1)! + factors.size);
  const entries = rows.flatMap(({factors}) => [...factors]);
  return {starts, indices: entries.map(([column]) => column), values: entries.map(([, factor]) => factor)};
}

/** The solver's arithmetic is inexact and its solution is rounded above; whether a row is kept is not. */
function check({says, least, most, factors}: Row, solution: readonly number[]): void {
  const sum = [...factors].reduce((total, [column, factor]) => total + factor * solution[column]!, 0);
  if (sum < least || sum > most) throw new Error(`${says}: the solution gives ${sum}`);
}
