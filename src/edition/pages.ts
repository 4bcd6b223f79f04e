import type {OnPage} from "../gate/audit/published.ts";
import {isMarker, type Shown} from "../gate/shown.ts";
import type {Tidy, TidyRow} from "../present/table.ts";
import {measuresOf} from "../template/cell-ids.ts";
import {valuesIn} from "../template/furniture.ts";
import type {Edition} from "./edition.ts";

/** Every count, percentage and mean that an edition shows, with the cell that it is of. */
export function onPages({numbers, document}: Edition): OnPage[] {
  const inSentences = Object.entries(numbers).flatMap(([name, {shown, parts, origins}]): OnPage[] => {
    const [of, ...more] = origins;
    if (of === undefined || more.length > 0) return [];
    const address = `number/${name}`;
    const {base} = of;
    const number = {address, shown, measure: of.measure, of, ...(base ? {base} : {})};
    if (parts === undefined || base === undefined) return [number];
    return [
      number,
      {address: `${address}: count`, shown: parts.count, measure: "count", of},
      {address: `${address}: base`, shown: parts.base, measure: "count", of: {...of, cell: base}}
    ];
  });
  const inTables = [...document.tables, ...document.figures].flatMap(({id, tidy}) =>
    tidy.rows.flatMap((row) => ofRow(row, tidy.values, (measure) => [id, ...row.keys, measure].join("/")))
  );
  return [...inSentences, ...inTables];
}

/** What one row of data shows. */
export function ofRow(
  {values, from}: TidyRow,
  measures: readonly string[],
  addressOf: (measure: string) => string
): OnPage[] {
  if (from === undefined) return [];
  return measures.flatMap((measure, i): OnPage[] => {
    const shown = values[i] ?? "";
    if (shown === "") return [];
    if (measure === "base" && from.base !== undefined)
      return [{address: addressOf(measure), shown, measure: "count", of: {...from, cell: from.base}}];
    if (!isMeasure(measure)) return [];
    return [{address: addressOf(measure), shown, measure, of: from, ...(from.base ? {base: from.base} : {})}];
  });
}

/**
 * What stands on a page beside those: sums and differences that are not those of what is shown, and tables for people
 * that show other values than the same tables for machines. Sentences.
 */
export function strayNumbers(edition: Edition): string[] {
  const {numbers, document} = edition;
  const shownAt = new Map(
    onPages(edition).map(({of, measure, shown}) => [JSON.stringify([of.draft, of.cell, measure]), shown])
  );
  const sums = Object.entries(numbers).flatMap(([name, {shown, origins}]) => {
    if (origins.length < 2 || isMarker(shown)) return [];
    const hidden = origins.some(({draft, cell, measure}) => {
      const part = shownAt.get(JSON.stringify([draft, cell, measure]));
      return part !== undefined && isMarker(part);
    });
    return hidden ? [`number/${name}: shows ${shown}, and some of what it is made of is withheld`] : [];
  });
  const figures = document.figures.map(({id, tidy, panels}) => ({id, tidy, tables: panels.map(({data}) => data)}));
  const tables = document.tables.map(({id, tidy, parts}) => ({id, tidy, tables: parts}));
  const others = [...figures, ...tables].flatMap(({id, tidy, tables: all}) => {
    const seen = all.flatMap((table) => valuesIn(table).map(shownIn));
    const told = tidy.rows.flatMap((row) => valuesShown(tidy, row));
    const differ = seen.length !== told.length || seen.some((value, i) => value !== told[i]);
    return differ ? [`${id}: its table and its data show different values`] : [];
  });
  return [...sums, ...others];
}

/** What a table shows of a row of data, cell by cell; of an average the one, and that the other is none. */
function valuesShown(tidy: Tidy, row: TidyRow): (Shown | "")[] {
  return measuresOf(tidy, row).map((measure) =>
    measure === undefined ? "[z]" : row.values[tidy.values.indexOf(measure)]!
  );
}

/** What a text says: `43`, `1,204`, `64%`, `[c]`. */
export function shownIn(text: string): Shown {
  return isMarker(text) ? text : Number(text.replaceAll(",", "").replace(/%$/, "").replace("−", "-"));
}

function isMeasure(name: string): name is OnPage["measure"] {
  return name === "count" || name === "percentage" || name === "mean";
}
