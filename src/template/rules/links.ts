import {didYouMean, type Problem} from "../../error.ts";
import {allProse, type Page} from "../page.ts";
import {targets} from "./headings.ts";

/** A link inside the report leads somewhere. */
export function links(page: Page): Problem[] {
  const ids = targets(page);
  const problems: Problem[] = [];
  for (const inline of allProse(page)) {
    if (inline.kind !== "link" || !inline.href.startsWith("#") || ids.includes(inline.href.slice(1))) continue;
    problems.push({
      place: inline.at,
      problem: `a link to nothing: ${inline.href}`,
      wayOut: didYouMean(inline.href.slice(1), ids)
    });
  }
  return problems;
}
