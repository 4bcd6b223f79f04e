import {fileName} from "../file-name.ts";
import {exhibits, sections} from "../furniture.ts";
import type {Document} from "../model.ts";
import {plainText} from "../model.ts";

/** Where links lead in the Markdown: a code host makes a heading's anchor from its words, and knows nothing of our ids. */
export type Anchors = ReadonlyMap<string, string>;

export function anchorsOf(document: Document): Anchors {
  const seen = new Map<string, number>();
  const anchors = new Map<string, string>();
  const take = (id: string, words: string) => {
    const slug = hostSlug(words);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    anchors.set(id, before === 0 ? slug : `${slug}-${before}`);
  };
  take("page_title", document.title);
  take("page_contents", sections.contents);
  for (const block of document.blocks) if (block.kind === "heading") take(block.id, plainText(block.content));
  if (document.edition.change !== undefined) take("page_changes", sections.changes);
  if (document.limitations.length > 0) take("page_limitations", sections.limitations);
  for (const {id, title} of document.limitations) take(`limitation/${id}`, title);
  if (document.footnotes.length > 0) take("page_footnotes", sections.footnotes);
  // these are no headings: the page gives them an anchor of their own, in small letters as the others
  for (const {id} of exhibits(document)) take(id, fileName(id));
  return anchors;
}

/** As GitHub does it, and most others: small letters, spaces to hyphens, punctuation away. */
function hostSlug(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}
