/** A variable and its codes, in the codebook's order; a code nobody has may be among them. */
export interface Variable {
  readonly name: string;
  readonly codes: readonly string[];
}

/**
 * Records, counted by what they answered: weighted contingency data. A question with more than one answer comes as one
 * yes/no variable an option, a population that a filter made as a two-level variable.
 */
export interface Population {
  readonly variables: readonly Variable[];
  /** for each kind of record the place of its code in each variable */
  readonly kinds: readonly Int32Array[];
  /** how many records there are of each kind */
  readonly weights: readonly number[];
}

/** Conditions that a record meets or not: pairs of variable and code, both by place, in the order of the variables. */
export type Where = readonly (readonly [variable: number, code: number])[];

export function countWhere({kinds, weights}: Population, where: Where): number {
  let sum = 0;
  for (let k = 0; k < kinds.length; k++) {
    if (where.every(([variable, code]) => kinds[k]![variable] === code)) sum += weights[k]!;
  }
  return sum;
}

/** Counts rows of text. `frequency` names the column that says how many records a row stands for. */
export function population(
  rows: readonly Readonly<Record<string, string>>[],
  names: readonly string[],
  {frequency, codes = {}}: {frequency?: string | undefined; codes?: Readonly<Record<string, readonly string[]>>} = {}
): Population {
  const variables = names.map((name) => ({
    name,
    codes: codes[name] ?? [...new Set(rows.map((row) => row[name]!))].sort()
  }));
  const places = variables.map((variable) => new Map(variable.codes.map((code, i) => [code, i])));
  const kinds = new Map<string, {kind: Int32Array; weight: number}>();
  for (const row of rows) {
    const kind = Int32Array.from(variables, (variable, v) => places[v]!.get(row[variable.name]!)!);
    const weight = frequency === undefined ? 1 : Number(row[frequency]);
    const same = kinds.get(kind.join());
    if (same) same.weight += weight;
    else kinds.set(kind.join(), {kind, weight});
  }
  const all = [...kinds.values()];
  return {variables, kinds: all.map(({kind}) => kind), weights: all.map(({weight}) => weight)};
}
