import {exhibits, sections} from "../furniture.ts";
import type {Document, Footnote} from "../model.ts";
import {limitationId} from "./exhibit.ts";
import {mentionId, noteId, type Setting, sentencesHtml} from "./inline.ts";
import {html, type Markup} from "./markup.ts";

/** Each limitation in full, with the way back to the figures and tables that it bears on. */
export function limitationsHtml({document, ...setting}: Setting): Markup | false {
  if (document.limitations.length === 0) return false;
  const all = document.limitations.map(
    ({id, title, sentences}) => html`<h3 id="${limitationId(id)}">${title}</h3>
<p>${sentencesHtml(sentences, {document, ...setting})}</p>
<p class="bears-on">Bears on ${bearsOn(id, document)}</p>
`
  );
  return html`<section class="limitations" aria-labelledby="page_limitations">
<h2 id="page_limitations">${sections.limitations}</h2>
${all}</section>
`;
}

function bearsOn(id: string, document: Document): Markup[] {
  const where = exhibits(document).filter(({limitations}) => limitations.includes(id));
  return where.map(
    (exhibit, i) => html`${i > 0 && ", "}<a class="reference" href="#${exhibit.id}">${exhibit.number}</a>`
  );
}

/** Set last, when it is known how often each is mentioned. */
export function footnotesHtml(setting: Setting): Markup | false {
  const {footnotes} = setting.document;
  if (footnotes.length === 0) return false;
  // their own words first: a footnote may mention another one
  const words = footnotes.map(({sentences}) => sentencesHtml(sentences, setting));
  const items = footnotes.map(
    (footnote, i) => html`<li id="${noteId(footnote.label)}">${words[i]} ${waysBack(footnote, setting)}</li>\n`
  );
  return html`<section class="footnotes" role="doc-endnotes" aria-labelledby="page_footnotes">
<h2 id="page_footnotes">${sections.footnotes}</h2>
<ol>
${items}</ol>
</section>
`;
}

function waysBack({label, number}: Footnote, {mentions}: Setting): Markup[] {
  const count = mentions.get(label) ?? 0;
  return Array.from({length: count}, (_, i) => {
    const which = count > 1 ? ` (${i + 1} of ${count})` : "";
    const name = `Back to mention of footnote ${number}${which}`;
    return html`<a class="back" href="#${mentionId(label, i + 1)}" role="doc-backlink" aria-label="${name}">↩\uFE0E</a>`;
  });
}
