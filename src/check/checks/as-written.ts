import type {Check} from "../check.ts";

/** What the readers of the Markdown files noted while they read: pieces that no report can hold. */
export const asWritten: Check = {
  code: "SP-R02",
  severity: "error",
  finds: "Markdown that a report cannot hold",
  of: "words",
  find: ({template, limitations, words}) => [template, limitations, words].flatMap(({problems}) => problems)
};
