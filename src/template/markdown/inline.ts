import {revisedMark} from "../furniture.ts";
import type {Document, Inline} from "../model.ts";
import type {Anchors} from "./anchors.ts";
import {escapeMarkdown} from "./escape.ts";

export interface Setting {
  readonly document: Document;
  readonly anchors: Anchors;
}

export function inlineMarkdown(content: readonly Inline[], setting: Setting): string {
  return content.map((inline) => one(inline, setting)).join("");
}

function one(inline: Inline, setting: Setting): string {
  switch (inline.kind) {
    case "text":
      return escapeMarkdown(inline.text);
    case "claim":
      return inlineMarkdown(inline.content, setting);
    case "number":
      return escapeMarkdown(`${inline.text}${inline.asAt ?? ""}${inline.revised ? `\u00a0${revisedMark}` : ""}`);
    case "code":
      return code(inline.text);
    case "emphasis":
      return `*${inlineMarkdown(inline.content, setting)}*`;
    case "strong":
      return `**${inlineMarkdown(inline.content, setting)}**`;
    case "link":
      return link(inlineMarkdown(inline.content, setting), inline.href, setting);
    case "reference":
      return link(escapeMarkdown(inline.text), `#${inline.id}`, setting);
    case "footnote":
      return marksMarkdown([inline.label], setting);
    case "break":
      return "\\\n";
  }
}

export function link(words: string, href: string, {anchors}: Setting): string {
  const to = href.startsWith("#") ? `#${anchors.get(href.slice(1)) ?? href.slice(1)}` : href;
  return `[${words}](${/[\s()<>]/.test(to) ? `<${to.replaceAll(/[<>]/g, encodeURIComponent)}>` : to})`;
}

export function marksMarkdown(labels: readonly string[], {document}: Setting): string {
  return labels
    .map((label) => `[^${document.footnotes.find((footnote) => footnote.label === label)!.number}]`)
    .join("");
}

/** Between more backticks than stand in it. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}
