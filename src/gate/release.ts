import {type Counted, Draft} from "./draft.ts";
import {type Key, takeKey} from "./key.ts";
import type {Policy} from "./policy.ts";
import {Released} from "./released.ts";
import {roundedRatio} from "./round.ts";
import type {Shown} from "./shown.ts";

const key: Key = takeKey();

/**
 * All drafts of a report at once → what may be shown of them, under the same names. The one way from what was counted
 * to what can be printed.
 */
export function release(drafts: ReadonlyMap<string, Draft>, policy: Policy): Map<string, Released> {
  return new Map([...drafts].map(([id, draft]) => [id, new Released(key, {id, ...settle(Draft.open(draft), policy)})]));
}

function settle(counted: Counted, policy: Policy) {
  const counts = Array.from(counted.counts, (count): Shown => (isSmall(count, policy) ? "[c]" : count));
  const {mean} = counted;
  if (mean === undefined) return {counted, counts};
  const means = counts.map((count, cell): Shown => {
    if (typeof count !== "number") return count;
    return count === 0 ? "[z]" : roundedRatio(mean.sums[cell]!, count, mean.decimals);
  });
  return {counted, counts, means};
}

function isSmall(count: number, policy: Policy): boolean {
  return policy.name === "small-counts" && count > 0 && count < policy.threshold;
}
