import type {Check} from "../contradiction.ts";
import {quantityOf} from "../published.ts";

/** What the text cites is in its list of references. */
export const citations: Check = {
  name: "citations",
  title: "References",
  asks: "What the text cites stands in the list of references.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      const quantity = quantityOf(row);
      const list = printed.structure.lists.get(quantity.split("/")[0]!);
      if (list === undefined || printed.rowsOf(quantity).some(({id}) => id.startsWith(`${list}.`))) return [];
      return [{rows: [row], implied: "the list of references has no such work"}];
    })
};
