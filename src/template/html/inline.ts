import {revisedMark} from "../furniture.ts";
import type {Document, Inline, Sentence} from "../model.ts";
import type {Quoted} from "../texts.ts";
import {html, type Markup} from "./markup.ts";

/** One rendering of one document: what has been set so far, down the page. */
export interface Setting {
  readonly document: Document;
  readonly quoted: ReadonlyMap<Inline, Quoted>;
  /** how often each footnote was mentioned */
  readonly mentions: Map<string, number>;
}

export function sentencesHtml(sentences: readonly Sentence[], setting: Setting): Markup[] {
  return sentences.map(
    ({id, content}, i) => html`${i > 0 && " "}<span id="${id}">${inlineHtml(content, setting)}</span>`
  );
}

export function inlineHtml(content: readonly Inline[], setting: Setting): Markup[] {
  return content.map((inline) => one(inline, setting));
}

function one(inline: Inline, setting: Setting): Markup {
  switch (inline.kind) {
    case "text":
      return html`${inline.text}`;
    case "code":
      return html`<code>${inline.text}</code>`;
    case "emphasis":
      return html`<em>${inlineHtml(inline.content, setting)}</em>`;
    case "strong":
      return html`<strong>${inlineHtml(inline.content, setting)}</strong>`;
    case "link":
      return html`<a href="${inline.href}">${inlineHtml(inline.content, setting)}</a>`;
    case "claim":
      return html`${inlineHtml(inline.content, setting)}`;
    case "number":
      return html`<span id="${setting.quoted.get(inline)!.id}">${inline.text}</span>${inline.asAt}${inline.revised && `\u00a0${revisedMark}`}`;
    case "reference":
      return html`<a class="reference" href="#${inline.id}">${inline.text}</a>`;
    case "footnote":
      return mark(inline.label, setting);
    case "break":
      return html`<br>`;
  }
}

/** A footnote's number, as a link there; the footnote links back to each of its mentions. */
function mark(label: string, {document, mentions}: Setting): Markup {
  const footnote = document.footnotes.find((one) => one.label === label)!;
  const count = (mentions.get(label) ?? 0) + 1;
  mentions.set(label, count);
  return html`<sup><a id="${mentionId(label, count)}" href="#${noteId(label)}" role="doc-noteref" aria-label="footnote ${footnote.number}">${footnote.number}</a></sup>`;
}

export function marksHtml(labels: readonly string[], setting: Setting): Markup[] {
  return labels.map((label) => mark(label, setting));
}

export function noteId(label: string): string {
  return `note/${label}`;
}

export function mentionId(label: string, count: number): string {
  return `mention_${label}_${count}`;
}
