import type {CountBefore, MeanBefore, Said} from "../gate/history.ts";
import type {Edition} from "./edition.ts";
import {onPages} from "./pages.ts";

/**
 * What an edition says that withheld nothing: each count and each average on its pages, what a sum is made of, and the
 * totals that stand as bases above a figure or a table. It holds no model of that; the next edition places each by its cell.
 */
export function saidWhole(edition: Edition): Said {
  const {id, counts, numbers} = edition;
  const whole = new Map<string, CountBefore>();
  const means = new Map<string, MeanBefore>();
  const add = (draft: string, cell: readonly string[], shown?: number) => {
    const key = JSON.stringify([draft, cell]);
    const known = whole.get(key)?.shown ?? shown;
    const {rounded} = counts[draft]!;
    whole.set(key, {
      edition: id,
      draft,
      cell,
      ...(known === undefined ? {} : {shown: known}),
      ...(rounded === undefined ? {} : {rounded})
    });
  };
  const addOrigin = (of: {draft: string; cell: readonly string[]}, base?: readonly string[], count?: number) => {
    const {draft, cell} = of;
    const {mean} = counts[draft]!;
    if (mean !== undefined) {
      means.set(JSON.stringify([draft, cell]), {edition: id, draft, cell, decimals: mean.decimals});
      return;
    }
    add(draft, cell, count);
    for (const other of [base ?? cell, ["total", ...cell.slice(1)], cell.map(() => "total")]) add(draft, other);
  };
  for (const {of, base, measure, shown} of onPages(edition))
    addOrigin(of, base, measure === "count" && typeof shown === "number" ? shown : undefined);
  for (const {origins} of Object.values(numbers)) for (const origin of origins) addOrigin(origin, origin.base);
  return {counts: [], whole: [...whole.values()], means: [...means.values()], claims: []};
}
