import type {Block, Document, Inline, Sentence} from "./model.ts";

/** Every sentence of the page, and every heading under its own id, in the order in which a reader comes to them. */
export function* textsOf({blocks, figures, tables, limitations, footnotes}: Document): Generator<Sentence> {
  const notes = new Map([...figures, ...tables].map(({id, note = []}) => [id, note]));
  function* inBlocks(blocks: readonly Block[]): Generator<Sentence> {
    for (const block of blocks) {
      if (block.kind === "heading") yield {id: block.id, content: block.content};
      else if (block.kind === "paragraph") yield* block.sentences;
      else if (block.kind === "list") for (const item of block.items) yield* inBlocks(item);
      else if (block.kind === "quote") yield* inBlocks(block.blocks);
      else if (block.kind === "grid") for (const {cells} of block.rows) yield* cells;
      else yield* notes.get(block.id) ?? [];
    }
  }
  yield* inBlocks(blocks);
  for (const {sentences} of [...limitations, ...footnotes]) yield* sentences;
}

/** A computed number where a sentence quotes it. */
export interface Quoted {
  /** `number/accepted` where it is quoted first, then `number/accepted/2` */
  readonly id: string;
  readonly name: string;
  /** of the sentence or the heading */
  readonly within: string;
}

/** The numbers of the page's prose, each by the piece of prose that prints it. */
export function quotedIn(document: Document): Map<Inline, Quoted> {
  const quoted = new Map<Inline, Quoted>();
  const times = new Map<string, number>();
  const look = (content: readonly Inline[], within: string) => {
    for (const inline of content) {
      if ("content" in inline) look(inline.content, within);
      if (inline.kind !== "number") continue;
      const {name} = inline;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      quoted.set(inline, {id: `number/${name}${time === 1 ? "" : `/${time}`}`, name, within});
    }
  };
  for (const {id, content} of textsOf(document)) look(content, id);
  return quoted;
}
