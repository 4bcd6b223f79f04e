import {isMarked, placeAt} from "../../lint/passage.ts";
import type {Check} from "../check.ts";
import {proseOf, sentencesIn} from "../prose.ts";

export const significant: Check = {
  code: "SP-P03",
  severity: "warning",
  finds: "“significant” without a test",
  of: "words",
  find: (page) =>
    proseOf(page)
      .filter(({text}) => /significan/i.test(text))
      .flatMap(sentencesIn)
      .flatMap(({passage, text, start}) =>
        [...text.matchAll(/\b(?:in)?significan(?:t|tly|ce)\b/gi)]
          .filter(
            ({index, 0: word}) => !isMarked(passage, start + index, start + index + word.length, ["literal", "claim"])
          )
          .filter(() => !/\b(?:tests?|tested|interval|p-value|p\s?[<=])/i.test(text))
          .map(({index, 0: word}) => ({
            place: placeAt(passage, start + index),
            problem: `“${word}” without a test`,
            wayOut: "name the test in the sentence; or write large, clear or important, if that is meant"
          }))
      )
};
