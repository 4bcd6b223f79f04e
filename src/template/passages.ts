import type {Mark, Passage} from "../lint/passage.ts";
import {bound} from "../lint/passage.ts";
import type {PageText} from "./page.ts";
import {settings} from "./page.ts";
import type {SourceBlock, SourceInline, SourceLimitation} from "./source.ts";

/** A passage, and whether it stands in a section that may hold no typed quantity. */
export interface PlacedPassage extends Passage {
  readonly counted: boolean;
  /** the block that it stands in; a footnote stands in none */
  readonly block?: SourceBlock;
}

/**
 * The prose of a page, passage by passage: headings, paragraphs, lists and quotations down the page, then the footnotes. A
 * counted section goes to the next heading of its level or above. A footnote is counted where a passage is that mentions it,
 * and where none does, as a figure or a table then marks it. The hints of figures are never printed and are no prose.
 */
export function passagesOf(page: PageText): readonly PlacedPassage[] {
  const before = known.get(page);
  if (before !== undefined) return before;
  const passages = readPassages(page);
  known.set(page, passages);
  return passages;
}

/** Of the register of limitations: the words of one. */
export function limitationPassage({id, content, at}: SourceLimitation): Passage {
  return readPassage("limitation", id, content, at, new Set());
}

/** Several rules look at the same page. */
const known = new WeakMap<PageText, readonly PlacedPassage[]>();

function readPassages({template, blocks, footnotes}: PageText): PlacedPassage[] {
  const exhibits = new Set(settings(blocks).map(({name}) => name));
  const passages: PlacedPassage[] = [];
  let level = Number.POSITIVE_INFINITY;
  let within = "";
  for (const block of blocks) {
    if (block.kind === "heading") {
      within = block.id;
      if (block.level <= level)
        level = template.counted.some(({id}) => id === block.id) ? block.level : Number.POSITIVE_INFINITY;
    }
    const counted = level !== Number.POSITIVE_INFINITY;
    for (const {kind, content, at} of contents(block))
      passages.push({...readPassage(kind, within, content, at, exhibits), counted, block});
  }
  const notes = footnotes.map(({label, content, at}) => readPassage("footnote", label, content, at, exhibits));
  const byLabel = new Map(notes.map((note) => [note.within, note]));
  const mentioned = reached(mentionsIn(passages), byLabel);
  const among = passages.filter(({counted}) => counted);
  const marked = among.length === 0 ? [] : notes.map(({within}) => within).filter((label) => !mentioned.has(label));
  const labels = reached(new Set([...mentionsIn(among), ...marked]), byLabel);
  return [...passages, ...notes.map((note) => ({...note, counted: labels.has(note.within)}))];
}

interface Content {
  readonly kind: Passage["kind"];
  readonly content: readonly SourceInline[];
  readonly at: string;
}

function* contents(block: SourceBlock, around: Passage["kind"] = "paragraph"): Generator<Content> {
  if (block.kind === "heading") yield {kind: "heading", content: block.content, at: block.at};
  else if (block.kind === "paragraph") yield {kind: around, content: block.content, at: block.at};
  else if (block.kind === "list") for (const inner of block.items.flat()) yield* contents(inner, "item");
  else if (block.kind === "quote") for (const inner of block.blocks) yield* contents(inner, "quotation");
}

function mentionsIn(passages: readonly Passage[]): Set<string> {
  return new Set(passages.flatMap(({marks}) => marks.flatMap(({kind, of}) => (kind === "footnote" ? [of] : []))));
}

/** These labels, and those that their footnotes mention in turn. */
function reached(labels: Set<string>, notes: ReadonlyMap<string, Passage>): ReadonlySet<string> {
  // a set takes in, while it is gone through, what is added to it
  for (const label of labels) {
    const note = notes.get(label);
    if (note !== undefined) for (const other of mentionsIn([note])) labels.add(other);
  }
  return labels;
}

function readPassage(
  kind: Passage["kind"],
  within: string,
  content: readonly SourceInline[],
  at: string,
  exhibits: ReadonlySet<string>
): Passage {
  const marks: Mark[] = [];
  const places = [{start: 0, at}];
  let text = "";
  const add = (words: string, from: string) => {
    if (places.at(-1)!.at !== from) places.push({start: text.length, at: from});
    text += words;
  };
  const read = (inlines: readonly SourceInline[]) => {
    for (const inline of inlines) {
      const start = text.length;
      if (inline.kind === "break") add(" ", inline.at);
      else if (inline.kind === "name") add(bound, inline.at);
      else if ("text" in inline) add(inline.text, inline.at);
      else if ("content" in inline) read(inline.content);
      const mark = markOf(inline, exhibits);
      if (mark !== undefined) marks.push({...mark, start, end: text.length});
    }
  };
  read(content);
  return {kind, within, text, marks, places};
}

function markOf(inline: SourceInline, exhibits: ReadonlySet<string>): Pick<Mark, "kind" | "of" | "format"> | undefined {
  switch (inline.kind) {
    case "name":
      return exhibits.has(inline.name)
        ? {kind: "exhibit", of: inline.name}
        : {kind: "number", of: inline.name, ...(inline.format === undefined ? {} : {format: inline.format})};
    case "literal":
      return {kind: "literal", of: inline.as};
    case "claim":
      return {kind: "claim", of: inline.claim};
    case "link":
      return {kind: "link", of: inline.href};
    case "footnote":
      return {kind: "footnote", of: inline.label};
    case "code":
      return {kind: "code", of: ""};
    case "emphasis":
    case "strong":
      return {kind: "emphasis", of: inline.kind};
    default:
      return undefined;
  }
}
