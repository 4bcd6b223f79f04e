import {didYouMean, type Problem} from "../../error.ts";
import type {Page} from "../page.ts";

/** What an edition says that it affects is on the page. */
export function affects({bindings, blocks, exhibits}: Page): Problem[] {
  const ids = [
    ...blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])),
    ...exhibits.map(({model}) => model.id),
    ...["page_limitations", "page_footnotes"]
  ];
  return (bindings.edition.change?.affects ?? [])
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      place: bindings.words.place,
      problem: `affects what is not on the page: ${id}`,
      wayOut: didYouMean(id, ids)
    }));
}
