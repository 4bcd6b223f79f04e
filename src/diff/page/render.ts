import {dateWords} from "../../template/furniture.ts";
import {html, type Markup} from "../../template/html/markup.ts";
import {fillPage} from "../../template/html/page-file.ts";
import {causeWords} from "../cause-words.ts";
import type {Chapter, Story} from "../story.ts";
import {chapterHtml, chapterId} from "./chapter.ts";
import {exhibitHtml} from "./exhibit.ts";
import {shell, style} from "./shell.ts";

/** A diff as one page that needs nothing else: what changed by cause, then figure by figure; what did not is folded away. */
export function renderPage(story: Story): string {
  const {old, new: now, chapters, exhibits} = story;
  const heading = `What changed from ${old.id} to ${now.id}`;
  const body = [
    briefHtml(story),
    ...chapters.map((chapter) => chapterHtml(chapter, story)),
    exhibits.length > 0 &&
      html`<section aria-labelledby="exhibits">
<h2 id="exhibits">Figures and tables, one by one</h2>
${exhibits.map((exhibit) => exhibitHtml(exhibit, story))}</section>
`,
    unchangedHtml(story)
  ];
  return fillPage(
    {html: shell, css: `${now.page.css}${style}`},
    {
      heading,
      title: now.document.title,
      subtitle: heading,
      statement: now.document.statement,
      edition: `${old.id} → ${now.id}`,
      status: now.document.edition.status,
      published: now.document.edition.published,
      "published-words": dateWords(now.document.edition.published),
      contact: now.document.edition.contact,
      next: now.document.edition.next,
      disclosure: now.document.edition.disclosure,
      editions: html`${[old, now].map(({document: {edition}}, i) => html`${i > 0 && " "}<span>${i === 0 ? "From" : "to"} ${edition.id}, ${edition.status}, ${dateWords(edition.published)}</span>`)}`,
      contents: contentsHtml(story),
      body: html`${body}`
    }
  );
}

/** How many of each there are, by cause. */
function briefHtml({old, new: now, declared, chapters}: Story): Markup {
  if (chapters.length === 0) {
    return html`<section aria-labelledby="brief">
<h2 id="brief">In brief</h2>
<p>Nothing differs between ${old.id} and ${now.id}.</p>
</section>
`;
  }
  const rows = chapters.map(
    (chapter) =>
      html`<tr><th scope="row"><a href="#${chapterId(chapter)}">${causeWords[chapter.cause].title}</a></th>${cells(chapter)}</tr>\n`
  );
  return html`<section aria-labelledby="brief">
<h2 id="brief">In brief</h2>
${declared !== undefined && html`<p>${declared}</p>\n`}<div class="data wide-data" tabindex="0" role="region" aria-labelledby="brief_caption">
<table>
<caption><span id="brief_caption">Changes by their cause</span></caption>
<thead>
<tr><th scope="col">Cause</th><th scope="col" class="numeric">Numbers in the text</th><th scope="col" class="numeric">Values in figures and tables</th><th scope="col" class="numeric">Sentences</th><th scope="col" class="numeric">Others</th></tr>
</thead>
<tbody>
${rows}</tbody>
</table>
</div>
</section>
`;
}

function cells({counts: {numbers, values, sentences, others}}: Chapter): Markup[] {
  return [numbers, values, sentences, others].map((count) => html`<td class="numeric">${count}</td>`);
}

function unchangedHtml({unchanged}: Story): Markup {
  return html`<section aria-labelledby="unchanged">
<h2 id="unchanged">Unchanged</h2>
<details>
<summary>What is the same in both</summary>
<ul>
${unchanged.map((line) => html`<li>${line}</li>\n`)}</ul>
</details>
</section>
`;
}

function contentsHtml({chapters, exhibits}: Story): Markup {
  const entries = [
    ["brief", "In brief"],
    ...chapters.map((chapter) => [chapterId(chapter), causeWords[chapter.cause].title]),
    ...(exhibits.length > 0 ? [["exhibits", "Figures and tables, one by one"]] : []),
    ["unchanged", "Unchanged"]
  ];
  return html`<ul>
${entries.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
`;
}
