import type {Block, Document, Inline, Sentence} from "../../template/model.ts";

/** Every sentence of a published document by its words, with the names of its numbers, figures and tables in their places. */
export function wordingsOf(document: Document): ReadonlySet<string> {
  const {blocks, footnotes, limitations, figures, tables} = document;
  const names = new Map([...figures, ...tables].map(({id, name}) => [id, name]));
  const sentences = [...blocks.flatMap(inBlock), ...[...footnotes, ...limitations].flatMap((one) => one.sentences)];
  return new Set(sentences.map(({content}) => worded(content, names).trim()));
}

function inBlock(block: Block): readonly Sentence[] {
  if (block.kind === "paragraph") return block.sentences;
  if (block.kind === "list") return block.items.flat().flatMap(inBlock);
  return block.kind === "quote" ? block.blocks.flatMap(inBlock) : [];
}

function worded(content: readonly Inline[], names: ReadonlyMap<string, string>): string {
  return content
    .map((inline) => {
      if ("content" in inline) return worded(inline.content, names);
      if (inline.kind === "number")
        return `{{${inline.name}${inline.format === undefined ? "" : `|${inline.format}`}}}`;
      if (inline.kind === "reference") return `{{${names.get(inline.id) ?? inline.id}}}`;
      if (inline.kind === "footnote") return "";
      return inline.kind === "break" ? " " : inline.text;
    })
    .join("");
}
