import type {Block, Sentence} from "../model.ts";
import {inlineHtml, type Setting} from "./inline.ts";
import {html, type Markup} from "./markup.ts";

/** With more columns it may not fit a phone: then it stands in a region of its own that a keyboard can scroll. */
const narrow = 4;

/** A table of words, and of counts of other numbers. */
export function gridHtml({id, caption, columns, rows}: Extract<Block, {kind: "grid"}>, setting: Setting): Markup {
  const numeric = (i: number) => columns[i]!.numeric && html` class="numeric"`;
  const cell = ({id, content}: Sentence, i: number) =>
    i === 0
      ? html`<th scope="row" id="${id}">${inlineHtml(content, setting)}</th>`
      : html`<td id="${id}"${numeric(i)}>${inlineHtml(content, setting)}</td>`;
  const region = html` wide-data" tabindex="0" role="region" aria-labelledby="${id}_caption`;
  return html`<div class="data${columns.length > narrow && region}">
<table>
<caption><span id="${id}_caption">${caption}</span></caption>
<thead>
<tr>${columns.map(({label}, i) => html`<th scope="col"${numeric(i)}>${label}</th>`)}</tr>
</thead>
<tbody>
${rows.map(({cells}) => html`<tr>${cells.map(cell)}</tr>\n`)}</tbody>
</table>
</div>`;
}
