import type {Check} from "../contradiction.ts";
import {quantityOf} from "../published.ts";
import {listed, saidBy} from "../said.ts";

/** So many of each: each category has that number, or all that there are. */
export const each: Check = {
  name: "each",
  title: "So many of each",
  asks: "Where the text says how many there are of each kind, the table has so many of each, or all that there are.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      const [name, ...codes] = quantityOf(row).split("/");
      const table = printed.structure.tables.get(name!);
      const said = saidBy(row);
      if (table === undefined || said?.sense !== "exactly" || row.beside !== "" || !codes.includes("*")) return [];
      const where = Object.fromEntries(
        table.address.flatMap((part, i) => (codes[i] === "*" ? [] : [[part, codes[i]!] as const]))
      );
      const cells = printed.cellsWhere(table, where).filter(({at}) => at.get("measure") === "count");
      const fits = cells.every(({at, number}) => {
        const wholes = table.within.flatMap(({part, some, all}) =>
          at.get(part) === some
            ? (printed.cellAt([name, ...new Map(at).set(part, all).values()].join("/"))?.number ?? [])
            : []
        );
        return number === Math.min(said.number, ...wholes);
      });
      const numbers = cells.map(({number}) => number);
      return fits ? [] : [{rows: [row], implied: `the table has ${listed(numbers)}`}];
    })
};
