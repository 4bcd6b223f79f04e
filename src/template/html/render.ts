import {contents, dateWords, type Entry} from "../furniture.ts";
import type {Document} from "../model.ts";
import {quotedIn} from "../texts.ts";
import {footnotesHtml, limitationsHtml} from "./back-matter.ts";
import {blocksHtml} from "./blocks.ts";
import {changeLogHtml, editionLinksHtml, noticesHtml} from "./change-log.ts";
import type {Setting} from "./inline.ts";
import {html, type Markup, trusted} from "./markup.ts";
import {fillPage, type PageFiles} from "./page-file.ts";

/**
 * One page that needs nothing else: no script, no font, no file from anywhere. `page` is `templates/page.html` and `page.css`;
 * `dataset` is what search engines for data read in it.
 */
export function renderHtml(document: Document, page: PageFiles, dataset?: string): string {
  const setting: Setting = {document, quoted: quotedIn(document), mentions: new Map()};
  const {edition} = document;
  // in the order of the page, which is the order of footnote marks
  const blocks = blocksHtml(document.blocks, setting);
  const body = [...blocks, changeLogHtml(document), limitationsHtml(setting), footnotesHtml(setting)];
  return fillPage(page, {
    title: document.title,
    subtitle: document.subtitle,
    statement: document.statement,
    edition: edition.id,
    status: edition.status,
    published: edition.published,
    notices: noticesHtml(document),
    "edition-links": editionLinksHtml(document),
    "published-words": dateWords(edition.published),
    contact: edition.contact,
    next: edition.next,
    disclosure: edition.disclosure,
    contents: contentsHtml(contents(document)),
    body: html`${body}`,
    dataset: dataset === undefined ? html`` : linkedData(dataset)
  });
}

/** Data and no script, though it stands in the element of one; nothing in it can end that element. */
function linkedData(json: string): Markup {
  return trusted(`<script type="application/ld+json">
${json.replaceAll("<", "\u003c")}</script>`);
}

function contentsHtml(entries: readonly Entry[]): Markup {
  const items = entries.map(
    ({id, title, under}) =>
      html`<li><a href="#${id}">${title}</a>${under.length > 0 && html`\n${contentsHtml(under)}`}</li>\n`
  );
  return html`<ul>
${items}</ul>
`;
}
