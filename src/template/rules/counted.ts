import {didYouMean, type Problem} from "../../error.ts";
import type {PageText} from "../page.ts";
import {passagesOf} from "../passages.ts";
import type {SourceBlock} from "../source.ts";

/** Each section that is to hold no typed quantity is there, and has words or a figure that can be looked at. */
export function counted(page: PageText): Problem[] {
  const {template, blocks} = page;
  const ids = blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
  return template.counted.flatMap(({id, at}) => {
    if (!ids.includes(id))
      return [{place: at, problem: `counted names an unknown heading: ${id}`, wayOut: didYouMean(id, ids)}];
    const section = new Set(sectionOf(id, blocks));
    const words = passagesOf(page).some(
      ({kind, block, text}) => kind !== "heading" && block !== undefined && section.has(block) && text.trim() !== ""
    );
    if (words || [...section].some(({kind}) => kind === "setting")) return [];
    const problem = `the counted section ${id} is empty`;
    return [{place: at, problem, wayOut: "write it, or take it out of counted"}];
  });
}

/** Each paragraph or section that must rest on numbers is there, and holds a computed number or a claim. */
export function bound(page: PageText): Problem[] {
  const {template, blocks} = page;
  const ids = blocks.flatMap((block) => ("id" in block && block.id !== undefined ? [block.id] : []));
  const passages = passagesOf(page);
  return template.bound.flatMap(({id, at}) => {
    if (!ids.includes(id))
      return [{place: at, problem: `bound names nothing on the page: ${id}`, wayOut: didYouMean(id, ids)}];
    const named = blocks.find((block) => "id" in block && block.id === id);
    const inside = named?.kind === "heading" ? sectionOf(id, blocks) : blocks.filter((block) => isPartOf(block, id));
    const places = new Set(inside);
    const holds = passages.some(
      ({block, marks}) =>
        block !== undefined && places.has(block) && marks.some(({kind}) => kind === "number" || kind === "claim")
    );
    if (holds) return [];
    const problem = `${id} holds no computed number and no claim`;
    return [{place: named?.at ?? at, problem, wayOut: "bind its numbers and words again, or take it out of bound"}];
  });
}

/** A paragraph, and those that an edition put in its place after the first. */
function isPartOf(block: SourceBlock, id: string): boolean {
  return "id" in block && (block.id === id || (block.id?.startsWith(`${id}/`) ?? false));
}

/** A heading and what stands under it, to the next of its level or above. */
function sectionOf(id: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.id === id);
  const heading = blocks[from];
  if (heading?.kind !== "heading") return [];
  const length = blocks.slice(from + 1).findIndex((block) => block.kind === "heading" && block.level <= heading.level);
  return length < 0 ? blocks.slice(from) : blocks.slice(from, from + 1 + length);
}
