import type {Rule} from "./rule.ts";

/** A percentage of few is their count in other words, and an average of few is near the answer of each. */
export const smallBase: Rule = {
  name: "small base",
  says: ({base}) => `No percentage and no average rests on fewer than ${base}.`,
  bearsOn: ({base}, {ratios}) => (ratios.length > 0 ? `${ratios.join(" and ")} of fewer than ${base}` : undefined),
  fewest: ({base}) => base
};
