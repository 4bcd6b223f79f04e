import type {EditionSpec} from "../edition/front-matter.ts";
import type {Prose} from "../read-prose.ts";
import {mentions, reword, rewordFootnotes} from "../template/reword.ts";
import type {Register, SourceBlock, SourceFootnote, Template, Words} from "../template/source.ts";
import {prose} from "../template/source.ts";

/** The template with the edition's words in their places, before anything is counted. */
export interface WrittenPage {
  readonly spec: EditionSpec;
  readonly template: Template;
  readonly words: Words;
  readonly limitations: Register;
  readonly blocks: readonly SourceBlock[];
  readonly footnotes: readonly SourceFootnote[];
}

export function toWrittenPage({spec, template, words, limitations}: Omit<Prose, "vocabulary">): WrittenPage {
  const blocks = reword(template, words);
  const footnotes = rewordFootnotes(template, words, mentions(prose(blocks)));
  return {spec, template, words, limitations, blocks, footnotes};
}
