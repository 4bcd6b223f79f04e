import {type Document, plainText} from "../../template/model.ts";
import type {Patch} from "../patch/entry.ts";
import type {Claim} from "./claim.ts";
import {proseOf} from "./prose.ts";
import {textOf} from "./tokens.ts";

/** The steps of the blocks that stand after another one now. */
export function movedBlocks(patch: Patch): string[] {
  return patch.flatMap(({op, at}) => (op === "move" && isBlock(at) ? [at[2]!] : []));
}

/** Blocks that moved, those that moved together as one: a heading with what stands under it. */
export function moveClaims(old: Document, now: Document, patch: Patch): Claim[] {
  const moved = new Set(movedBlocks(patch));
  const groups: string[][] = [];
  for (const [i, {id}] of now.blocks.entries()) {
    if (!moved.has(`id=${id}`)) continue;
    const before = now.blocks[i - 1];
    if (before !== undefined && groups.at(-1)?.at(-1) === before.id && follows(old, before.id, id))
      groups.at(-1)!.push(id);
    else groups.push([id]);
  }
  return groups.map((ids) => ({
    change: {
      cause: "layout",
      why: "the same in another place",
      kind: "move",
      title: titleOf(now, ids[0]!),
      ids,
      was: above(old, ids[0]!),
      now: above(now, ids[0]!)
    },
    at: ids.map((id) => ["document", "blocks", `id=${id}`])
  }));
}

function isBlock(at: readonly string[]): boolean {
  return at.length === 3 && at[0] === "document" && at[1] === "blocks";
}

function follows({blocks}: Document, first: string, second: string): boolean {
  return blocks.findIndex(({id}) => id === second) === blocks.findIndex(({id}) => id === first) + 1;
}

function titleOf(document: Document, id: string): string {
  const block = document.blocks.find((one) => one.id === id);
  if (block?.kind === "heading") return plainText(block.content);
  if (block?.kind === "figure" || block?.kind === "table") {
    const {number, title} = [...document.figures, ...document.tables].find((one) => one.id === id)!;
    return `${number}: ${title}`;
  }
  const first = proseOf({...document, blocks: block === undefined ? [] : [block]})[0];
  return first === undefined ? id : textOf(first.tokens);
}

/** Of a heading, the one of its level before it; of anything else, the one above it. */
function above({blocks}: Document, id: string): string {
  const place = blocks.findIndex((block) => block.id === id);
  const own = blocks[place];
  const level = own?.kind === "heading" ? own.level : undefined;
  const heading = blocks
    .slice(0, place)
    .findLast((block) => block.kind === "heading" && (level === undefined || block.level <= level));
  if (heading?.kind !== "heading") return "first";
  return `${level === undefined || heading.level < level ? "under" : "after"} “${plainText(heading.content)}”`;
}
