import type {Problem} from "../../error.ts";
import type {Mark, Passage} from "../../lint/passage.ts";
import {excerpt, placeAt} from "../../lint/passage.ts";
import {printed, standIn} from "../../lint/printed.ts";
import {passagesOf} from "../../template/passages.ts";
import type {Check} from "../check.ts";
import type {CountedEdition} from "../counted-edition.ts";
import {type PlacedSentence, sentencesIn} from "../prose.ts";

/**
 * A table counts the categories of its first variable, group by group of its others; an average has groups only. A number is of the group whose name
 * follows it; or else, where the sentence has named one and names no other, of that one. In `N of M` both are of one group.
 */
export const otherGroup: Check = {
  code: "SP-N07",
  severity: "warning",
  finds: "a number of one group where the sentence speaks of another",
  of: "numbers",
  find: (edition) =>
    passagesOf(edition.page)
      .filter(({marks}) => marks.some(({kind}) => kind === "number"))
      .map((passage) => printed(passage, standIn))
      .flatMap(sentencesIn)
      .flatMap((sentence) => inSentence(sentence, edition))
};

/** What a table counts by. */
interface Variable {
  readonly name: string;
  readonly categories: readonly {readonly code: string; readonly label: string}[];
}

interface Grouped {
  readonly mark: Mark;
  readonly cell: readonly {readonly variable: Variable; readonly code: string; readonly groups: boolean}[];
}

function inSentence(sentence: PlacedSentence, edition: CountedEdition): Problem[] {
  const {passage, text, start} = sentence;
  const numbers = passage.marks
    .filter((mark) => mark.kind === "number" && mark.start >= start && mark.end <= start + text.length)
    .map((mark) => ({mark, cell: cellOf(mark, edition)}));
  return numbers.flatMap((number, i) => {
    const next = numbers[i + 1];
    const other = otherThanBase(number, next, passage) ?? otherThanNamed(number, passage, sentence);
    return other === undefined ? [] : [told(number.mark, other, passage)];
  });
}

/** The categories that a number is of, whatever it was summed from. */
function cellOf({of}: Mark, {presented, released}: CountedEdition): Grouped["cell"] {
  const [first, ...others] = (presented.numbers.get(of)?.origins ?? []).map(({draft, cell, measure}) =>
    (released.get(draft)?.dimensions ?? []).map((variable, i) => ({
      variable,
      code: cell[i]!,
      groups: i > 0 || measure === "mean"
    }))
  );
  return (first ?? []).filter(
    ({variable, code}) =>
      variable.categories.some((category) => category.code === code) &&
      others.every((other) => other.some((one) => one.variable.name === variable.name && one.code === code))
  );
}

interface Other {
  readonly own: string;
  readonly named: string;
}

/** In `N of M`: M is of another group than N. */
function otherThanBase(number: Grouped, base: Grouped | undefined, {text}: Passage): Other | undefined {
  if (
    base === undefined ||
    !/^\s(?:out\s)?of\s(?:the\s|all\s|all\sthe\s)?$/.test(text.slice(number.mark.end, base.mark.start))
  )
    return undefined;
  for (const {variable, code} of number.cell) {
    const of = base.cell.find((one) => one.variable.name === variable.name);
    if (of !== undefined && of.code !== code) return {own: label(variable, code), named: label(variable, of.code)};
  }
  return undefined;
}

function otherThanNamed({mark, cell}: Grouped, passage: Passage, {text, start}: PlacedSentence): Other | undefined {
  const before = text.slice(0, mark.start - start);
  for (const {variable, code, groups} of cell) {
    if (!groups) continue;
    const named = namedIn(text, variable);
    const only =
      named.size === 1 && !/\b(?:against|than)\s$/.test(before) ? [...namedIn(before, variable)][0] : undefined;
    const other = namedBeside(mark, passage, variable) ?? only;
    if (other !== undefined && other !== code) return {own: label(variable, code), named: label(variable, other)};
  }
  return undefined;
}

function namedIn(words: string, variable: Variable): ReadonlySet<string> {
  const lower = words.toLowerCase();
  return new Set(
    nameable(variable)
      .filter(({word}) => new RegExp(`(?<!\\bnot\\s)\\b${word}\\b`).test(lower))
      .map(({code}) => code)
  );
}

/** `43 accepted`, `43 files of accepted applications`: the name that comes first, with no other thing between. */
function namedBeside(mark: Mark, {text}: Passage, variable: Variable): string | undefined {
  const [, noun = ""] = /^\S+\s(.*)$/.exec(mark.format ?? "") ?? [];
  const after = `${noun === "" ? "" : ` ${noun}`}${text.slice(mark.end)}`.toLowerCase();
  const names = nameable(variable);
  if (names.length === 0) return undefined;
  const [, between, word] =
    new RegExp(`^((?:\\s[\\p{L}’'-]+){0,3}?)\\s(${names.map((one) => one.word).join("|")})\\b`, "u").exec(after) ?? [];
  if (word === undefined || /\b(?:and|or|but|nor|not|than|against|while|is|are|was|were)\b/.test(between!))
    return undefined;
  return names.find((one) => one.word === word)!.code;
}

/** Those whose labels are words that a sentence would not hold by chance, as it would hold yes and no. */
function nameable({categories}: Variable): {readonly code: string; readonly word: string}[] {
  return categories
    .map(({code, label}) => ({code, word: label.toLowerCase()}))
    .filter(({word}) => /^\p{L}[\p{L} -]{4,}$/u.test(word));
}

function label({categories}: Variable, code: string): string {
  return categories.find((category) => category.code === code)!.label;
}

function told({of, start, end}: Mark, {own, named}: Other, passage: Passage): Problem {
  return {
    place: placeAt(passage, start),
    problem: `{{${of}}} is of “${own}”, and the sentence speaks of “${named}”: ${excerpt(passage, start, end)}`,
    wayOut: "name the number of that group, or say which it is"
  };
}
