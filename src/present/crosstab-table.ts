import {Released, total} from "../gate/released.ts";
import {baseLine} from "./base-line.ts";
import {Table, type TableFrame} from "./table.ts";
import {countText, percentText} from "./value-text.ts";

export interface CrosstabTableSpec extends TableFrame {
  /** of each column's total, or of everything counted */
  readonly percentages: "column" | "all";
  readonly population?: string;
}

/** A table of one variable by another, totals included, with a number and a percentage in each cell. */
export function table(released: Released, spec: CrosstabTableSpec): Table {
  if (!Released.is(released)) throw new TypeError("table: shows released tables only");
  const [first, by, ...more] = released.dimensions;
  if (by === undefined || more.length > 0)
    throw new RangeError(`table: ${released.id} has ${released.dimensions.length} variables; a table has two`);
  const rows = [...first!.categories, {code: total, label: "Total"}];
  const columns = [...by.categories, {code: total, label: "Total"}];
  const ofWhat = spec.percentages === "all" ? `% of all ${released.unit.many}` : "%";
  const share = (...codes: string[]) =>
    (spec.percentages === "all" ? released.shareOfAll(...codes) : released.share(...codes)).shown;
  const data = {
    caption: spec.title,
    footnotes: [],
    columns: [
      {key: first!.name, label: first!.label, numeric: false},
      ...columns.flatMap(({code, label}) => [
        {key: `${code}/count`, label: `${label}, number`, numeric: true},
        {key: `${code}/percentage`, label: `${label}, ${ofWhat}`, numeric: true}
      ])
    ],
    rows: rows.map((row) => ({
      key: row.code,
      cells: [
        row.label,
        ...columns.flatMap(({code}) => [
          countText(released.at(row.code, code).shown),
          percentText(share(row.code, code))
        ])
      ],
      ...(row.code === total ? {total: true} : {})
    }))
  };
  const tidy = {
    keys: [first!.name, by.name],
    values: ["count", "percentage"],
    rows: rows.flatMap((row) =>
      columns.map(({code}) => ({
        keys: [row.code, code],
        values: [released.at(row.code, code).shown, share(row.code, code)],
        from: {
          draft: released.id,
          cell: [row.code, code],
          base: [total, spec.percentages === "all" ? total : code]
        }
      }))
    )
  };
  return new Table({base: baseLine(released, spec.population), parts: [data], tidy}, spec);
}
