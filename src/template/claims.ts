import {type SourceInline, wordsOf} from "./source.ts";

export type SourceClaim = Extract<SourceInline, {kind: "claim"}>;

/** What the gate and the page know one claim by: where it stands, its words and what they are bound to. */
export function keyOfClaim({at, claim, content}: SourceClaim): string {
  return [at, wordsOf(content), claim].join("\n");
}
