import type {Problem} from "../error.ts";
import {type Applies, formOfApplies, readApplies} from "./applies.ts";
import {splitFrontMatter} from "./front-matter.ts";
import {readBlocks} from "./read-blocks.ts";
import type {Register, SourceBlock, SourceInline, SourceLimitation} from "./source.ts";
import {wordsOf} from "./source.ts";

/** The register of limitations, `templates/limitations.md`: `## id: Title`, and one paragraph each; before it, if wanted, `applies: …`. */
export function readLimitations(text: string, place: string): Register {
  const {blocks, footnotes, problems} = readBlocks(splitFrontMatter(text).body, place);
  const told: Problem[] = [...problems];
  const tell = (at: string, problem: string, wayOut: string) => told.push({place: at, problem, wayOut});
  const limitations: SourceLimitation[] = [];
  for (const {at, label} of footnotes)
    tell(at, `footnote [^${label}] in the register`, "define footnotes in the template");
  for (let i = 0; i < blocks.length; i++) {
    const heading = blocks[i]!;
    const [, id, title] = headingParts(heading) ?? [];
    if (id === undefined || title === undefined) {
      tell(heading.at, "not the heading of a limitation", "write ## id: Title and one paragraph for each");
      while (blocks[i + 1] !== undefined && blocks[i + 1]!.kind !== "heading") i++;
      continue;
    }
    const content: SourceInline[] = [];
    let paragraphs = 0;
    let applies: Applies | undefined;
    while (blocks[i + 1] !== undefined && blocks[i + 1]!.kind !== "heading") {
      const block = blocks[++i]!;
      const condition = block.kind === "paragraph" ? /^applies: (.*)$/.exec(wordsOf(block.content))?.[1] : undefined;
      if (condition !== undefined) {
        applies = readApplies(condition);
        if (applies === undefined) tell(block.at, `not a condition: ${condition}`, formOfApplies);
        continue;
      }
      if (block.kind === "paragraph") {
        content.push(...block.content);
        if (block.id !== undefined)
          tell(block.at, `{#${block.id}} in the register`, "a limitation's id is in its heading");
      }
      paragraphs += block.kind === "paragraph" ? 1 : 2;
    }
    if (paragraphs !== 1) tell(heading.at, `limitation ${id} is not one paragraph`, "say it in one");
    const twin = limitations.find((limitation) => limitation.id === id);
    if (twin !== undefined) tell(heading.at, `limitation ${id} is there twice`, `first at ${twin.at}`);
    limitations.push({id, title, content, at: heading.at, ...(applies && {applies})});
  }
  return {place, limitations, problems: told};
}

function headingParts(block: SourceBlock): RegExpExecArray | null {
  if (block.kind !== "heading" || block.level !== 2) return null;
  return /^([a-z][a-z0-9-]*): (.+)$/.exec(wordsOf(block.content));
}
