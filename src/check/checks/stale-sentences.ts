import type {Check} from "../check.ts";
import {changeText, quoted} from "../drift/changes.ts";
import {paragraphsOf} from "../drift/paragraphs.ts";
import {isMoved, isStale, toRead} from "../drift/told.ts";

/** What is told for a number that moved far is not told again. */
export const staleSentences: Check = {
  code: "SP-D02",
  severity: "warning",
  finds: "a sentence of which every number changed since the edition before, and no word",
  of: "numbers",
  find: (edition) =>
    paragraphsOf(edition).flatMap((paragraph) =>
      paragraph.sentences
        .filter((sentence) => isStale(sentence, edition) && !isMoved(sentence, edition))
        .map((sentence) => {
          const changes = quoted(sentence, edition).map((change) => changeText(change!));
          return toRead(paragraph, sentence, changes.join(", "), edition);
        })
    )
};
