import type {Check} from "../contradiction.ts";
import {quantityOf} from "../published.ts";

/** Where the text names several categories together, each of them has someone in it. */
export const named: Check = {
  name: "named",
  title: "Categories that the text names",
  asks: "Where the text names several categories of a table together, the table counts someone in each.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      const quantity = quantityOf(row);
      const amount = quantity.includes("+") && row.of === "" ? printed.amount(quantity) : undefined;
      if (amount === undefined || amount.terms.length < 2 || !amount.terms.includes(0)) return [];
      return [{rows: [row], implied: `the table has ${amount.terms.join(" and ")}`}];
    })
};
