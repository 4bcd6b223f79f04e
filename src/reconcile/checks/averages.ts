import type {Check, Contradiction} from "../contradiction.ts";
import {labelRanges} from "../label-range.ts";

/**
 * An average lies between what its groups allow at least and at most, and some whole total of whole numbers gives it: Brown
 * and Heathers, "The GRIM test", Social Psychological and Personality Science 8 (2017), 363-369.
 */
export const averages: Check = {
  name: "averages",
  title: "Averages",
  asks: "An average is one that the groups of its table can have, and that some whole total of so many whole numbers gives.",
  find: (printed) => {
    const ranges = labelRanges(printed);
    return printed.cells.flatMap(({row, table, at, number}): Contradiction[] => {
      if (at.get("measure") !== "mean") return [];
      const groups = (ranges.get(`${table.name}/${at.get("block")}`) ?? []).flatMap(({code, least, most}) => {
        const address = new Map(at).set(table.parts ?? "", code).set("measure", "count");
        const count = printed.cellAt([table.name, ...address.values()].join("/"))?.number;
        return count === undefined ? [] : [{count, least: Math.max(0, least), most}];
      });
      const counted = groups.reduce((sum, {count}) => sum + count, 0);
      if (counted === 0) return [];
      const decimals = (row.printed.split(".")[1] ?? "").length;
      const half = 0.5 / 10 ** decimals;
      const least = groups.reduce((sum, {count, least}) => sum + count * least, 0);
      const most = groups.reduce((sum, {count, most}) => sum + (count === 0 ? 0 : count * most), 0);
      const [from, to] = [(number - half) * counted, (number + half) * counted];
      if (to < least) return [{rows: [row], implied: `its groups make no less than ${(least / counted).toFixed(1)}`}];
      if (from > most) return [{rows: [row], implied: `its groups make no more than ${(most / counted).toFixed(1)}`}];
      const total = Math.ceil(from - 1e-9);
      return total <= to + 1e-9 ? [] : [{rows: [row], implied: `no whole total of ${counted} numbers gives it`}];
    });
  }
};
