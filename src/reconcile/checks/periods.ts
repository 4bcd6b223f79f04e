import type {Check, Contradiction} from "../contradiction.ts";
import {grouped} from "../grouped.ts";
import {labelRanges} from "../label-range.ts";
import type {Printed} from "../printed.ts";
import {quantityOf} from "../published.ts";
import {listed} from "../said.ts";

/** A period that the text states is the one that the table counts by years: no year with records lies mostly outside it. */
export const periods: Check = {
  name: "periods",
  title: "Dates and periods",
  asks: "No year that the tables count lies for more than half outside the period that the text states.",
  find: (printed) => {
    const ranges = labelRanges(printed);
    const stated = printed.text.filter(({says}) => toMonths(says) !== undefined);
    return grouped(stated, (row) => `${quantityOf(row)} ${row.says}`).flatMap((rows) => {
      const {says} = rows[0]!;
      const [name, block] = quantityOf(rows[0]!).split("/");
      return (ranges.get(`${name}/${block}`) ?? []).flatMap(({row, code, least: year}): Contradiction[] => {
        const outside = 12 - monthsWithin(year, says);
        const numbers = countsOf(printed, name!, block!, code);
        if (outside <= 6 || numbers.every((number) => number === 0)) return [];
        const many = outside === 12 ? `all of ${year} is` : `${outside} months of ${year} are`;
        const implied = `the period of the text is ${inWords(says)}; ${many} outside it, and the table has ${listed(numbers)} of ${year}`;
        return [{rows: [row, ...rows], implied}];
      });
    });
  }
};

/** Of the whole sample: a subsample's are among them. */
function countsOf(printed: Printed, name: string, block: string, code: string): number[] {
  const table = printed.structure.tables.get(name)!;
  return printed
    .cellsWhere(table, {[table.address[0]!]: block, measure: "count", [table.parts ?? ""]: code})
    .filter(({at}) => table.within.every(({part, some}) => at.get(part) !== some))
    .map(({number}) => number);
}

function monthsWithin(year: number, period: string): number {
  const [from, to] = toMonths(period)!;
  return Math.max(0, Math.min(to, 12 * year + 11) - Math.max(from, 12 * year) + 1);
}

/** `2017-02/2020-01` and `2017/2021`, both ends included, in months. */
function toMonths(period: string): [from: number, to: number] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?\/(\d{4})(?:-(\d\d))?$/.exec(period);
  if (match === null) return undefined;
  const [, year, month = "01", lastYear, lastMonth = "12"] = match;
  return [12 * Number(year) + Number(month) - 1, 12 * Number(lastYear) + Number(lastMonth) - 1];
}

const months = "January February March April May June July August September October November December".split(" ");

function inWords(period: string): string {
  return toMonths(period)!
    .map((month) => `${months[month % 12]} ${Math.floor(month / 12)}`)
    .join(" to ");
}
