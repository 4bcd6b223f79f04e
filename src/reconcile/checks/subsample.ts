import type {Check, Contradiction} from "../contradiction.ts";

/** Some are among all: no count of theirs is greater, and no more than all the others are left. */
export const subsample: Check = {
  name: "subsample",
  title: "Samples within samples",
  asks: "No count of a subsample is greater than that of the whole, and those outside it are no more than there are.",
  find: (printed) =>
    printed.cells.flatMap(({row, table, at, number}): Contradiction[] => {
      if (at.get("measure") !== "count") return [];
      return table.within.flatMap(({part, some, all}) => {
        if (at.get(part) !== some) return [];
        const outer = new Map(at).set(part, all);
        const whole = printed.cellAt([table.name, ...outer.values()].join("/"))?.number;
        if (whole === undefined) return [];
        if (number > whole) return [{rows: [row], implied: `the whole sample has ${whole}`}];
        const [inner, base] = [printed.base(table, at, false), printed.base(table, outer, false)];
        const outside = (base?.number ?? Number.NaN) - (inner?.number ?? Number.NaN);
        if (table.across.has(at.get("block") ?? "") || !(whole - number > outside)) return [];
        return [
          {
            rows: [row],
            implied: `the whole sample has ${whole}, which leaves ${whole - number} for the ${outside} outside the subsample`
          }
        ];
      });
    })
};
