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
export function identityOf(records: Records, {codebook, place}: Scope, verb: string): Identity {
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
  const numbers = new Uint32Array(records.totalRows());
  let repeated = false;
  if (column.codes !== undefined && column.values !== undefined) {
    const seen = new Uint8Array(column.values.length);
    records.scan((row) => {
      const number = column.codes![row]!;
      repeated ||= seen[number] === 1;
      seen[number] = 1;
      numbers[row] = number;
    });
  } else {
    const numberOf = new Map<unknown, number>();
    records.scan((row) => {
      const id = column.at(row);
      const known = numberOf.get(id);
      repeated ||= known !== undefined;
      numbers[row] = known ?? numberOf.size;
      if (known === undefined) numberOf.set(id, numberOf.size);
    });
  }
  return {unit: resource.unit, numbers, repeated};
}
