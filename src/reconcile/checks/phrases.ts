import type {Check} from "../contradiction.ts";
import {fits} from "../fits.ts";
import {quantityOf} from "../published.ts";
import {isInWords, rounded} from "../said.ts";

/** Words that say how large a share is fit the share that the tables give, exactly or as it would be printed. */
export const phrases: Check = {
  name: "phrases",
  title: "Words for shares",
  asks: "Words for a share fit the share that the tables give, by the vocabulary of this report.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      const quantity = quantityOf(row);
      const isShare = row.of !== "" || quantity.endsWith("/percentage");
      if (!isInWords(row) || !isShare) return [];
      const count = printed.amount(row.of === "" ? quantity.replace(/percentage$/, "count") : quantity)?.number;
      const table = printed.tableOf(quantity);
      const at = new Map(table?.address.map((part, i) => [part, quantity.split("/")[i + 1]!]));
      const base = (row.of === "" ? table && printed.base(table, at) : printed.amount(row.of))?.number;
      if (count === undefined || base === undefined) return [];
      const share = (100 * count) / base;
      const holds = [share, rounded(share, 0)].some((one) => fits(row, one, true) ?? true);
      return holds ? [] : [{rows: [row], implied: `${count} of ${base} is ${rounded(share, 0)}%`}];
    })
};
