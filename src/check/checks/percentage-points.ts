import type {Problem} from "../../error.ts";
import {excerpt, isMarked, type Mark, type Passage, placeAt} from "../../lint/passage.ts";
import {printed, standIn} from "../../lint/printed.ts";
import {passagesOf} from "../../template/passages.ts";
import type {Check} from "../check.ts";
import type {CountedEdition} from "../counted-edition.ts";

const change =
  "rose|risen|rises|fell|fallen|falls|grew|grown|increased?|increases|decreased?|decreases|dropped|drops|declined?|declines|went up|went down|up|down|higher|lower|changed?";
const percent = "[\\d,.]+%";

/** `rose by 4%`, `5% more`, `a difference of 9%`: of what? Between two percentages lie percentage points. */
const differences = new RegExp(
  `\\b(?:${change})\\sby\\s(?:\\w+\\s){0,2}${percent}|${percent}\\s(?:more|fewer|less|higher|lower|increase|decrease|rise|fall|drop|difference)\\b|\\b(?:difference|gap|rise|fall|increase|decrease|drop|change)\\sof\\s(?:\\w+\\s){0,2}${percent}`,
  "gi"
);

export const percentagePoints: Check = {
  code: "SP-P04",
  severity: "warning",
  finds: "a percentage where percentage points are meant",
  of: "numbers",
  find: (edition) =>
    passagesOf(edition.page).flatMap((passage) => [
      ...ofDifferences(passage, edition),
      ...withoutPoints(passage, edition)
    ])
};

function ofDifferences(passage: Passage, edition: CountedEdition): Problem[] {
  const whole = printed(passage, (mark) => inPrint(mark, edition));
  return [...whole.text.matchAll(differences)]
    .map(({index, 0: words}) => ({start: index, end: index + words.length}))
    .filter(({start, end}) => !isMarked(whole, start, end, ["literal"]))
    .map(({start, end}) => ({
      place: placeAt(whole, start),
      problem: `a change in per cent: “${whole.text.slice(start, end)}”`,
      wayOut:
        "say of what it is a percentage; between two percentages, subtract them in a notebook and write percentage points"
    }));
}

/** A difference of percentages prints as a number alone. */
function withoutPoints(passage: Passage, {presented}: CountedEdition): Problem[] {
  return passage.marks
    .filter(({kind, of}) => kind === "number" && presented.numbers.get(of)?.unit === "points")
    .filter(({start, end}) => !/\bpoints?\b/i.test(sentenceAround(passage.text, start, end)))
    .map(({of, start, end}) => ({
      place: placeAt(passage, start),
      problem: `{{${of}}} is in percentage points, and the sentence does not say so: ${excerpt(passage, start, end)}`,
      wayOut: `write {{${of}}} percentage points`
    }));
}

/** Where its unit is said once, the ends of an interval need not say it again. */
function sentenceAround(text: string, start: number, end: number): string {
  const after = text.slice(end);
  return text.slice(text.lastIndexOf(". ", start) + 1, end) + after.slice(0, /[.?!](?:\s|$)/.exec(after)?.index);
}

function inPrint(mark: Mark, {presented}: CountedEdition): string {
  const number = mark.format === undefined ? presented.numbers.get(mark.of) : undefined;
  return number?.text ?? standIn(mark);
}
