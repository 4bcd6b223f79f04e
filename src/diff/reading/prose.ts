import type {Block, Document, Inline, Sentence} from "../../template/model.ts";
import {plainText} from "../../template/model.ts";
import type {Path} from "../patch/entry.ts";
import type {Place} from "./change.ts";
import {type Token, tokensOf} from "./tokens.ts";

/** What is compared as one: a sentence or a heading. */
export interface Prose extends Place {
  /** where it is in the edition */
  readonly at: Path;
  readonly content: readonly Inline[];
  readonly tokens: readonly Token[];
  /** where each computed number is, by its name */
  readonly numberAt: ReadonlyMap<string, Path>;
  /** what it says whatever its computed numbers are */
  readonly skeleton: string;
}

const beside = {footnotes: "Footnotes", limitations: "Limitations"} as const;

/** All the prose of an edition, down the page. */
export function proseOf(document: Document): Prose[] {
  const {blocks, footnotes, limitations, figures, tables} = document;
  const section = {title: document.title};
  const notes = [["figures", figures] as const, ["tables", tables] as const].flatMap(([list, all]) =>
    all.flatMap(({id, number, note}) => sentences(note ?? [], number, ["document", list, `id=${id}`, "note"]))
  );
  return [
    ...blocks.flatMap((block) => ofBlock(block, ["document", "blocks", `id=${block.id}`], section)),
    ...notes,
    ...limitations.flatMap(({id, sentences: own}) =>
      sentences(own, beside.limitations, ["document", "limitations", `id=${id}`, "sentences"])
    ),
    ...footnotes.flatMap(({label, sentences: own}) =>
      sentences(own, beside.footnotes, ["document", "footnotes", `label=${label}`, "sentences"])
    )
  ];
}

/** `section` is the heading that was met last, and is changed by the next. */
function ofBlock(block: Block, at: Path, section: {title: string}): Prose[] {
  switch (block.kind) {
    case "heading":
      section.title = plainText(block.content);
      return [prose(block.id, section.title, at, block.content)];
    case "paragraph":
      return sentences(block.sentences, section.title, [...at, "sentences"]);
    case "quote":
      return block.blocks.flatMap((inner) => ofBlock(inner, [...at, "blocks", `id=${inner.id}`], section));
    case "list":
      return block.items.flatMap((item, i) =>
        item.flatMap((inner) => ofBlock(inner, [...at, "items", `#${i}`, `id=${inner.id}`], section))
      );
    case "grid":
      return block.rows.flatMap(({id, cells}) => sentences(cells, section.title, [...at, "rows", `id=${id}`, "cells"]));
    case "figure":
    case "table":
      return [];
  }
}

function sentences(all: readonly Sentence[], section: string, at: Path): Prose[] {
  return all.map(({id, content}) => prose(id, section, [...at, `id=${id}`], content));
}

function prose(id: string, section: string, at: Path, content: readonly Inline[]): Prose {
  const tokens = tokensOf(content);
  const numberAt = content.flatMap((inline, i) =>
    inline.kind === "number" ? [[inline.name, [...at, "content", `#${i}`]] as const] : []
  );
  // a number inside emphasis is found by its sentence
  const inside = tokens.flatMap(({is}) =>
    is.startsWith("number ") ? [[is.slice("number ".length), at] as const] : []
  );
  return {
    id,
    section,
    at,
    content,
    tokens,
    numberAt: new Map([...inside, ...numberAt]),
    skeleton: tokens.map(({is}) => is).join("")
  };
}
