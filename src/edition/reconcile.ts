import {didYouMean, type Problem, Problems} from "../error.ts";
import {isMarker} from "../gate/shown.ts";
import {addressesOf} from "./addresses.ts";
import type {Edition} from "./edition.ts";
import type {PublishedNumber} from "./published.ts";

export interface Reconciliation {
  readonly reproduced: number;
  readonly of: number;
  /** not computed from the records: background, law, other people's figures */
  readonly background: number;
  /** withheld in this edition: to say whether they agree would give them away */
  readonly withheld: number;
  readonly differences: readonly (PublishedNumber & {readonly ours: number})[];
}

/** Holds each number that was printed against the edition's own. */
export function reconcile(published: readonly PublishedNumber[], edition: Edition, place: string): Reconciliation {
  const values = addressesOf(edition);
  const problems: Problem[] = [];
  const differences: (PublishedNumber & {ours: number})[] = [];
  let reproduced = 0;
  let background = 0;
  let withheld = 0;
  for (const number of published) {
    if (number.equals === "") {
      background++;
      continue;
    }
    const ours = values.get(number.equals);
    if (ours === undefined) {
      const wayOut = didYouMean(
        number.equals,
        [...values.keys()].filter((address) => address.split("/")[0] === number.equals.split("/")[0])
      );
      problems.push({place: `${place}:${number.line}`, problem: `unknown address in equals: ${number.equals}`, wayOut});
    } else if (isMarker(ours)) withheld++;
    else if (agrees(number, ours)) reproduced++;
    else differences.push({...number, ours});
  }
  if (problems.length > 0) throw new Problems(problems);
  return {reproduced, of: reproduced + differences.length, background, withheld, differences};
}

/** How near a number must be to one that was printed as "about" so much. */
const about = 5;

/** `1,204` and `64` as numbers; of words, what the transcription's note says that they say. */
function agrees({printed, note}: PublishedNumber, ours: number): boolean {
  const words = /in words: (over |under |about )?(\d+(?:\.\d+)?)/.exec(note);
  const [, sense, said] = words ?? [undefined, undefined, printed.replaceAll(",", "")];
  if (!/^-?\d+(\.\d+)?$/.test(said!)) return false;
  const number = Number(said);
  if (sense === "over ") return ours > number;
  if (sense === "under ") return ours < number;
  return sense === "about " ? Math.abs(ours - number) <= about : ours === number;
}
