import {html, type Markup} from "../../template/html/markup.ts";
import {causeWords} from "../cause-words.ts";
import {originWords} from "../origin-words.ts";
import {linesOf} from "../other-changes.ts";
import type {NumberChange} from "../reading/change.ts";
import {valueWords} from "../row-words.ts";
import type {Chapter, Story} from "../story.ts";
import {valueHtml, wordsHtml} from "./words.ts";

/** All that has one cause: why, then numbers, values, sentences, and the rest. */
export function chapterHtml(chapter: Chapter, story: Story): Markup {
  const {cause, because, reasons} = chapter;
  const {title, meaning} = causeWords[cause];
  const why = because.map((one) => html`<li><strong>${one}</strong></li>\n`);
  const what = reasons.map(({why, what}) => html`<li>${what}: ${why}</li>\n`);
  return html`<section aria-labelledby="${chapterId(chapter)}">
<h2 id="${chapterId(chapter)}">${title}</h2>
<p>${meaning}</p>
<ul class="reasons">
${why}${what}</ul>
${numbersHtml(chapter, story)}${valuesHtml(chapter)}${sentencesHtml(chapter)}${othersHtml(chapter, story)}</section>
`;
}

export function chapterId({cause}: Chapter): string {
  return `cause_${cause.replaceAll(" ", "-")}`;
}

function numbersHtml({cause, numbers}: Chapter, story: Story): Markup | false {
  if (numbers.length === 0) return false;
  const id = `numbers_${cause.replaceAll(" ", "-")}`;
  const rows = numbers.map(
    (number) =>
      html`<tr><th scope="row"><code>${number.name}</code> <span class="from">${originWords(number.from, story.new)}</span></th><td class="numeric">${valueHtml(valueWords(number.unit, number))}</td><td>${quotedHtml(number)}</td></tr>\n`
  );
  return html`<h3>Numbers in the text</h3>
<div class="data wide-data" tabindex="0" role="region" aria-labelledby="${id}">
<table>
<caption class="unseen"><span id="${id}">Numbers in the text that differ: ${causeWords[cause].title}</span></caption>
<thead>
<tr><th scope="col">Number</th><th scope="col" class="numeric">Was → is</th><th scope="col">Quoted in</th></tr>
</thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
}

function quotedHtml({quoted, wasQuoted}: NumberChange): Markup[] | string {
  if (quoted.length + wasQuoted.length === 0) return "no sentence";
  const now = quoted.map(({id, section}) => html`<li>${section} <code>${id}</code></li>`);
  const before = wasQuoted.map(({id, section}) => html`<li>${section} <code>${id}</code>, no longer</li>`);
  return [html`<ul class="quoted">${now}${before}</ul>`];
}

function valuesHtml({values}: Chapter): Markup | false {
  if (values.length === 0) return false;
  const all = values.map(
    ({exhibit, count}) =>
      html`<li><a href="#exhibit_${exhibit.id}">${exhibit.number}</a>: ${exhibit.title} <span class="what">${count} ${count === 1 ? "value" : "values"}</span></li>\n`
  );
  return html`<h3>Figures and tables</h3>
<ul class="values">
${all}</ul>
`;
}

function sentencesHtml({sections}: Chapter): Markup | false {
  if (sections.length === 0) return false;
  const all = sections.map(({title, sentences}) => {
    const told = sentences.map(({what, place, was, words}) => {
      const from =
        was !== undefined &&
        html` from ${was.section !== place.section && html`${was.section}, `}<code>${was.id}</code> to`;
      return html`<li><p>${wordsHtml(words)}</p>\n<p class="place">${what}${from} <code>${place.id}</code></p></li>\n`;
    });
    return html`<h4>${title}</h4>\n<ul class="sentences">\n${told}</ul>\n`;
  });
  return html`<h3>Sentences</h3>
${all}`;
}

function othersHtml({others}: Chapter, story: Story): Markup | false {
  const lines = linesOf(others, story);
  if (lines.length === 0) return false;
  const all = lines.map(({name, words}) => html`<div><dt>${name}</dt><dd>${wordsHtml(words)}</dd></div>\n`);
  return html`<h3>Also</h3>
<dl class="notes others">
${all}</dl>
`;
}
