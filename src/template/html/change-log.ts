import {changeTitle, correctionTitle, type LogLine, logLines} from "../change-log.ts";
import {sections} from "../furniture.ts";
import type {Document} from "../model.ts";
import {html, type Markup} from "./markup.ts";

/**
 * Above the title: what a correction takes back; and a place for what the style sheet beside the editions tells, once
 * another edition stands in the place of this one.
 */
export function noticesHtml({edition: {id, change}}: Document): Markup {
  const correction =
    change?.reverses !== undefined &&
    html`<p class="correction"><strong>${correctionTitle}:</strong> ${change.reverses} <a href="#page_changes">${sections.changes}</a></p>\n`;
  return html`${correction}<p class="superseded" data-edition="${id}"><a href="../index.html">All editions</a></p>`;
}

/** Beside the edition's number: what it is to the one before it, and the way to all of them. */
export function editionLinksHtml({edition: {change}}: Document): Markup {
  return html`${change && html`<a href="#page_changes">${changeTitle(change)}</a> `}<a href="../index.html">All editions</a>`;
}

export function changeLogHtml(document: Document): Markup | false {
  const lines = logLines(document);
  if (lines.length === 0) return false;
  return html`<section class="changes" aria-labelledby="page_changes">
<h2 id="page_changes">${sections.changes}</h2>
<dl class="notes">
${lines.map(({name, ...line}) => html`<div><dt>${name}</dt><dd>${lineHtml(line)}</dd></div>\n`)}</dl>
</section>
`;
}

function lineHtml({text, links = []}: Omit<LogLine, "name">): Markup {
  const all = links.map((link, i) => html`${i > 0 && ", "}<a href="#${link.id}">${link.text}</a>${link.after}`);
  return html`${text}${all}`;
}
