import type {Problem} from "../../error.ts";
import {isMarked, type Passage, placeAt} from "../../lint/passage.ts";
import type {Check} from "../check.ts";
import {proseOf} from "../prose.ts";

const empty =
  /^(?:click )?(?:here|this|this (?:page|link|report|document)|link|more|read more|find out more|see more|page|website)\.?$/i;
const address = /(?:\bhttps?:\/\/|\bwww\.)[^\s)”"`]*[^\s)”"`.,;:!?]/gi;

/** A link is read by itself, in a list of links or aloud: its words say where it leads. */
export const linkWords: Check = {
  code: "SP-P06",
  severity: "warning",
  finds: "a link whose words do not say where it leads",
  of: "words",
  find: (page) => proseOf(page).flatMap((passage) => [...wordless(passage), ...bare(passage)])
};

function wordless(passage: Passage): Problem[] {
  return passage.marks.flatMap(({kind, start, end, of}) => {
    const words = passage.text.slice(start, end).trim();
    if (kind !== "link" || !(empty.test(words) || words.search(address) === 0)) return [];
    const problem = `the link to ${of} is called “${words}”`;
    return [{place: placeAt(passage, start), problem, wayOut: "call it what it leads to"}];
  });
}

function bare(passage: Passage): Problem[] {
  return [...passage.text.matchAll(address)]
    .filter(({index, 0: url}) => !isMarked(passage, index, index + url.length, ["link", "code"]))
    .map(({index, 0: url}) => ({
      place: placeAt(passage, index),
      problem: `an address without words: ${url}`,
      wayOut: "write [what it leads to](address)"
    }));
}
