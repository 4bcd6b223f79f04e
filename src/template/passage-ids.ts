import {blockIds} from "./block-ids.ts";
import type {PageText} from "./page.ts";
import {type PlacedPassage, passagesOf} from "./passages.ts";
import type {Words} from "./source.ts";

/**
 * The ids by which a passage can be named, the most telling first: that of the edition's words it belongs to, its
 * paragraph's, and those of the headings that it stands under; of a footnote `note/label`.
 */
export function passageIds(page: PageText, words: Words): ReadonlyMap<PlacedPassage, readonly string[]> {
  const own = blockIds(page.blocks);
  const section = new Map(words.sections.flatMap(({id, blocks}) => blocks.map((block) => [block, id] as const)));
  const ids = new Map<PlacedPassage, readonly string[]>();
  let open: readonly {readonly id: string; readonly level: number}[] = [];
  for (const passage of passagesOf(page)) {
    const {block, kind, within} = passage;
    if (block?.kind === "heading") open = [block, ...open.filter(({level}) => level < block.level)];
    const named =
      block === undefined ? [`note/${within}`] : [section.get(block) ?? [], own.get(block) ?? within].flat();
    const around = kind === "footnote" ? [] : open.map(({id}) => id);
    const whole = block === undefined ? [] : named.map((id) => id.split("/")[0]!);
    ids.set(passage, [...new Set([...named, ...whole, ...around])]);
  }
  return ids;
}
