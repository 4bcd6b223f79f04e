import type {Problem} from "../../error.ts";
import {type Page, placeOfName} from "../page.ts";

/** What stands below a heading would have the ids of these: `note/p1`. */
const kept = ["number", "note", "limitation"];

/** Levels go down one at a time, and no two things on the page have one id. */
export function headings(page: Page): Problem[] {
  const problems: Problem[] = [];
  let level = 1;
  const ids = new Map<string, string>();
  const take = (id: string, place: string, wayOut: string) => {
    const before = ids.get(id);
    if (kept.includes(id)) problems.push({place, problem: `the id ${id} is kept for ${id}s`, wayOut});
    else if (before !== undefined)
      problems.push({place, problem: `the id ${id} is there twice`, wayOut: `first at ${before}; ${wayOut}`});
    else ids.set(id, place);
  };
  for (const block of page.blocks) {
    if (block.kind !== "heading") continue;
    if (block.level > level + 1) {
      const problem = `a heading of level ${block.level} after one of level ${level}`;
      problems.push({place: block.at, problem, wayOut: `write ${"#".repeat(level + 1)}`});
    }
    level = block.level;
    take(block.id, block.at, "give this heading its own: {#id}");
  }
  for (const block of page.template.blocks) {
    if (block.kind === "paragraph" && block.id !== undefined)
      take(block.id, block.at, "give this paragraph its own: {#id}");
  }
  for (const {name, model} of page.exhibits)
    take(model.id, placeOfName(name, page), "rename the figure, the table or the heading");
  return problems;
}

/** What a link inside the report can lead to. */
export function targets({blocks, exhibits}: Page): string[] {
  return [
    ...blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])),
    ...exhibits.map(({model}) => model.id)
  ];
}
