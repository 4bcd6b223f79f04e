import {type Check, type Contradiction, made} from "../contradiction.ts";
import type {Printed} from "../printed.ts";
import {type PublishedNumber, quantityOf} from "../published.ts";
import {saidBy} from "../said.ts";

/** A number in the text is the same as in the table that counts it. */
export const text: Check = {
  name: "text",
  title: "Text and tables",
  asks: "A number in the text is the number that stands in a table for the same thing, or that the table's numbers make.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      const quantity = quantityOf(row);
      const said = saidBy(row);
      if (said?.sense !== "exactly" || row.of !== "" || row.beside !== "" || quantity.includes("*")) return [];
      const table = printed.tableOf(quantity);
      if (table === undefined) return [];
      const parts = quantity.split("/").length - 1;
      if (parts === 1) return numberOfCategories(row, printed);
      if (parts < table.address.length) return [];
      const stands = printed.cellAt(quantity);
      const percentage = quantity.endsWith("/percentage");
      if (percentage && stands !== undefined)
        return stands.number === said.number ? [] : [{rows: [row], implied: `the table has ${stands.number}`}];
      const amount = printed.amount(quantity);
      if (amount === undefined) return [{rows: [row], implied: "the table has no such row"}];
      if (said.number >= amount.least && said.number <= amount.number) return [];
      return [
        {
          rows: [row],
          implied: `the table${amount.terms.length > 1 ? "’s" : " has"} ${made(amount)}${elsewhere(quantity, said.number, printed)}`
        }
      ];
    })
};

/** `five` units are as many as the table has. */
function numberOfCategories(row: PublishedNumber, printed: Printed): Contradiction[] {
  const said = saidBy(row)!;
  const [name, block] = quantityOf(row).split("/");
  const table = printed.structure.tables.get(name!)!;
  const first = table.address[0]!;
  const codes = new Set(
    printed.cellsWhere(table, {[first]: block!, measure: "count"}).map(({at}) => at.get(table.parts ?? ""))
  );
  return codes.size === said.number ? [] : [{rows: [row], implied: `the table has ${codes.size}`}];
}

/** The same row of the table has the number in another column: it may have slipped. */
function elsewhere(quantity: string, number: number, printed: Printed): string {
  const table = printed.tableOf(quantity)!;
  const at = quantity.split("/").slice(1);
  const twin = printed.cells.find((cell) => {
    const same = table.address.filter((part, i) => cell.at.get(part) === at[i]).length;
    return (
      cell.table === table &&
      cell.number === number &&
      same === table.address.length - 1 &&
      cell.at.get("measure") === at.at(-1)
    );
  });
  const where = twin?.row.where.split("; ")[1];
  return where === undefined ? "" : `; ${number} is what it has for ${where}`;
}
