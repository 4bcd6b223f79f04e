import {fail} from "../error.ts";
import type {Records} from "./records.ts";
import type {Scope} from "./scope.ts";

/** Whom a table's rows are about: each record as a whole number from 0, and what a record is called. */
export interface Identity {
  readonly unit: {readonly one: string; readonly many: string};
  /** for each row */
  readonly numbers: Uint32Array;
  /** some record has more than one row, as in a table of answers */
  readonly repeated: boolean;
}

/** Found by the codebook's key; a table that lost it cannot be counted, because a row might be anything. */
export function identityOf(records: Records, {codebook, place, recordNumbers}: Scope, verb: string): Identity {
  const names = records.columnNames();
  const resource = codebook.resources.find(({key}) => names.includes(key));
  if (resource === undefined) {
    const keys = [...new Set(codebook.resources.map(({key}) => key))].join(" or ");
    return fail(
      place,
      `${verb}: the table has no identifier`,
      `keep the column ${keys}, and count with ${verb} rather than with arquero's rollup`
    );
  }
  const column = records.column(resource.key)!;
  const numberOf = (id: unknown): number => {
    const known = recordNumbers.get(id);
    if (known !== undefined) return known;
    recordNumbers.set(id, recordNumbers.size);
    return recordNumbers.size - 1;
  };
  const {codes, values} = column;
  const numbersOfValues = values && numbersOf(values, recordNumbers, numberOf);
  const numberAt =
    codes && numbersOfValues
      ? (row: number) => numbersOfValues[codes[row]!]!
      : (row: number) => numberOf(column.at(row));
  const numbers = new Uint32Array(records.totalRows());
  records.scan((row) => {
    numbers[row] = numberAt(row);
  });
  const seen = new Uint8Array(recordNumbers.size);
  let repeated = false;
  records.scan((row) => {
    const number = numbers[row]!;
    repeated ||= seen[number] === 1;
    seen[number] = 1;
  });
  return {unit: resource.unit, numbers, repeated};
}

const looked = new WeakMap<object, {readonly recordNumbers: object; readonly numbers: Uint32Array}>();

/** Of a dictionary column each identifier is looked up once, however many rows it has and however many tables count it. */
function numbersOf(values: readonly unknown[], recordNumbers: object, numberOf: (id: unknown) => number): Uint32Array {
  const known = looked.get(values);
  if (known?.recordNumbers === recordNumbers) return known.numbers;
  const numbers = Uint32Array.from(values, numberOf);
  looked.set(values, {recordNumbers, numbers});
  return numbers;
}
