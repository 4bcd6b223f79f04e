import {findAssertions} from "../../lint/assertions.ts";
import type {Check} from "../check.ts";
import type {CountedEdition} from "../counted-edition.ts";
import {allClaimedChanged, quoted} from "../drift/changes.ts";
import {type Paragraph, paragraphsOf} from "../drift/paragraphs.ts";
import {isMoved, isStale, toRead} from "../drift/told.ts";

/** Of a new year: what the year before said in its own words, and what asserts something of numbers that all changed. */
export const unchangedCommentary: Check = {
  code: "SP-D03",
  severity: "warning",
  finds: "commentary that is the year before's",
  of: "numbers",
  find: (edition) => {
    if (edition.written.spec.change?.kind !== "new year") return [];
    return paragraphsOf(edition).flatMap((paragraph) => {
      const [first] = paragraph.sentences;
      if (first === undefined || !paragraph.sentences.every(({asBefore}) => asBefore)) return [];
      if (paragraph.sentences.some((one) => isMoved(one, edition) || isStale(one, edition))) return [];
      if (paragraph.own)
        return toRead(paragraph, first, `the edition’s own words are those of ${edition.before!.id}`, edition);
      if (!assertsOfChanged(paragraph, edition)) return [];
      return toRead(paragraph, first, "all that the words assert something of has changed", edition);
    });
  }
};

function assertsOfChanged({passage, sentences}: Paragraph, edition: CountedEdition): boolean {
  const claims = passage.marks.filter(({kind}) => kind === "claim");
  const numbers = sentences.flatMap((sentence) => quoted(sentence, edition));
  if (claims.length === 0 && (numbers.length === 0 || findAssertions(passage.text).length === 0)) return false;
  return (
    numbers.every((change) => change?.differs) && sentences.every((sentence) => allClaimedChanged(sentence, edition))
  );
}
