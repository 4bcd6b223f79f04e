import type {Column, TableData} from "../../present/table.ts";
import type {CellIds} from "../cell-ids.ts";
import {revisedMark} from "../furniture.ts";
import {marksHtml, type Setting} from "./inline.ts";
import {html, type Markup} from "./markup.ts";

/** More columns than this may not fit a phone. */
const narrow = 3;

/**
 * Tables that belong together, under the title above them; where they may be too wide for a phone, in a region of
 * their own that a keyboard can scroll.
 */
export function dataTablesHtml(
  tables: readonly TableData[],
  id: string,
  title: string,
  cells: CellIds,
  setting: Setting
): Markup {
  const ids = tables.map((_, i) => (tables.length === 1 ? id : `${id}_${i + 1}`));
  const all = tables.map((table, i) => dataTableHtml(table, ids[i]!, title, cells[i]!, setting));
  if (tables.every(({columns}) => columns.length <= narrow)) return html`<div class="data">\n${all}</div>\n`;
  const label = tables.length === 1 ? `${id}_caption` : `${id}_title`;
  return html`<div class="data wide-data" tabindex="0" role="region" aria-labelledby="${label}">\n${all}</div>\n`;
}

/** A caption that would repeat the title above it is for those who do not see the title. */
function dataTableHtml(
  {caption, footnotes, columns, rows}: TableData,
  id: string,
  title: string,
  ids: CellIds[number],
  setting: Setting
): Markup {
  const repeats = caption === title && footnotes.length === 0;
  return html`<table>
<caption${repeats && html` class="unseen"`}><span id="${id}_caption">${caption}${marksHtml(footnotes, setting)}</span></caption>
<thead>
<tr>${columns.map((column) => html`<th scope="col"${numeric(column)}>${column.label}</th>`)}</tr>
</thead>
<tbody>
${rows.map(({cells, total, revised}, r) => html`<tr${total && html` class="total"`}>${cells.map((cell, i) => cellHtml(i === 0 && revised ? `${cell} ${revisedMark}` : cell, columns[i]!, i, ids[r]![i - 1]))}</tr>\n`)}</tbody>
</table>
`;
}

function cellHtml(cell: string, column: Column, index: number, id: string | undefined): Markup {
  if (index === 0) return html`<th scope="row">${cell}</th>`;
  return html`<td${id !== undefined && html` id="${id}"`}${numeric(column)}>${cell}</td>`;
}

function numeric(column: Column): Markup | false {
  return column.numeric && html` class="numeric"`;
}
