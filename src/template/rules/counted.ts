import {didYouMean, type Problem} from "../../error.ts";
import type {PageText} from "../page.ts";

/** Each section that is to hold no typed quantity is there. */
export function counted({template, blocks}: PageText): Problem[] {
  const ids = blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
  return template.counted
    .filter(({id}) => !ids.includes(id))
    .map(({id, at}) => ({
      place: at,
      problem: `counted names an unknown heading: ${id}`,
      wayOut: didYouMean(id, ids)
    }));
}
