import {Released, total} from "../gate/released.ts";
import {baseLine} from "./base-line.ts";
import {Table, type TableFrame} from "./table.ts";
import {countText, percentText} from "./value-text.ts";

export interface MentionTableSpec extends TableFrame {
  /** the first row: the theme that these are codes of, in the table of themes */
  readonly theme?: {readonly of: Released; readonly code: string; readonly label: string};
  readonly population?: string;
}

/**
 * What files mention, a row a category: how many files of each group, and their share of all files of it. Without totals: a
 * file may be in several rows, or in none, and the groups are not to be added up.
 */
export function mentionTable(released: Released, spec: MentionTableSpec): Table {
  if (!Released.is(released)) throw new TypeError("mentionTable: shows released tables only");
  const [first, by, ...more] = released.dimensions;
  if (first?.mentions === undefined || by === undefined || more.length > 0)
    throw new RangeError(
      `mentionTable: ${released.id} does not count mentions by one variable; themes makes such tables`
    );
  const {theme} = spec;
  const rows = [
    ...(theme === undefined ? [] : [{...theme, from: theme.of}]),
    ...first.categories.map(({code, label}) => ({code, label, from: released}))
  ];
  const columns = [
    {key: first.name, label: first.label, numeric: false},
    ...by.categories.flatMap(({code, label}) => [
      {key: `${code}/count`, label: `${label}, ${released.unit.many}`, numeric: true},
      {key: `${code}/percentage`, label: `${label}, %`, numeric: true}
    ])
  ];
  const cells = rows.map(({code, label, from}) => ({
    code,
    label,
    from,
    values: by.categories.map((group) => ({
      group: group.code,
      count: from.at(code, group.code).shown,
      share: from.share(code, group.code).shown
    }))
  }));
  const data = {
    caption: spec.title,
    footnotes: [],
    columns,
    rows: cells.map(({code, label, values}) => ({
      key: code,
      cells: [label, ...values.flatMap(({count, share}) => [countText(count), percentText(share)])]
    }))
  };
  const tidy = {
    keys: [first.name, by.name],
    values: ["count", "percentage"],
    rows: cells.flatMap(({code, from, values}) =>
      values.map(({group, count, share}) => ({
        keys: [code, group],
        values: [count, share],
        from: {draft: from.id, cell: [code, group], base: [total, group]}
      }))
    )
  };
  return new Table({base: baseLine(released, spec.population), parts: [data], tidy}, spec);
}
