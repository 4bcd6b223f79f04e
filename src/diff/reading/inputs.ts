import type {Verdict} from "./cause.ts";

/** What an input bears on, by its path: the first rule that fits. */
const rules: readonly (readonly [RegExp, Verdict])[] = [
  [/^notebooks\//, {cause: "method", why: "a notebook counts and draws"}],
  [/^smallprint/, {cause: "method", why: "the engine and its libraries count, protect and draw"}],
  [/^data\/codebook/, {cause: "method", why: "the codebook says what the answers mean"}],
  [/^data\/.*\/frame\.yaml$/, {cause: "method", why: "the coding frame says what a file can be found to mention"}],
  [/^data\/policy/, {cause: "suppression", why: "the publisher's policy says what may be shown"}],
  [/^out\//, {cause: "suppression", why: "earlier editions count as known"}],
  [/^data\/[^/]+\/edition\./, {cause: "wording", why: "the words of an edition"}],
  [/^data\/publisher/, {cause: "wording", why: "who publishes, and on what terms"}],
  [/^data\/[^/]+\/published\.csv$/, {cause: "wording", why: "what an earlier publication printed, to compare with"}],
  [/^templates\/page\./, {cause: "layout", why: "the page that all is set on"}],
  [/^templates\//, {cause: "wording", why: "the words of every edition"}]
];

export function inputRule(path: string): Verdict {
  return rules.find(([pattern]) => pattern.test(path))?.[1] ?? {cause: "method", why: "another input"};
}
