import type {SourceBlock} from "./source.ts";

/**
 * Under each heading, paragraphs, lists and quotations are counted each for themselves: `summary/p2`, `summary/list1`.
 * Those with an id of their own are not counted, so that other words in their place leave the ids around them as they are.
 */
export function blockIds(blocks: readonly SourceBlock[], start = "opening"): Map<SourceBlock, string> {
  const ids = new Map<SourceBlock, string>();
  const add = (blocks: readonly SourceBlock[], start: string) => {
    let under = start;
    let counts = {p: 0, list: 0, quote: 0, grid: 0};
    const next = (what: keyof typeof counts) => `${under}/${what}${++counts[what]}`;
    for (const block of blocks) {
      if (block.kind === "setting") continue;
      if (block.kind === "heading") {
        under = block.id;
        counts = {p: 0, list: 0, quote: 0, grid: 0};
      }
      const id = block.id ?? next(block.kind === "paragraph" ? "p" : (block.kind as "list" | "quote" | "grid"));
      ids.set(block, id);
      if (block.kind === "quote") add(block.blocks, id);
      if (block.kind === "list") for (const [i, item] of block.items.entries()) add(item, `${id}/${i + 1}`);
    }
  };
  add(blocks, start);
  return ids;
}
