import type {Inline, Sentence} from "./model.ts";
import {plainText} from "./model.ts";

/** These stand before a name, or in the middle of a sentence, whatever follows. */
const neverLast = new Set("e.g i.e cf vs viz Mr Mrs Ms Dr Prof St Rev Hon".split(" "));

/** These too, where a number follows: `p. 93`, `Nov. 2022`, `et al. (2017)`. */
const beforeNumbers = new Set(
  "no nos p pp para paras vol ed fig figs ch sec s c ca approx art al jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " "
  )
);

/** What a sentence can end with; most spaces stand after something else, and need no second look. */
const mayEnd = new Set(".?!…”’\"'»)]");

/**
 * Prose in its sentences, by a rule of ours, so that no machine's language data shows. A sentence ends at a full stop,
 * question or exclamation mark, with the quotation marks, brackets and footnotes that close on it, before a space and a
 * capital letter or a number. A stretch of emphasis, and what is around a line break, stay whole.
 */
export function sentencesOf(content: readonly Inline[], id: string): Sentence[] {
  const parts: Inline[][] = [[]];
  for (const [i, inline] of content.entries()) {
    if (inline.kind !== "text") {
      parts.at(-1)!.push(inline);
      continue;
    }
    const following = plainText(content.slice(i + 1));
    let start = 0;
    for (const {index, 0: space} of inline.text.matchAll(/ +/g)) {
      const rest = index + space.length;
      // a footnote's mark after a space still belongs to what it is a note on
      if (rest === inline.text.length && content[i + 1]?.kind === "footnote") continue;
      if (index > 0 && !mayEnd.has(inline.text[index - 1]!)) continue;
      const before = plainText(parts.at(-1)!) + inline.text.slice(start, index);
      if (!isBetween(before.trimEnd(), inline.text.slice(rest) + following)) continue;
      parts.at(-1)!.push(...text(inline.text.slice(start, index)));
      parts.push([]);
      start = rest;
    }
    parts.at(-1)!.push(...text(inline.text.slice(start)));
  }
  return parts.map((content, i) => ({id: `${id}/s${i + 1}`, content}));
}

/** The prose that these are the sentences of. */
export function whole(sentences: readonly Sentence[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of sentences.flatMap(({content}, i) => [...(i > 0 ? text(" ") : []), ...content])) {
    const last = all.at(-1);
    if (inline.kind === "text" && last?.kind === "text") all[all.length - 1] = text(last.text + inline.text)[0]!;
    else all.push(inline);
  }
  return all;
}

function isBetween(before: string, after: string): boolean {
  // Few words begin so, and what stands before takes longer to look at.
  if (!/^[“‘"'«([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}]/u.test(after)) return false;
  const [, word, marks] = /([^\s“‘"'«([]*?)([.?!…]+)[”’"'»)\]]*$/u.exec(before) ?? [];
  if (word === undefined) return false;
  if (marks !== ".") return true;
  // an initial, or the number of a list that was typed as one
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || /^\d+\.$/.test(before)) return false;
  return !neverLast.has(word) && !(beforeNumbers.has(word.toLowerCase()) && /^[([]?\p{N}/u.test(after));
}

function text(text: string): Extract<Inline, {kind: "text"}>[] {
  return text === "" ? [] : [{kind: "text", text}];
}
