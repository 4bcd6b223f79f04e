import {type Bounds, within} from "../claims/bounds.ts";
import {common, normal} from "../claims/vocabulary.ts";
import type {PublishedNumber} from "./published.ts";
import {isInWords, saidBy} from "./said.ts";

/** How near a number must be to words that come to about so much and that the vocabulary does not have. */
const about = 5;

/**
 * Whether what is printed can stand for a number: digits for that number alone, words for a share by the vocabulary of claims,
 * others by what the transcription says that they come to. Nothing of words that come to no number.
 */
export function fits(row: PublishedNumber, number: number, isShare: boolean): boolean | undefined {
  const said = saidBy(row);
  const bounds = isShare && isInWords(row) ? boundsOf(row.printed) : undefined;
  if (bounds !== undefined) return within(number, bounds);
  if (said === undefined) return undefined;
  if (said.sense === "over") return number > said.number;
  if (said.sense === "under") return number < said.number;
  return said.sense === "about" ? Math.abs(number - said.number) <= about : number === said.number;
}

/** "Over half" may tell less than 67% has to say, and does not contradict it: of such words only the near end counts. */
function boundsOf(phrase: string): Bounds | undefined {
  const words = normal(phrase);
  const [bounds] = (common.get(words) ?? []).flatMap((meaning) => (meaning.kind === "share" ? [meaning.bounds] : []));
  if (bounds === undefined) return undefined;
  const {above, below} = bounds;
  if (/^(over|more than) /.test(words) && above !== undefined) return {above};
  return /^(under|less than|fewer than) /.test(words) && below !== undefined ? {below} : bounds;
}
