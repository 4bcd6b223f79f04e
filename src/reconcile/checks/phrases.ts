import type {Check} from "../contradiction.ts";
import {quantityOf} from "../published.ts";
import {isInWords, rounded, saidBy} from "../said.ts";

/** How far from a share a phrase may be that says about so much, in percentage points. */
const about = 5;

/** Words that say how large a share is fit the share that the tables give. */
export const phrases: Check = {
  name: "phrases",
  title: "Words for shares",
  asks: "Words for a share fit the share that the tables give.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      const said = saidBy(row);
      const quantity = quantityOf(row);
      const isShare = row.of !== "" || quantity.endsWith("/percentage");
      if (said === undefined || !isInWords(row) || !isShare) return [];
      const count = printed.amount(row.of === "" ? quantity.replace(/percentage$/, "count") : quantity)?.number;
      const table = printed.tableOf(quantity);
      const at = new Map(table?.address.map((part, i) => [part, quantity.split("/")[i + 1]!]));
      const base = (row.of === "" ? table && printed.base(table, at) : printed.amount(row.of))?.number;
      if (count === undefined || base === undefined) return [];
      const share = rounded((100 * count) / base, 0);
      const fits = {
        over: share > said.number,
        under: share < said.number,
        about: Math.abs(share - said.number) <= about,
        exactly: share === said.number
      }[said.sense];
      return fits ? [] : [{rows: [row], implied: `${count} of ${base} is ${share}%`}];
    })
};
