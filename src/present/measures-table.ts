import {Quantity} from "../gate/quantity.ts";
import type {Released} from "../gate/released.ts";
import type {Shown} from "../gate/shown.ts";
import {baseLine} from "./base-line.ts";
import {Table, type TableFrame} from "./table.ts";
import {countText} from "./value-text.ts";

export interface MeasuresTableSpec extends TableFrame {
  /** what the rows are, as the header of their names */
  readonly rowsAre: string;
  /** by name, the header of each column: two or more */
  readonly columns: Readonly<Record<string, string>>;
  /** by name; a value for each column, or nothing where there can be none */
  readonly rows: Readonly<Record<string, {readonly label: string; readonly values: readonly (Quantity | undefined)[]}>>;
  /** whom the values are about: the table that the base line is of, and what it calls them */
  readonly of: Released;
  readonly population?: string;
}

/** A table of released quantities that were worked out from counts: differences, or the greatest of some. */
export function measures({rowsAre, columns, rows, of, population, ...frame}: MeasuresTableSpec): Table {
  const names = Object.keys(columns);
  const shownOf = (value: Quantity | undefined): Shown => {
    if (value !== undefined && !Quantity.is(value)) throw new TypeError("measures: shows released quantities only");
    return value === undefined ? "[z]" : value.shown;
  };
  const all = Object.entries(rows).map(([key, {label, values}]) => {
    if (values.length !== names.length)
      throw new RangeError(`measures: ${key} has ${values.length} values for ${names.length} columns`);
    return {key, label, shown: values.map(shownOf)};
  });
  const data = {
    caption: frame.title,
    footnotes: [],
    columns: [
      {key: "row", label: rowsAre, numeric: false},
      ...names.map((name) => ({key: name, label: columns[name]!, numeric: true}))
    ],
    rows: all.map(({key, label, shown}) => ({key, cells: [label, ...shown.map(countText)]}))
  };
  const tidy = {keys: ["row"], values: names, rows: all.map(({key, shown}) => ({keys: [key], values: shown}))};
  return new Table({base: baseLine(of, population), parts: [data], tidy}, frame);
}
