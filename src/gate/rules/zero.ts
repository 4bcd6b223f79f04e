import type {Rule} from "./rule.ts";

/** Where zeros are protected: nobody, too, can be a telling answer. Structural zeros are not cells of the system. */
export const zero: Rule = {
  name: "zero",
  says: ({zeros}) =>
    ({
      protect: "So is a zero, unless nobody could be in it.",
      secondary: "A zero is withheld only where that protects another count.",
      publish: "Every zero is shown."
    })[zeros],
  bearsOn: ({zeros}) => (zeros === "protect" ? "zeros" : undefined),
  protects: ({cells}, {zeros}) =>
    zeros === "protect"
      ? [...cells.keys()].filter((c) => cells[c]!.count === 0 && (cells[c]!.printed || cells[c]!.rounded))
      : []
};
