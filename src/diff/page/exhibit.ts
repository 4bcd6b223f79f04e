import {html, type Markup} from "../../template/html/markup.ts";
import {causeWords} from "../cause-words.ts";
import {byMeasure, measureName, measuresIn} from "../row-words.ts";
import type {ExhibitStory, Story} from "../story.ts";
import {drawingsHtml} from "./drawings.ts";
import {valueHtml, wordsHtml} from "./words.ts";

/** A figure or a table that changed, folded: its drawings, its rows, and what stands around them. */
export function exhibitHtml(exhibit: ExhibitStory, story: Story): Markup {
  const {id, old, new: now, rows} = exhibit;
  const {number, title} = (now ?? old)!;
  const values = rows.reduce((sum, one) => sum + one.values.length, 0);
  const what = values === 0 ? "no value differs" : `${values} ${values === 1 ? "value differs" : "values differ"}`;
  return html`<details class="exhibit" id="exhibit_${id}">
<summary><span class="title"><span class="number">${number}:</span> ${title}</span> <span class="what">${what}</span></summary>
${drawingsHtml(exhibit, story)}${rows.length > 0 && rowsHtml(exhibit)}${partsHtml(exhibit)}</details>
`;
}

function rowsHtml({id, old, new: now, rows}: ExhibitStory): Markup {
  const measures = measuresIn(rows);
  const cells = rows.map((row) => {
    const values = byMeasure(row.values, measures).map(
      (value) =>
        html`<td class="numeric">${value === undefined ? html`<span class="same">as before</span>` : valueHtml(value)}</td>`
    );
    return html`<tr><th scope="row">${row.labels.join(", ")}</th>${values}<td>${causeWords[row.cause].title}</td></tr>\n`;
  });
  const {number} = (now ?? old)!;
  return html`<div class="data wide-data" tabindex="0" role="region" aria-labelledby="exhibit_${id}_rows">
<table>
<caption><span id="exhibit_${id}_rows">Rows of ${number} that differ</span></caption>
<thead>
<tr><th scope="col">Row</th>${measures.map((measure) => html`<th scope="col" class="numeric">${measureName(measure)}</th>`)}<th scope="col">Cause</th></tr>
</thead>
<tbody>
${cells}</tbody>
</table>
</div>
`;
}

function partsHtml({parts}: ExhibitStory): Markup | false {
  const told = parts.filter(({part, words}) => part !== "drawing and labels" && words.length > 0);
  if (told.length === 0) return false;
  const all = told.map(
    ({part, words}) =>
      html`<div><dt>${part.charAt(0).toUpperCase() + part.slice(1)}</dt><dd>${wordsHtml(words)}</dd></div>\n`
  );
  return html`<dl class="notes">\n${all}</dl>\n`;
}
