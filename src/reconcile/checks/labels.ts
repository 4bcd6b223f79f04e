import type {Check, Contradiction} from "../contradiction.ts";
import {type LabelRange, labelRanges} from "../label-range.ts";
import type {Printed} from "../printed.ts";
import {quantityOf} from "../published.ts";
import {saidBy} from "../said.ts";

/** The labels of a question's categories leave no whole number out and take none in twice, and a limit in the text parts them. */
export const labels: Check = {
  name: "labels",
  title: "Categories and limits",
  asks: "The categories of a question leave no number out and take none in twice, and a limit in the text stands between two of them.",
  find: (printed) =>
    [...labelRanges(printed)].flatMap(([block, ranges]) => [...gaps(ranges), ...cut(block, ranges, printed)])
};

function gaps(ranges: readonly LabelRange[]): Contradiction[] {
  return ranges.slice(1).flatMap((range, i) => {
    const before = ranges[i]!;
    const [from, to] = [before.most + 1, range.least - 1];
    if (from === range.least) return [];
    const numbers = from === to ? `${from}` : `${from} to ${to}`;
    const implied =
      from < range.least
        ? `after ${before.row.printed}, ${numbers} has no category`
        : `${range.least} is in ${before.row.printed} too`;
    return [{rows: [range.row], implied}];
  });
}

function cut(block: string, ranges: readonly LabelRange[], printed: Printed): Contradiction[] {
  const limits = printed.rows.flatMap((row) => {
    const said = saidBy(row);
    return quantityOf(row) === block && said?.sense === "under" ? [{row, limit: said.number}] : [];
  });
  return ranges.flatMap(({row, least, most}) => {
    const across = limits.filter(({limit}) => least < limit && limit <= most);
    if (across.length === 0) return [];
    const {limit} = across[0]!;
    const rows = [row, ...across.map((one) => one.row)];
    return [{rows, implied: `the text has under ${limit}, and this category takes in ${limit} as well`}];
  });
}
