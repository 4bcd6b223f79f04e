import type {Block} from "../model.ts";
import {figureHtml, tableHtml} from "./exhibit.ts";
import {gridHtml} from "./grid.ts";
import {inlineHtml, type Setting, sentencesHtml} from "./inline.ts";
import {html, type Markup} from "./markup.ts";

export function blocksHtml(blocks: readonly Block[], setting: Setting): Markup[] {
  return blocks.map((block) => html`${one(block, setting)}\n`);
}

function one(block: Block, setting: Setting): Markup {
  const {document} = setting;
  switch (block.kind) {
    case "heading":
      return heading(block, setting);
    case "paragraph":
      return html`<p>${sentencesHtml(block.sentences, setting)}</p>`;
    case "quote":
      return html`<blockquote>\n${blocksHtml(block.blocks, setting)}</blockquote>`;
    case "list": {
      const items = block.items.map((item) => html`<li>${itemHtml(item, setting)}</li>\n`);
      return block.ordered ? html`<ol>\n${items}</ol>` : html`<ul>\n${items}</ul>`;
    }
    case "grid":
      return gridHtml(block, setting);
    case "figure":
      return figureHtml(byId(document.figures, block.id), setting);
    case "table":
      return tableHtml(byId(document.tables, block.id), setting);
  }
}

function heading({level, id, content}: Extract<Block, {kind: "heading"}>, setting: Setting): Markup {
  const words = inlineHtml(content, setting);
  if (level === 2) return html`<h2 id="${id}">${words}</h2>`;
  return level === 3 ? html`<h3 id="${id}">${words}</h3>` : html`<h4 id="${id}">${words}</h4>`;
}

/** An item of one paragraph is set without it. */
function itemHtml(item: readonly Block[], setting: Setting): Markup[] {
  const [only, ...others] = item;
  if (only?.kind === "paragraph" && others.every(({kind}) => kind === "list")) {
    return [
      ...sentencesHtml(only.sentences, setting),
      ...(others.length > 0 ? [html`\n`] : []),
      ...blocksHtml(others, setting)
    ];
  }
  return blocksHtml(item, setting);
}

function byId<T extends {readonly id: string}>(all: readonly T[], id: string): T {
  return all.find((one) => one.id === id)!;
}
