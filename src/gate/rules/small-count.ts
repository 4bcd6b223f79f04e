import type {Rule} from "./finding.ts";

/** The threshold rule, on printed cells and on those that none prints (Handbook on Statistical Disclosure Control, 4.2). */
export const smallCount: Rule = {
  name: "small count",
  says: ({threshold}) => `counts from 1 to ${threshold - 1} are withheld`,
  find: ({cells}, {threshold}) => [...cells.keys()].filter((c) => cells[c]!.count >= 1 && cells[c]!.count < threshold)
};
