import type {Check} from "../contradiction.ts";
import {grouped} from "../grouped.ts";
import {quantityOf} from "../published.ts";
import {listed} from "../said.ts";

/** One thing has one name. */
export const names: Check = {
  name: "names",
  title: "Names",
  asks: "What is one thing has one name wherever it is spoken of.",
  find: (printed) => {
    const names = printed.rows.filter(({kind}) => kind === "name");
    return grouped(names, quantityOf).flatMap((rows) => {
      const called = [...new Set(rows.map(({printed}) => `“${printed}”`))];
      return called.length < 2 ? [] : [{rows, implied: `it is called ${listed(called)}`}];
    });
  }
};
