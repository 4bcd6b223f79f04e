import type {Problem} from "../error.ts";
import {splitFrontMatter} from "./front-matter.ts";
import {readBlocks} from "./read-blocks.ts";
import type {SourceBlock, Words} from "./source.ts";

/** An edition's own words: what stands below the front matter of `data/2022/edition.2.md`, by its `## id` sections. */
export function readWords(text: string, place: string): Words {
  const {blocks, footnotes, problems} = readBlocks(splitFrontMatter(text).body, place);
  const told: Problem[] = [...problems];
  const sections: {id: string; at: string; blocks: SourceBlock[]}[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) {
      const twin = sections.find(({id}) => id === block.id);
      if (twin !== undefined)
        told.push({place: block.at, problem: `the words ${block.id} are there twice`, wayOut: `first at ${twin.at}`});
      sections.push({id: block.id, at: block.at, blocks: []});
    } else if (sections.length === 0) {
      told.push({
        place: block.at,
        problem: "words before the first section",
        wayOut: "begin with ## and the id that the template sets"
      });
    } else {
      if (block.kind === "paragraph" && block.id !== undefined)
        told.push({place: block.at, problem: `{#${block.id}} in the words`, wayOut: "only the template gives ids"});
      sections.at(-1)!.blocks.push(block);
    }
  }
  for (const {id, at, blocks} of sections) {
    if (blocks.length === 0)
      told.push({place: at, problem: `no words under ${id}`, wayOut: "write them, or take the heading out"});
  }
  return {place, sections, footnotes, problems: told};
}

/** For an edition that has no words of its own. */
export function noWords(place: string): Words {
  return {place, sections: [], footnotes: [], problems: []};
}
