import type {Panel} from "../../present/figure.ts";
import {type CellIds, cellIds} from "../cell-ids.ts";
import {dataOf, type Exhibit, markersIn} from "../furniture.ts";
import type {NumberedFigure, NumberedTable} from "../model.ts";
import {dataTablesHtml} from "./data-table.ts";
import {marksHtml, type Setting, sentencesHtml} from "./inline.ts";
import {html, type Markup, trusted} from "./markup.ts";

/** A figure and all that stands around it: number, title and base above, under each drawing its data, its notes below. */
export function figureHtml(figure: NumberedFigure, setting: Setting): Markup {
  const caption = captionHtml(figure, setting);
  const ids = cellIds(figure);
  const panels = figure.panels.map((panel, i) =>
    panelHtml(panel, `${figure.id}_data_${i + 1}`, figure.title, [ids[i]!], setting)
  );
  return html`<figure class="exhibit" id="${figure.id}">
${caption}
${panels}${notesHtml(figure, setting)}
</figure>`;
}

/** A table of more columns takes the whole width of the page. */
const fitting = 7;

export function tableHtml(table: NumberedTable, setting: Setting): Markup {
  const caption = captionHtml(table, setting);
  const broad = table.parts.some(({columns}) => columns.length > fitting);
  return html`<figure class="exhibit${broad && " broad"}" id="${table.id}">
${caption}
${dataTablesHtml(table.parts, table.id, table.title, cellIds(table), setting)}${notesHtml(table, setting)}
</figure>`;
}

function captionHtml({id, number, title, footnotes, base}: Exhibit, setting: Setting): Markup {
  return html`<figcaption>
<p class="title" id="${id}_title"><span class="number">${number}:</span> ${title}${marksHtml(footnotes, setting)}</p>
<p class="base" id="${id}/base">Base: ${base}</p>
</figcaption>`;
}

/** The drawing twice, of which the style sheet shows the one that fits, and its data. */
function panelHtml(
  {title, wide, narrow, alt, data}: Panel,
  id: string,
  figureTitle: string,
  cells: CellIds,
  setting: Setting
): Markup {
  return html`<div class="panel">
${title !== undefined && html`<p class="panel-title">${title}</p>\n`}<div class="wide" role="img" aria-label="${alt}">${trusted(wide)}</div>
<div class="narrow" role="img" aria-label="${alt}">${trusted(narrow)}</div>
${dataTablesHtml([data], id, title ?? figureTitle, cells, setting)}</div>
`;
}

/** In the order in which a reader needs them: what the symbols mean, what is withheld, how far to trust it, whence it is. */
function notesHtml(exhibit: Exhibit, setting: Setting): Markup {
  const symbols = markersIn(dataOf(exhibit)).map(
    ([marker, meaning], i) => html`${i > 0 && " "}<span class="symbol">${marker} ${meaning}</span>`
  );
  const limitations = setting.document.limitations
    .filter(({id}) => exhibit.limitations.includes(id))
    .map(({id, title}, i) => html`${i > 0 && "; "}<a href="#${limitationId(id)}">${title}</a>`);
  const notes = [
    note("Symbols", symbols),
    note("Disclosure", [html`<span id="${exhibit.id}/disclosure">${exhibit.suppression}</span>`]),
    note("Note", sentencesHtml(exhibit.note ?? [], setting)),
    note("Limitations", limitations),
    note("Source", [exhibit.source])
  ];
  return html`<dl class="notes">\n${notes}</dl>`;
}

function note(name: string, content: readonly (string | Markup)[]): Markup | false {
  return content.length > 0 && html`<div><dt>${name}</dt><dd>${content}</dd></div>\n`;
}

export function limitationId(id: string): string {
  return `limitation/${id}`;
}
