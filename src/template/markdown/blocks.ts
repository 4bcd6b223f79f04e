import type {Block} from "../model.ts";
import {whole} from "../sentences.ts";
import {escapeLineStart} from "./escape.ts";
import {figureMarkdown, tableMarkdown} from "./exhibit.ts";
import {gridMarkdown} from "./grid.ts";
import {inlineMarkdown, type Setting} from "./inline.ts";

export function blocksMarkdown(blocks: readonly Block[], setting: Setting): string {
  return blocks.map((block) => one(block, setting)).join("\n\n");
}

function one(block: Block, setting: Setting): string {
  const {document} = setting;
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${heading(inlineMarkdown(block.content, setting))}`;
    case "paragraph":
      return paragraph(inlineMarkdown(whole(block.sentences), setting));
    case "quote":
      return blocksMarkdown(block.blocks, setting).replaceAll(/^/gm, "> ").replaceAll(/ +$/gm, "");
    case "list":
      return list(block, setting);
    case "grid":
      return gridMarkdown(block, setting);
    case "figure":
      return figureMarkdown(document.figures.find(({id}) => id === block.id)!, setting);
    case "table":
      return tableMarkdown(document.tables.find(({id}) => id === block.id)!, setting);
  }
}

/** One line, which does not end in what would be taken for its own sign. */
function heading(text: string): string {
  return text.replaceAll("\\\n", " ").replace(/ (#+)$/, " \\$1");
}

function paragraph(text: string): string {
  return text.split("\n").map(escapeLineStart).join("\n");
}

/** Items of one paragraph, with no more than lists under it, stand close together. */
function list({ordered, items}: Extract<Block, {kind: "list"}>, setting: Setting): string {
  const close = items.every(
    ([first, ...others]) => first?.kind === "paragraph" && others.every(({kind}) => kind === "list")
  );
  return items
    .map((item, i) => {
      const mark = ordered ? `${i + 1}. ` : "- ";
      const text = item.map((block) => one(block, setting)).join(close ? "\n" : "\n\n");
      return mark + text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`);
    })
    .join(close ? "\n" : "\n\n");
}
