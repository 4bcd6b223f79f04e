/** A piece of prose as its reader meets it, from the first word of a paragraph to the last, whatever emphasis is in it. */
export interface Passage {
  readonly kind: "heading" | "paragraph" | "item" | "quotation" | "footnote" | "limitation" | "caption";
  /** of the heading that it stands under, or its own; of a footnote its label */
  readonly within: string;
  /** its words; each computed number, and each number of a figure or a table, is one `bound` character */
  readonly text: string;
  /** what stands where in the text, beside plain words */
  readonly marks: readonly Mark[];
  /** where the text from `start` on stands in a file, in order; the first is 0 */
  readonly places: readonly {readonly start: number; readonly at: string}[];
}

export interface Mark {
  readonly kind: "number" | "exhibit" | "literal" | "claim" | "link" | "code" | "footnote" | "emphasis";
  readonly start: number;
  readonly end: number;
  /** the name of a number, a figure or a table; the kind of a literal; where a link leads; a footnote's label */
  readonly of: string;
  /** of a number: how it is printed, where that is not as it is: `words file` */
  readonly format?: string;
}

/** Stands for what is computed: it is a word to whoever counts words, and no digit. */
export const bound = "\ufffc";

/** Where a character of the text stands: `templates/report.md:96`. */
export function placeAt({places}: Passage, offset: number): string {
  return (places.findLast(({start}) => start <= offset) ?? places[0])!.at;
}

/** Whether this stretch is marked as said on purpose, and as what. */
export function isMarked({marks}: Passage, start: number, end: number, kinds: readonly Mark["kind"][]): boolean {
  return marks.some((mark) => kinds.includes(mark.kind) && mark.start <= start && end <= mark.end);
}

/** The words around a stretch, so that it is found on a long line: `"… could take part in two ways. It could …"`. */
export function excerpt({text, marks}: Passage, start: number, end: number): string {
  const from = backWords(text, start, 4);
  const to = onWords(text, end, 4);
  const shown = marks
    .filter((mark) => (mark.kind === "number" || mark.kind === "exhibit") && mark.start >= from && mark.end <= to)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, mark) => {
        const at = mark.start - from;
        return `${words.slice(0, at)}{{${mark.of}}}${words.slice(at + 1)}`;
      },
      text.slice(from, to)
    );
  return `“${from > 0 ? "… " : ""}${shown.trim().replaceAll(bound, "…")}${to < text.length ? " …" : ""}”`;
}

function backWords(text: string, start: number, words: number): number {
  let at = start;
  for (let i = 0; i <= words && at > 0; i++) at = text.lastIndexOf(" ", at - 1);
  return Math.max(at, 0);
}

function onWords(text: string, end: number, words: number): number {
  let at = end;
  for (let i = 0; i <= words && at >= 0 && at < text.length; i++) at = text.indexOf(" ", at + (i === 0 ? 0 : 1));
  return at < 0 ? text.length : at;
}
