import {placeAt} from "../../lint/passage.ts";
import type {Check} from "../check.ts";
import {proseOf, sentencesIn} from "../prose.ts";

/** What the style guide of GOV.UK and the Office for National Statistics ask for. */
const most = 25;

export const longSentences: Check = {
  code: "SP-P01",
  severity: "warning",
  finds: `a sentence over ${most} words`,
  of: "words",
  find: (page) =>
    proseOf(page)
      .filter(({text}) => wordsIn(text) > most)
      .flatMap(sentencesIn)
      .map((sentence) => ({...sentence, words: wordsIn(sentence.text)}))
      .filter(({words}) => words > most)
      .map(({passage, text, start, words}) => ({
        place: placeAt(passage, start),
        problem: `a sentence of ${words} words: “${text.split(" ").slice(0, 6).join(" ")} …”`,
        wayOut: "say it in two"
      }))
};

function wordsIn(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) spaces++;
  if (spaces < most) return spaces;
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
