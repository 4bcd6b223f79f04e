import {reword} from "./reword.ts";
import {pieces, prose, type Register, type SourceInline, type Template, type Words, wordsOf} from "./source.ts";

type SourceClaim = Extract<SourceInline, {kind: "claim"}>;

/** What the gate and the page know one claim by: where it stands, its words and what they are bound to. */
export function keyOfClaim({at, claim, content}: SourceClaim): string {
  return [at, wordsOf(content), claim].join("\n");
}

/** Every claim that an edition may make, before it is known which footnotes and limitations its page will have. */
export function claimsIn(template: Template, words: Words, {limitations}: Register) {
  const content = [...template.footnotes, ...words.footnotes, ...limitations].flatMap((one) => one.content);
  return [...prose(reword(template, words)), ...pieces(content)]
    .filter((inline) => inline.kind === "claim")
    .map((inline) => ({
      key: keyOfClaim(inline),
      place: inline.at,
      phrase: wordsOf(inline.content),
      claim: inline.claim
    }));
}
