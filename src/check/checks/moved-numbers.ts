import type {Check} from "../check.ts";
import {changeText, isBeyond, quoted} from "../drift/changes.ts";
import {paragraphsOf} from "../drift/paragraphs.ts";
import {toleranceOf, toRead} from "../drift/told.ts";

/** Only numbers that both editions show. */
export const movedNumbers: Check = {
  code: "SP-D01",
  severity: "warning",
  finds: "a number that moved further since the edition before than is tolerated",
  of: "numbers",
  find: (edition) => {
    const tolerance = toleranceOf(edition);
    return paragraphsOf(edition).flatMap((paragraph) =>
      paragraph.sentences.flatMap((sentence) => {
        const moved = quoted(sentence, edition).filter((change) => change !== undefined && isBeyond(change, tolerance));
        if (moved.length === 0) return [];
        return toRead(paragraph, sentence, moved.map((change) => changeText(change!)).join(", "), edition);
      })
    );
  }
};
