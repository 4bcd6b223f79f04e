import type {Difference, Share} from "../gate/difference.ts";
import type {Quantity} from "../gate/quantity.ts";
import {Released} from "../gate/released.ts";
import {isMarker} from "../gate/shown.ts";
import {baseLine, lowerFirst} from "./base-line.ts";
import {Table, type TableFrame, type TidyRow} from "./table.ts";
import {countText, percentText} from "./value-text.ts";

/** One share that is held against its like in the other group. */
interface ComparisonSpec {
  /** names the row in the table's data */
  readonly id: string;
  readonly label: string;
  /** of two variables: the one compared, then the groups */
  readonly of: Released;
  /** whose share it is: categories of the first variable that nobody has two of */
  readonly codes: readonly string[];
  /** categories that its base leaves out: the answer is not known, or the question does not apply */
  readonly without?: readonly string[];
}

export interface DifferencesSpec extends TableFrame {
  /** codes of the two groups, the first less the second */
  readonly between: readonly [string, string];
  readonly rows: readonly ComparisonSpec[];
}

/**
 * Shares in two groups side by side, with the difference in percentage points and its 95% interval (Newcombe's hybrid
 * score interval). Which way a share differs is said only where the interval leaves out that it does not.
 */
export function differences(spec: DifferencesSpec): Table {
  const {between, rows} = spec;
  for (const {of} of rows) if (!Released.is(of)) throw new TypeError("differences: shows released tables only");
  const [first] = rows;
  if (first === undefined) throw new RangeError("differences: no rows; name a share to compare");
  const compared = rows.map((row) => ({
    ...row,
    label: row.of.asAt === undefined ? row.label : `${row.label} (as at ${row.of.asAt})`,
    difference: row.of.difference(row.codes, [[between[0]], [between[1]]], row.without)
  }));
  const groups = between.map((group) => first.of.dimensions[1]!.categories.find(({code}) => code === group)!.label);
  const parts = [
    {
      caption: spec.title,
      footnotes: [],
      columns: [
        {key: "comparison", label: "Share", numeric: false},
        ...between.flatMap((code, i) => [
          {key: `${code}/count`, label: `${groups[i]}, number`, numeric: true},
          {key: `${code}/base`, label: `${groups[i]}, of`, numeric: true},
          {key: `${code}/percentage`, label: `${groups[i]}, %`, numeric: true}
        ]),
        {key: "difference/points", label: "Difference, percentage points", numeric: true},
        {key: "difference/lower", label: "95% interval from", numeric: true},
        {key: "difference/upper", label: "95% interval to", numeric: true},
        {key: "reading", label: "Which way", numeric: false}
      ],
      rows: compared.map(({id, label, difference}) => {
        const {first, second, points, lower, upper} = difference;
        const numbers = [points, lower, upper].map(({figures}) => figures);
        return {
          key: id,
          cells: [label, ...shareTexts(first), ...shareTexts(second), ...numbers, reading(difference, groups)]
        };
      })
    }
  ];
  const tidy = {
    keys: ["comparison", "group"],
    values: ["count", "base", "percentage", "points", "lower", "upper"],
    rows: compared.flatMap(({id, difference}) => tidyRows(id, between, difference))
  };
  const note = ["A difference is worked out before percentages are rounded.", ...(spec.note ? [spec.note] : [])].join(
    " "
  );
  return new Table({base: baseLine(first.of), parts, tidy}, {...spec, note});
}

function shareTexts({count, base, percentage}: Share): string[] {
  return [countText(count.shown), countText(base.shown), percentText(percentage.shown)];
}

function tidyRows(id: string, between: readonly [string, string], {first, second, points, lower, upper}: Difference) {
  const shares = [first, second].map(
    ({count, base, percentage}, i): TidyRow => ({
      keys: [id, between[i]!],
      values: [count.shown, base.shown, percentage.shown, "", "", ""],
      ...fromOf(count, base)
    })
  );
  const values = ["", "", "", points.shown, lower.shown, upper.shown] as const;
  return [...shares, {keys: [id, "difference"], values}];
}

/** The cell and the base, where each is one cell, and not a sum or what is left of one. */
function fromOf(count: Quantity, base: Quantity): Pick<TidyRow, "from"> {
  const [[cell, ...more], [whole, ...less]] = [count.origins, base.origins];
  if (more.length > 0 || less.length > 0) return {};
  return {from: {draft: cell!.draft, cell: cell!.cell, base: whole!.cell}};
}

/** What an interval says: the words follow from the numbers, and are never typed. */
function reading({lower, upper}: Difference, [first]: readonly string[]): string {
  if (isMarker(lower.shown) || isMarker(upper.shown)) return "Not shown";
  if (lower.shown > 0) return `Higher: ${lowerFirst(first!)}`;
  return upper.shown < 0 ? `Lower: ${lowerFirst(first!)}` : "Not clear";
}
