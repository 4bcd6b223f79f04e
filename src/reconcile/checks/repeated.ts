import {type Check, type Contradiction, made} from "../contradiction.ts";
import {grouped} from "../grouped.ts";
import {occurrences} from "../occurrences.ts";
import type {Amount, Printed} from "../printed.ts";
import {partOf, quantityOf, rowLabel} from "../published.ts";
import {type Said, saidBy} from "../said.ts";

/** One quantity has one number: in two tables, and in two places of the text. */
export const repeated: Check = {
  name: "repeated",
  title: "One quantity, printed twice",
  asks: "What is printed in two tables, or in two places of the text, is the same in both; what takes in something else is no smaller.",
  find: (printed) => [...inTables(printed), ...inText(printed), ...covered(printed)]
};

function inTables(printed: Printed): Contradiction[] {
  return printed.structure.same.flatMap((patterns) =>
    occurrences(patterns, printed).flatMap((addresses) => {
      const amounts = addresses.map((address) => printed.amount(address)!);
      if (amounts.every(({number}) => number === amounts[0]!.number)) return [];
      const rows = addresses.flatMap((address) => printed.rowsOf(address));
      return [{rows, implied: told(addresses, amounts, printed)}];
    })
  );
}

function covered(printed: Printed): Contradiction[] {
  return printed.structure.covers.flatMap((patterns) =>
    occurrences(patterns, printed).flatMap((addresses) => {
      const amounts = addresses.map((address) => printed.amount(address)!);
      if (amounts[0]!.number >= amounts[1]!.number) return [];
      return [
        {rows: addresses.flatMap((address) => printed.rowsOf(address)), implied: told(addresses, amounts, printed)}
      ];
    })
  );
}

/** What no table counts: a number, and what words say of it elsewhere. */
function inText(printed: Printed): Contradiction[] {
  const rows = printed.text.filter((row) => {
    const quantity = quantityOf(row);
    return quantity !== "" && row.of === "" && printed.tableOf(quantity) === undefined && saidBy(row) !== undefined;
  });
  return grouped(rows, quantityOf).flatMap((rows) => {
    const [first] = rows.flatMap((row) => {
      const said = saidBy(row)!;
      return said.sense === "exactly" ? [said.number] : [];
    });
    if (first === undefined || rows.every((row) => allows(saidBy(row)!, first))) return [];
    const places = rows.map((row) => `${row.says || row.printed} in ${partOf(row)}`);
    return [{rows, implied: places.join(", ")}];
  });
}

function allows({sense, number}: Said, other: number): boolean {
  if (sense === "over") return other > number;
  return sense === "under" ? other < number : sense === "about" || other === number;
}

/** `31 for Child's age, Unborn; 30 for Child's residence at application, Unborn` */
function told(addresses: readonly string[], amounts: readonly Amount[], printed: Printed): string {
  return addresses
    .map((address, i) => {
      return `${made(amounts[i]!)} for ${rowLabel(printed.cellAt(address)!.row)}`;
    })
    .join("; ");
}
