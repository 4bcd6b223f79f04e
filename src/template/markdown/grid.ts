import type {Block} from "../model.ts";
import {plainText} from "../model.ts";
import {dataTableMarkdown} from "./data-table.ts";
import type {Setting} from "./inline.ts";

/** A table of words as code hosts read it, under its caption; of its cells the words alone. */
export function gridMarkdown({caption, columns, rows}: Extract<Block, {kind: "grid"}>, setting: Setting): string {
  const data = {
    caption,
    footnotes: [],
    columns: columns.map((column) => ({...column, key: column.label})),
    rows: rows.map(({id, cells}) => ({key: id, cells: cells.map(({content}) => plainText(content))}))
  };
  return dataTableMarkdown(data, "", setting);
}
