import {didYouMean, type Problem, Problems} from "../error.ts";
import {isMarker} from "../gate/shown.ts";
import {addressesOf} from "./addresses.ts";
import type {Edition} from "./edition.ts";

/** A number that an earlier publication printed, as `published.csv` has it. */
export interface PublishedNumber {
  readonly line: number;
  readonly id: string;
  /** table and cell, or section and a short paraphrase */
  readonly where: string;
  readonly printed: string;
  /** address of the number that it should equal; empty for what is not computed from the records */
  readonly equals: string;
  readonly note: string;
}

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
    else if (ours === numberIn(number.printed)) reproduced++;
    else differences.push({...number, ours});
  }
  if (problems.length > 0) throw new Problems(problems);
  return {reproduced, of: reproduced + differences.length, background, withheld, differences};
}

/** `1,204` and `64%` as numbers; what is no number is never equal to one. */
function numberIn(printed: string): number {
  const plain = printed.replaceAll(",", "").replace(/%$/, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
