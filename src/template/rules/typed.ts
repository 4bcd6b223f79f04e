import type {Problem} from "../../error.ts";
import {exhibit, marked, type Page} from "../page.ts";
import type {SourceBlock, SourceInline} from "../source.ts";
import {prose} from "../source.ts";

const wayOut =
  "compute it in a notebook and write {{name}}, or mark a definition, year, law or reference: [2017](literal:year)";

/**
 * No digit is typed in a counted section, nor in a footnote that it mentions. A section goes to the next heading of its
 * level or above. Literals are exempt; so are the hints of figures, which are never printed.
 */
export function typed(page: Page): Problem[] {
  const within = countedBlocks(page);
  const labels = new Set<string>();
  for (const inline of prose(within)) if (inline.kind === "footnote") labels.add(inline.label);
  for (const block of within) {
    const made = block.kind === "setting" ? exhibit(block.name, page.bindings) : undefined;
    for (const label of made === undefined ? [] : marked(made)) labels.add(label);
  }
  const notes = page.footnotes.filter(({label}) => labels.has(label));
  return typedDigits([...within.flatMap(contentOf), ...notes.flatMap((note) => note.content)]);
}

function countedBlocks({template, blocks}: Page): SourceBlock[] {
  let level = Number.POSITIVE_INFINITY;
  return blocks.filter((block) => {
    if (block.kind === "heading" && block.level <= level) {
      level = template.counted.some(({id}) => id === block.id) ? block.level : Number.POSITIVE_INFINITY;
    }
    return level !== Number.POSITIVE_INFINITY;
  });
}

function contentOf(block: SourceBlock): readonly SourceInline[] {
  if ("content" in block) return block.content;
  if (block.kind === "list") return block.items.flat().flatMap(contentOf);
  return block.kind === "quote" ? block.blocks.flatMap(contentOf) : [];
}

function typedDigits(content: readonly SourceInline[]): Problem[] {
  return content.flatMap((inline): Problem[] => {
    if (inline.kind === "literal") return [];
    if ("content" in inline) return typedDigits(inline.content);
    if (!("text" in inline)) return [];
    return [...inline.text.matchAll(/[^\s]*\p{N}[^\s]*/gu)].map((match) => ({
      place: inline.at,
      problem: `digit typed by hand: ${excerpt(inline.text, match.index, match[0].length)}`,
      wayOut
    }));
  });
}

/** The words around a number, so that it is found on a long line. */
function excerpt(text: string, start: number, length: number): string {
  const before = text.slice(0, start).split(" ").slice(-4).join(" ");
  const after = text
    .slice(start + length)
    .split(" ")
    .slice(0, 4)
    .join(" ");
  const cutBefore = before.length < start;
  const cutAfter = start + length + after.length < text.length;
  return `"${cutBefore ? "… " : ""}${before}${text.slice(start, start + length)}${after}${cutAfter ? " …" : ""}"`.trim();
}
