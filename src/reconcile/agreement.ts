import {didYouMean, type Problem, Problems} from "../error.ts";
import {isMarker, type Shown} from "../gate/shown.ts";
import {fits} from "./fits.ts";
import type {PublishedNumber} from "./published.ts";

/** What an edition shows at an address, and as a sentence prints it. */
export interface Own {
  readonly shown: Shown;
  readonly text: string;
  /** of the year that the publication is of; a later edition's own numbers are not what was printed */
  readonly comparable: boolean;
}

export interface Agreement {
  readonly agree: readonly PublishedNumber[];
  readonly differ: readonly (PublishedNumber & {readonly ours: string})[];
  /** not computed from the records: background, law, other people's figures */
  readonly aside: readonly PublishedNumber[];
  /** withheld in this edition, or counted of another year: to say whether they agree would give them away */
  readonly left: readonly PublishedNumber[];
}

/**
 * Holds each number that was printed against what an edition shows, by address. In an edition of a later year a category may
 * have another name; in one of the publication's own year every address must be there.
 */
export function agreementOf(
  published: readonly PublishedNumber[],
  own: ReadonlyMap<string, Own>,
  {place, sameYear}: {readonly place: string; readonly sameYear: boolean}
): Agreement {
  const problems: Problem[] = [];
  const agree: PublishedNumber[] = [];
  const differ: (PublishedNumber & {ours: string})[] = [];
  const aside: PublishedNumber[] = [];
  const left: PublishedNumber[] = [];
  for (const number of published) {
    if (number.equals === "") {
      aside.push(number);
      continue;
    }
    const ours = own.get(number.equals);
    if (ours === undefined && sameYear) {
      const [start] = number.equals.split("/");
      const near = [...own.keys()].filter((address) => address.split("/")[0] === start);
      const problem = `unknown address in equals: ${number.equals}`;
      problems.push({place: `${place}:${number.line}`, problem, wayOut: didYouMean(number.equals, near)});
    } else if (ours === undefined || isMarker(ours.shown) || !ours.comparable) left.push(number);
    else if (fits(number, ours.shown, ours.text.endsWith("%"))) agree.push(number);
    else differ.push({...number, ours: ours.text});
  }
  if (problems.length > 0) throw new Problems(problems);
  return {agree, differ, aside, left};
}
