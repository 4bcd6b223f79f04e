import {causeWords} from "../diff/cause-words.ts";
import type {EditionDiff} from "../diff/edition-diff.ts";
import {causes} from "../diff/reading/cause.ts";
import {countsOf, whatOf} from "../diff/story.ts";

/** A line for each cause, with what is published of it. */
export function diffText({from, to, changes, because}: EditionDiff): string {
  if (changes.length === 0) return `${from.id} and ${to.id} are the same\n`;
  const evidence: Readonly<Record<string, readonly string[]>> = {
    data: because.records,
    method: because.method,
    suppression: because.policy
  };
  const width = Math.max(...causes.map((cause) => cause.length));
  const lines = causes.flatMap((cause) => {
    const own = changes.filter((change) => change.cause === cause);
    const why = (evidence[cause] ?? []).slice(0, 3).join(", ");
    const name = causeWords[cause].title.toLowerCase().padEnd(width);
    return own.length === 0 ? [] : [`  ${name}  ${whatOf(countsOf(own))}${why === "" ? "" : ` (${why})`}\n`];
  });
  return `${from.id} → ${to.id}\n${lines.join("")}`;
}
