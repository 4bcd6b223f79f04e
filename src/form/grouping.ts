import {toNumber} from "../data/judge.ts";
import type {Grouping, Option, Question} from "./form.ts";

/** The group that an answer falls into; a reason why there is no number is the group of the same code. */
export function groupOf(question: Question, {cut, options}: Grouping, answer: string): Option | undefined {
  const number = toNumber(answer);
  if (number === undefined) return options.find(({code}) => code === answer);
  return numberGroups(question, options)[cut.filter((least) => number >= least).length];
}

/** The groups that stand for numbers, lowest first. */
export function numberGroups({options: reasons}: Question, options: readonly Option[]): Option[] {
  return options.filter(({code}) => reasons.every((reason) => reason.code !== code));
}
