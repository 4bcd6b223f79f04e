import type {Paragraph, SourceBlock, SourceFootnote, SourceInline, Template, Words} from "./source.ts";
import {pieces, prose} from "./source.ts";

/** The template's blocks with the edition's words in their places. */
export function reword(template: Template, words: Words): SourceBlock[] {
  return template.blocks.flatMap((block) => {
    if (block.kind === "setting" && block.what === "words")
      return words.sections.find(({id}) => id === block.name)?.blocks ?? [];
    const own = block.kind === "paragraph" ? inPlaceOf(block, words) : undefined;
    return own === undefined ? [block] : named(own.id, own.blocks);
  });
}

/** The section that an edition wrote to stand in a paragraph's place. */
function inPlaceOf({id}: Paragraph, {sections}: Words): Words["sections"][number] | undefined {
  return sections.find((section) => section.id === id);
}

/** The first paragraph takes the place's id; what follows is counted under it. */
function named(id: string, blocks: readonly SourceBlock[]): SourceBlock[] {
  const counts = {paragraph: 0, list: 0, quote: 0, grid: 0};
  const letters = {paragraph: "p", list: "list", quote: "quote", grid: "grid"};
  return blocks.map((block) => {
    if (block.kind === "heading" || block.kind === "setting") return block;
    const count = ++counts[block.kind];
    return {...block, id: block.kind === "paragraph" && count === 1 ? id : `${id}/${letters[block.kind]}${count}`};
  });
}

/**
 * The edition's footnotes, and the template's but for those of the same label. A footnote that only replaced text
 * mentions goes with that text, whatever number it quotes. `mentioned`: by the page as it now stands.
 */
export function rewordFootnotes(template: Template, words: Words, mentioned: Iterable<string>): SourceFootnote[] {
  const replaced = template.blocks.filter((block) => block.kind === "paragraph" && inPlaceOf(block, words));
  const labels = new Set(words.footnotes.map(({label}) => label));
  const [overridden, others] = [true, false].map((own) =>
    template.footnotes.filter(({label}) => labels.has(label) === own)
  ) as [SourceFootnote[], SourceFootnote[]];
  const before = [...prose(replaced), ...overridden.flatMap(({content}) => [...pieces(content)])];
  const gone = reached(mentions(before), others);
  const kept = reached(mentioned, [...words.footnotes, ...others]);
  return [...others.filter(({label}) => kept.has(label) || !gone.has(label)), ...words.footnotes];
}

/** The labels and those that their footnotes mention in turn. */
function reached(labels: Iterable<string>, footnotes: readonly SourceFootnote[]): ReadonlySet<string> {
  // a set takes in, while it is gone through, what is added to it
  const all = new Set(labels);
  for (const label of all) {
    const content = footnotes.find((footnote) => footnote.label === label)?.content ?? [];
    for (const other of mentions(pieces(content))) all.add(other);
  }
  return all;
}

export function mentions(content: Iterable<SourceInline>): string[] {
  return [...content].flatMap((inline) => (inline.kind === "footnote" ? [inline.label] : []));
}
