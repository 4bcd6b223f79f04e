/** A linear form on the attacker's unknowns: places and coefficients. */
export interface Form {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** What is known of a form: that it lies between two bounds. */
export interface Fact extends Form {
  readonly lower: number;
  readonly upper: number;
  /** in words, for the ledger: "64% is printed of …" */
  readonly because: string;
}

export function sumOf(index: Iterable<number>): Form {
  const sorted = Int32Array.from(index).sort();
  return {index: sorted, value: new Float64Array(sorted.length).fill(1)};
}

/** `combine([whole, 1], [part, -1])` is the whole minus the part. */
export function combine(...parts: readonly (readonly [form: Form, factor: number])[]): Form {
  const sum = new Map<number, number>();
  for (const [{index, value}, factor] of parts) {
    for (let i = 0; i < index.length; i++) sum.set(index[i]!, (sum.get(index[i]!) ?? 0) + factor * value[i]!);
  }
  const entries = [...sum].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b);
  return {index: Int32Array.from(entries, ([i]) => i), value: Float64Array.from(entries, ([, value]) => value)};
}

export function evaluate({index, value}: Form, unknowns: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < index.length; i++) sum += value[i]! * unknowns[index[i]!]!;
  return sum;
}

export function sameForm(form: Form): string {
  return `${form.index.join()}:${form.value.every((v) => v === 1) ? "" : form.value.join()}`;
}
