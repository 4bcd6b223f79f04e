import {excerpt, isMarked, placeAt} from "../../lint/passage.ts";
import type {Check} from "../check.ts";
import {proseOf} from "../prose.ts";

const opinions =
  "surprisingly|unsurprisingly|unfortunately|fortunately|regrettably|sadly|worryingly|alarmingly|shockingly|disappointingly|encouragingly|interestingly|importantly|strikingly|remarkably|notably|tellingly|obviously|clearly|evidently|undoubtedly|of course|needless to say|hopefully|understandably|naturally|rightly|wrongly";
const small =
  "\\d|a (?:few|third|quarter|handful|minority)|half|few|small|two|three|four|five|six|seven|eight|nine|ten|one";
const amounts = "few|many|little|much|small|large|high|low|common|rare|often|rarely|likely|unlikely|different|similar";

/** Words that say what to think of a number, where the number should say it. */
const judging = new RegExp(
  `\\b(?:${opinions})\\b|\\b(?:only|just|merely|barely|a mere)(?=\\s(?:${small}))|\\b(?:as many as|as few as|as much as|as little as|no fewer than|no less than|a mere|a whopping|a staggering)\\b|\\bvery(?=\\s(?:${amounts})\\b)`,
  "gi"
);

export const judgingWords: Check = {
  code: "SP-P05",
  severity: "warning",
  finds: "a word that judges",
  of: "words",
  find: (page) =>
    proseOf(page).flatMap((passage) =>
      [...passage.text.matchAll(judging)]
        .map(({index, 0: word}) => ({start: index, end: index + word.length, word}))
        .filter(({start, end}) => !isMarked(passage, start, end, ["literal", "claim"]))
        .map(({start, end, word}) => ({
          place: placeAt(passage, start),
          problem: `“${word}” says what to think: ${excerpt(passage, start, end)}`,
          wayOut: "leave it out, and let the number speak"
        }))
    )
};
