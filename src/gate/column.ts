import {demandKey, type Key} from "./key.ts";
import type {Quantity} from "./quantity.ts";

interface Settled {
  readonly table: string;
  readonly variable: string;
  readonly numbers: ReadonlyMap<string, Quantity>;
}

/** The released numbers of one column of a table, by the codes of its first variable: what is said of their order rests on it. */
export class Column {
  readonly #key: Key;
  readonly #settled: Settled;

  constructor(key: Key, settled: Settled) {
    demandKey(key);
    this.#key = key;
    this.#settled = settled;
    Object.freeze(this);
  }

  static is(value: unknown): value is Column {
    return typeof value === "object" && value !== null && #settled in value;
  }

  get numbers(): ReadonlyMap<string, Quantity> {
    return this.#settled.numbers;
  }

  /** The same but for some categories: a rank among the answers that are known leaves `unknown` out. */
  without(...codes: string[]): Column {
    const {table, variable, numbers} = this.#settled;
    const unknown = codes.find((code) => !numbers.has(code));
    if (unknown !== undefined) {
      const there = [...numbers.keys()].join(", ");
      throw new RangeError(`${table}: ${variable} has no category "${unknown}" to leave out; it has ${there}`);
    }
    const left = new Map([...numbers].filter(([code]) => !codes.includes(code)));
    return new Column(this.#key, {table, variable, numbers: left});
  }
}
