import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Block, Inline} from "../model.ts";
import {bindSample} from "../sample.ts";
import {sentencesOf} from "../sentences.ts";
import {anchorsOf} from "./anchors.ts";
import {blocksMarkdown} from "./blocks.ts";

describe("what was written as Markdown reads as it was", () => {
  test("any prose", () => {
    fc.assert(
      fc.property(fc.array(block(2), {minLength: 1, maxLength: 4}), (blocks) => {
        const markdown = blocksMarkdown(blocks, setting(blocks));
        expect(plain(bindSample({template: markdown}).blocks), markdown).toEqual(plain(blocks));
      }),
      {numRuns: 500}
    );
  });
});

const word = fc.constantFrom(
  "women",
  "67",
  "R&D",
  "a_b",
  "_c_",
  "*",
  "[c]",
  "[d](e)",
  "<b>",
  "1.",
  "#",
  "+",
  "-",
  "=",
  "!",
  "`",
  "~~",
  "\\",
  "|",
  "&amp;",
  "”",
  "{",
  "x:",
  "–"
);
const words = fc.array(word, {minLength: 1, maxLength: 5}).map((all) => all.join(" "));
const text: fc.Arbitrary<Inline> = words.map((one) => ({kind: "text", text: one}));
const piece: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .constantFrom("emphasis" as const, "strong" as const)
    .chain((kind) => words.map((one) => ({kind, content: [{kind: "text" as const, text: `a${one}z`}]}))),
  fc.constantFrom("code", "`", "a `` b", "`c`", "{{x}}").map((code) => ({kind: "code" as const, text: code})),
  fc
    .constantFrom("https://example.org/a_(b)", "mailto:a@example.org")
    .chain((href) => words.map((one) => ({kind: "link" as const, href, content: [{kind: "text" as const, text: one}]})))
);

/** Text, a space, something else, a space, text: signs that touch are the author's business. */
const content = fc
  .tuple(text, fc.option(piece, {nil: undefined}), fc.boolean())
  .map(([first, other, end]): Inline[] => {
    if (other === undefined) return [first];
    const before: Inline = {kind: "text", text: `${(first as {text: string}).text} `};
    return end ? [before, other, {kind: "text", text: " end"}] : [before, other];
  });

function block(depth: number): fc.Arbitrary<Block> {
  const paragraph = content.map((inlines): Block => ({kind: "paragraph", id: "", sentences: sentencesOf(inlines, "")}));
  if (depth === 0) return paragraph;
  const inner = block(depth - 1);
  const items = fc.array(
    fc.tuple(paragraph, fc.array(inner, {maxLength: 1})).map(([first, more]) => [first, ...more]),
    {minLength: 1, maxLength: 3}
  );
  return fc.oneof(
    paragraph,
    fc.tuple(fc.boolean(), items).map(([ordered, all]): Block => ({kind: "list", id: "", ordered, items: all})),
    paragraph.map((only): Block => ({kind: "quote", id: "", blocks: [only]}))
  );
}

function setting(blocks: readonly Block[]) {
  const document = {...bindSample({template: ""}), blocks};
  return {document, anchors: anchorsOf(document)};
}

/** Without ids; lists that touch are one list in Markdown, and quotations one quotation. */
function plain(blocks: readonly Block[]): unknown[] {
  const all: {kind: string; ordered?: boolean; items?: unknown[]; blocks?: unknown[]; sentences?: unknown[]}[] = [];
  for (const {id: _, ...block} of blocks) {
    const last = all.at(-1);
    if (block.kind === "list") {
      const items = block.items.map(plain);
      if (last?.kind === "list" && last.ordered === block.ordered) last.items!.push(...items);
      else all.push({...block, items});
    } else if (block.kind === "quote") {
      all.push({...block, blocks: plain(block.blocks)});
    } else if (block.kind === "paragraph") {
      all.push({kind: "paragraph", sentences: block.sentences.map(({content}) => content)});
    } else {
      all.push(block);
    }
  }
  return all;
}
