import {incrementsOf} from "../years.ts";
import type {Rule} from "./rule.ts";

/** Who keeps an earlier edition can subtract what it shows from the next: of one year, or of a set that has grown since. */
export const editions: Rule = {
  name: "editions",
  says: () => "What earlier editions showed counts as known.",
  bearsOn: (_, {earlier}) => (earlier ? "what an earlier edition would help to work out" : undefined),
  givesAway: ({years = []}, _, where) => incrementsOf(years, where),
  remembers: true
};
