import type {Rule} from "./rule.ts";

/** The threshold rule, on printed cells and on those that none prints (Handbook on Statistical Disclosure Control, 4.2). */
export const smallCount: Rule = {
  name: "small count",
  says: ({threshold}) => `A count from 1 to ${threshold - 1} is withheld.`,
  bearsOn: ({threshold}) => `counts from 1 to ${threshold - 1}`,
  protects: ({cells}, {threshold}) =>
    [...cells.keys()].filter((c) => cells[c]!.count >= 1 && cells[c]!.count < threshold)
};
