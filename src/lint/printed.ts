import {bound, type Mark, type Passage} from "./passage.ts";

/** The passage with what is computed printed in its place; marks and places move with the words. */
export function printed(passage: Passage, print: (mark: Mark) => string): Passage {
  const computed = passage.marks.filter(({kind}) => kind === "number" || kind === "exhibit");
  const inserts = computed.map((mark) => ({at: mark.start, text: print(mark)}));
  let text = "";
  let from = 0;
  for (const insert of inserts) {
    text += passage.text.slice(from, insert.at) + insert.text;
    from = insert.at + bound.length;
  }
  text += passage.text.slice(from);
  const moved = (offset: number) =>
    offset + inserts.reduce((sum, {at, text}) => sum + (at < offset ? text.length - bound.length : 0), 0);
  return {
    ...passage,
    text,
    marks: passage.marks.map((mark) => ({...mark, start: moved(mark.start), end: moved(mark.end)})),
    places: passage.places.map(({start, at}) => ({start: moved(start), at}))
  };
}

/** Something of the right shape where nothing has been counted: as many words as will be printed, with a digit at the front. */
export function standIn({kind, format}: Mark): string {
  if (kind === "exhibit") return "Figure 1";
  const [how, ...noun] = (format ?? "").split(" ");
  if (how === "of") return ["1 of 1", ...noun, "(1%)"].join(" ");
  return ["1", ...noun].join(" ");
}
