import {didYouMean, type Problem} from "../../error.ts";
import type {Page} from "../page.ts";
import {passageIds} from "../passage-ids.ts";

/** What an edition says that it affects is on the page, and so is what it says was read again. */
export function affects(page: Page): Problem[] {
  const {bindings, blocks, exhibits} = page;
  const {change, stands = []} = bindings.edition;
  const ids = [
    ...blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])),
    ...exhibits.map(({model}) => model.id),
    ...["page_limitations", "page_footnotes"]
  ];
  const passages = stands.length === 0 ? [] : [...new Set([...passageIds(page, bindings.words).values()].flat())];
  return [
    ...missing(change?.affects ?? [], ids, "affects", page),
    ...missing(stands, passages, "has read again, in stands,", page)
  ];
}

function missing(named: readonly string[], ids: readonly string[], does: string, {bindings}: Page): Problem[] {
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      place: bindings.words.place,
      problem: `${does} what is not on the page: ${id}`,
      wayOut: didYouMean(id, ids)
    }));
}
