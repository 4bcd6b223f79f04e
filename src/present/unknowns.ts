import type {Quantity} from "../gate/quantity.ts";
import {Released} from "../gate/released.ts";
import {isMarker} from "../gate/shown.ts";
import {baseLine} from "./base-line.ts";
import {Table, type TableData, type TableFrame, type TidyRow} from "./table.ts";
import {countText, percentText} from "./value-text.ts";

export interface UnknownsSpec extends TableFrame {
  /** the variable whose categories are the groups: outcome */
  readonly by: string;
  /** tables of a variable by the groups; one whose variable has no category `unknown` is passed over */
  readonly of: readonly Released[];
  /** in place of a variable's own label, by its name */
  readonly labels?: Readonly<Record<string, string>>;
}

interface Missing {
  readonly variable: string;
  readonly label: string;
  readonly count: Quantity;
  readonly base: Quantity;
  readonly percentage: Quantity;
}

/**
 * What is not known: for each group the variables by the share of answers that are missing, the largest first. Where that
 * share is withheld the order would tell of it: such variables stand at the end, in the order in which they were given.
 */
export function unknowns(spec: UnknownsSpec): Table {
  for (const one of spec.of) if (!Released.is(one)) throw new TypeError("unknowns: shows released tables only");
  const tables = spec.of.filter((one) => one.dimensions[1]?.name === spec.by && one.dimensions.length === 2);
  const [first] = tables;
  if (first === undefined) throw new RangeError(`unknowns: no table is of a variable by ${spec.by}`);
  const parts: TableData[] = [];
  const rows: TidyRow[] = [];
  for (const {code: group, label} of first.dimensions[1]!.categories) {
    const missing = ranked(tables.flatMap((table) => missingIn(table, group, spec) ?? []));
    parts.push({
      caption: label,
      footnotes: [],
      columns: [
        {key: "variable", label: "What is not known", numeric: false},
        {key: "count", label: "Not known, number", numeric: true},
        {key: "base", label: "Of", numeric: true},
        {key: "percentage", label: "Not known, %", numeric: true}
      ],
      rows: missing.map(({variable, label, count, base, percentage}) => ({
        key: variable,
        cells: [label, countText(count.shown), countText(base.shown), percentText(percentage.shown)]
      }))
    });
    for (const {variable, count, base, percentage} of missing) {
      const [{draft, cell}, {cell: whole}] = [count.origins[0]!, base.origins[0]!];
      rows.push({
        keys: [group, variable],
        values: [count.shown, base.shown, percentage.shown],
        from: {draft, cell, base: whole}
      });
    }
  }
  const tidy = {keys: [spec.by, "variable"], values: ["count", "base", "percentage"], rows};
  return new Table({base: baseLine(first), parts, tidy}, spec);
}

function missingIn(table: Released, group: string, {labels = {}}: UnknownsSpec): Missing | undefined {
  const {name, label} = table.dimensions[0]!;
  const share = table.unknown(group);
  const edition = table.asAt === undefined ? "" : ` (as at ${table.asAt})`;
  return share && {variable: name, label: `${labels[name] ?? label}${edition}`, ...share};
}

/** Ties stay in the order in which they were given. */
function ranked(missing: readonly Missing[]): Missing[] {
  const shown = missing.filter(({percentage}) => !isMarker(percentage.shown));
  const rest = missing.filter((one) => !shown.includes(one));
  return [...shown.sort((a, b) => exact(b) - exact(a)), ...rest];
}

function exact({count, base}: Missing): number {
  return Number(count.shown) / Number(base.shown);
}
