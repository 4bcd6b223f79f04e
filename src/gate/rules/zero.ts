import type {Rule} from "./finding.ts";

/** Where zeros are protected: nobody, too, can be a telling answer. Structural zeros are not cells of the system. */
export const zero: Rule = {
  name: "zero",
  says: () => "zeros are withheld, save where nobody could be",
  find: ({cells}, {zeros}) =>
    zeros === "protect" ? [...cells.keys()].filter((c) => cells[c]!.count === 0 && cells[c]!.printed) : []
};
