import type {Cause} from "./reading/cause.ts";

/** What a cause is called on a page, and what it means. */
export const causeWords: Readonly<Record<Cause, {readonly title: string; readonly meaning: string}>> = {
  data: {title: "Data", meaning: "Other records were counted, in the same way."},
  "data or method": {
    title: "Data or method",
    meaning:
      "Both the records and what counts them differ. From what is published nobody can tell which of the two made these changes."
  },
  method: {title: "Method", meaning: "Counted, defined or drawn in another way; nothing tells of other records."},
  suppression: {
    title: "Suppression",
    meaning: "What may be shown differs. Of a value that only one edition shows, nothing but that value stands here."
  },
  wording: {title: "Wording", meaning: "Said in other words."},
  layout: {title: "Layout", meaning: "The same words and values, in another place or set in another way."}
};
