import {dataOf, type Exhibit, markersIn} from "../furniture.ts";
import type {NumberedFigure, NumberedTable} from "../model.ts";
import {whole} from "../sentences.ts";
import {dataTableMarkdown} from "./data-table.ts";
import {escapeLineStart, escapeMarkdown} from "./escape.ts";
import {figureFile} from "./figure-files.ts";
import {inlineMarkdown, link, marksMarkdown, type Setting} from "./inline.ts";

export function figureMarkdown(figure: NumberedFigure, setting: Setting): string {
  const panels = figure.panels.flatMap(({title, alt, data}, i) => [
    ...(title === undefined ? [] : [`**${escapeMarkdown(title)}**`]),
    `![${escapeMarkdown(alt)}](${figureFile(figure.id, i)})`,
    dataTableMarkdown(data, title ?? figure.title, setting)
  ]);
  return [captionMarkdown(figure, setting), ...panels, notesMarkdown(figure, setting)].join("\n\n");
}

export function tableMarkdown(table: NumberedTable, setting: Setting): string {
  const parts = table.parts.map((part) => dataTableMarkdown(part, table.title, setting));
  return [captionMarkdown(table, setting), ...parts, notesMarkdown(table, setting)].join("\n\n");
}

/** The empty anchor is the one piece of HTML: there is no other place for a link to lead to. */
function captionMarkdown({id, number, title, footnotes, base}: Exhibit, setting: Setting): string {
  const heading = `<a id="${setting.anchors.get(id)}"></a>**${number}: ${escapeMarkdown(title)}**${marksMarkdown(footnotes, setting)}`;
  return `${heading}\\\nBase: ${escapeMarkdown(base)}`;
}

function notesMarkdown(exhibit: Exhibit, setting: Setting): string {
  const symbols = markersIn(dataOf(exhibit)).map(([marker, meaning]) => `${marker} ${meaning}`);
  const limitations = setting.document.limitations
    .filter(({id}) => exhibit.limitations.includes(id))
    .map(({id, title}) => link(escapeMarkdown(title), `#limitation/${id}`, setting));
  const notes: readonly (readonly [string, string])[] = [
    ["Symbols", symbols.join("; ")],
    ["Disclosure", escapeMarkdown(exhibit.suppression)],
    ["Note", inlineMarkdown(whole(exhibit.note ?? []), setting)],
    ["Limitations", limitations.join("; ")],
    ["Source", escapeMarkdown(exhibit.source)]
  ];
  return notes
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `- ${name}: ${escapeLineStart(text)}`)
    .join("\n");
}
