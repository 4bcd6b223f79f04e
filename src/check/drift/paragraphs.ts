import {bound, type Mark, type Passage, placeAt} from "../../lint/passage.ts";
import {passageIds} from "../../template/passage-ids.ts";
import type {CountedEdition} from "../counted-edition.ts";
import {sentencesIn} from "../prose.ts";
import {wordingsOf} from "./wordings.ts";

/** A paragraph, an item of a list, a quotation or a footnote, beside the edition before. */
export interface Paragraph {
  readonly passage: Passage;
  /** `unit-outcomes`, `summary/p2`, `note/years` */
  readonly id: string;
  /** the edition's own words, and not the template's */
  readonly own: boolean;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly place: string;
  /** `{{accepted}} applications were accepted.`: the words, whatever the numbers are */
  readonly wording: string;
  /** the edition before has the same words, wherever it had them */
  readonly asBefore: boolean;
  /** what stands in it beside plain words */
  readonly marks: readonly Mark[];
}

/** What an edition says, but for what its `stands` names as read again. */
export function paragraphsOf(edition: CountedEdition): readonly Paragraph[] {
  const {page, written, before} = edition;
  if (before === undefined) return [];
  const known = read.get(edition);
  if (known !== undefined) return known;
  const earlier = wordingsOf(before.document);
  const {stands} = written.spec;
  const all = [...passageIds(page, written.words)].flatMap(([passage, ids]): Paragraph[] => {
    if (passage.kind === "heading" || ids.some((id) => stands.includes(id))) return [];
    const own = placeAt(passage, 0).startsWith(`${written.words.place}:`);
    return [{passage, id: ids[0]!, own, sentences: sentencesOf(passage, earlier)}];
  });
  read.set(edition, all);
  return all;
}

/** Several checks go through them. */
const read = new WeakMap<CountedEdition, readonly Paragraph[]>();

function sentencesOf(passage: Passage, earlier: ReadonlySet<string>): Sentence[] {
  // a digit for what is computed: sentences end before a number as they do on the page
  const text = passage.text.replaceAll(bound, "1");
  return sentencesIn({...passage, text}).map(({start, text: {length}}) => {
    const marks = passage.marks.filter((mark) => mark.start >= start && mark.end <= start + length);
    const wording = worded(passage.text, start, start + length, marks);
    return {place: placeAt(passage, start), wording, asBefore: earlier.has(wording), marks};
  });
}

function worded(text: string, start: number, end: number, marks: readonly Mark[]): string {
  let words = "";
  let from = start;
  for (const {kind, of, format, start: at} of marks) {
    if (kind !== "number" && kind !== "exhibit") continue;
    words += `${text.slice(from, at)}{{${of}${format === undefined ? "" : `|${format}`}}}`;
    from = at + bound.length;
  }
  return (words + text.slice(from, end)).trim();
}
