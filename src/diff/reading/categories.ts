import type {Verdict} from "./cause.ts";
import type {CategoryChange} from "./change.ts";
import type {Claim} from "./claim.ts";
import type {CategoryPair} from "./renames.ts";
import type {RowPair} from "./rows.ts";

const renamed: Verdict = {cause: "wording", why: "the same answers under another name"};
const oneSided: Verdict = {cause: "method", why: "a category that only one edition's codebook has"};

/** What the codebook renamed, gained or lost. Rows that a new name moved, and nothing else, are the rename's. */
export function categoryClaims(pairs: readonly CategoryPair[], rows: readonly RowPair[]): Claim[] {
  return pairs.map(({variable, old, new: now}) => {
    const change: CategoryChange = {
      kind: "category",
      variable,
      ...(old && {old: words(old)}),
      ...(now && {new: words(now)})
    };
    const ids = [old, now].flatMap((one) => (one ? [`code=${one.code}`] : []));
    const codebook = ids.map((id) => ["codebook", `name=${variable}`, "categories", id]);
    const moved = rows.filter(({old: one, new: other}) => one && other && one.keys.join() !== other.keys.join());
    return {
      change: {...(old && now ? renamed : oneSided), ...change},
      at: [...codebook, ...moved.filter(({keys}) => now && keys.includes(now.code)).flatMap(({at}) => at)]
    };
  });
}

function words({code, label}: {readonly code: string; readonly label: string}): string {
  return `${label} (${code})`;
}
