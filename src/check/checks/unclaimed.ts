import type {Problem} from "../../error.ts";
import {findAssertions} from "../../lint/assertions.ts";
import {excerpt, isMarked, type Passage, placeAt} from "../../lint/passage.ts";
import {captionsOf} from "../../template/captions.ts";
import type {PageText} from "../../template/page.ts";
import {passagesOf} from "../../template/passages.ts";
import type {Check} from "../check.ts";

/** Words that assert, in counted sections, and rest on no number that would tell whether they are still true. */
export const unclaimed: Check = {
  code: "SP-A01",
  severity: "warning",
  finds: "an assertion without a claim",
  of: "words",
  find: unclaimedIn
};

/** A caption can hold no claim. */
export const unclaimedInCaptions: Check = {
  code: "SP-A02",
  severity: "warning",
  finds: "an assertion in a caption",
  of: "numbers",
  find: ({page}) =>
    captionsOf(page).flatMap((caption) =>
      unmarked(caption).map(({start, end}) => ({
        place: placeAt(caption, start),
        problem: `assertion in ${caption.of}: ${excerpt(caption, start, end)}`,
        wayOut: "say what is shown, and in the text what follows from it"
      }))
    )
};

/** A release is refused while there is one. */
export function unclaimedIn(page: PageText): Problem[] {
  return passagesOf(page)
    .filter(({counted}) => counted)
    .flatMap((passage) =>
      unmarked(passage).map(({shape, start, end}) => ({
        place: placeAt(passage, start),
        problem: `assertion without a claim (${shape.name}): ${excerpt(passage, start, end)}`,
        wayOut:
          "hold it against numbers: [more often](claim:A > B); or say what it is instead: [usually](literal:source)"
      }))
    );
}

function unmarked(passage: Passage) {
  return findAssertions(passage.text).filter(({start, end}) => !isMarked(passage, start, end, ["literal", "claim"]));
}
