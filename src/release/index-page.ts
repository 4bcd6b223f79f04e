import {dateWords} from "../template/furniture.ts";
import {html, type Markup} from "../template/html/markup.ts";
import {fillPage} from "../template/html/page-file.ts";
import {type Release, type Releases, supersededBy} from "./record.ts";

export interface IndexSetting {
  /** of the latest edition: the style sheet of its page, and what stands above everything there */
  readonly css: string;
  readonly statement: string;
  /** whether there is a page of what an edition changed: `2022.1..2022.2` */
  readonly hasDiff: (name: string) => boolean;
}

const page = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editions: {{title}}</title>
<style>
{{css}}
.editions { max-width: calc(var(--page) + 2.5rem); margin: 0 auto; padding: 0 1.25rem 4rem; }
.editions section > :not(h2) { max-width: var(--measure); }
.editions .edition { margin: -0.5rem 0 1rem; padding: 0; border: 0; }
.editions .notes { margin-bottom: 1.25rem; font: 0.9375rem / 1.5 var(--sans); }
</style>
</head>
<body>
<a class="skip" href="#page_main">Skip to the editions</a>
<header>
<p class="statement">{{statement}}</p>
<div class="masthead">
<h1>{{title}}</h1>
<p class="subtitle">{{subtitle}}</p>
</div>
</header>
<main id="page_main" class="editions">
{{body}}</main>
</body>
</html>
`;

/** `out/index.html`: the editions, newest first, each with its status, its date, what it changed, and what stands in its place. */
export function indexPage(releases: Releases, {css, statement, hasDiff}: IndexSetting): string {
  const newestFirst = [...releases.editions].reverse();
  const {title, published} = newestFirst[0]!;
  const subtitle = "All editions, the newest first";
  return fillPage(
    {html: page, css},
    {
      // what an edition's style sheet may name as well
      ...{
        title,
        subtitle,
        statement,
        edition: "all",
        status: "",
        published,
        "published-words": dateWords(published)
      },
      ...{contact: "", next: "", disclosure: ""},
      body: html`${newestFirst.map((release) => itemHtml(release, releases, hasDiff))}`
    }
  );
}

function itemHtml(release: Release, releases: Releases, hasDiff: IndexSetting["hasDiff"]): Markup {
  const {id, status, published, change} = release;
  const by = supersededBy(releases, id);
  const diff = change && `${change.of}..${id}`;
  return html`<section aria-labelledby="edition_${id}">
<h2 id="edition_${id}"><a href="${id}/report.html">Edition ${id}</a></h2>
<p class="edition"><span class="status">${status}</span> <time datetime="${published}">${dateWords(published)}</time></p>
${by && html`<p>Superseded by <a href="#edition_${by.id}">${by.id}</a>, published ${dateWords(by.published)}.</p>\n`}${change && changeHtml(change)}<ul>
${diff !== undefined && hasDiff(diff) && html`<li><a href="diffs/${diff}/index.html">What changed since ${change!.of}</a></li>\n`}<li><a href="${id}/report.md">The report as Markdown</a></li>
<li><a href="${id}/edition.json">All of it for machines</a></li>
</ul>
</section>
`;
}

function changeHtml({kind, of, why, size}: NonNullable<Release["change"]>): Markup {
  const what = {"new year": "A new year, after", revision: "Revision of", correction: "Correction of"}[kind];
  return html`<dl class="notes">
<div><dt>${what ?? kind} ${of}</dt><dd>${why} ${size}</dd></div>
</dl>
`;
}
