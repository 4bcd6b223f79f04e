import type {Passage} from "../lint/passage.ts";
import {printed, standIn} from "../lint/printed.ts";
import {limitationPassage, passagesOf} from "../template/passages.ts";
import {sentencesOf} from "../template/sentences.ts";
import type {WrittenPage} from "./written-page.ts";

/** A sentence of a passage, with the offset where it begins there. */
export interface PlacedSentence {
  readonly passage: Passage;
  readonly text: string;
  readonly start: number;
}

/** All prose that the page prints, its limitations too, as it will be printed; what is computed has a stand-in of its length. */
export function proseOf(page: WrittenPage): readonly Passage[] {
  const before = known.get(page);
  if (before !== undefined) return before;
  const all = [...passagesOf(page), ...page.limitations.limitations.map(limitationPassage)];
  const prose = all.map((passage) => printed(passage, standIn));
  known.set(page, prose);
  return prose;
}

const known = new WeakMap<WrittenPage, readonly Passage[]>();

/** By the rule that gives each sentence its id on the page. */
export function sentencesIn(passage: Passage): PlacedSentence[] {
  let from = 0;
  return sentencesOf([{kind: "text", text: passage.text}], passage.within).map(({content: [inline]}) => {
    const text = inline?.kind === "text" ? inline.text : "";
    const start = passage.text.indexOf(text, from);
    from = start + text.length;
    return {passage, text, start};
  });
}
