export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * A column that holds each distinct value once and, by row, which it is: small for a million records, and counted by `codes` alone.
 * It is a column to arquero (`length`, `at`, an iterator); a verb that makes new rows leaves a plain array in its place.
 */
export class DictionaryColumn<T = string> {
  readonly length: number;
  /** by row, an index of `values` */
  readonly codes: Codes;
  readonly values: readonly T[];

  constructor(codes: Codes, values: readonly T[]) {
    this.length = codes.length;
    this.codes = codes;
    this.values = values;
  }

  at(row: number): T {
    return this.values[this.codes[row]!]!;
  }

  *[Symbol.iterator](): Generator<T> {
    for (const code of this.codes) yield this.values[code]!;
  }

  /** The same rows with other values: `target[i]` says which of `values` the i-th value becomes. */
  recode<U>(values: readonly U[], target: readonly number[]): DictionaryColumn<U> {
    const to = codesFor(values.length, target.length);
    to.set(target);
    const {codes} = this;
    const recoded = codesFor(values.length, codes.length);
    for (let row = 0; row < codes.length; row++) recoded[row] = to[codes[row]!]!;
    return new DictionaryColumn(recoded, values);
  }
}

/** An array of the narrowest numbers that can tell so many values apart. */
function codesFor(values: number, length: number): Codes {
  return values <= 0x100
    ? new Uint8Array(length)
    : values <= 0x10000
      ? new Uint16Array(length)
      : new Uint32Array(length);
}
