import {didYouMean, type Problem} from "../../error.ts";
import {type Page, settings} from "../page.ts";

/** Each section of an edition's words has one place: where the template sets it, or the paragraph whose id it bears. */
export function words({template, bindings}: Page): Problem[] {
  const problems: Problem[] = [];
  const tell = (place: string, problem: string, wayOut: string) => problems.push({place, problem, wayOut});
  const set = settings(template.blocks).filter(({what}) => what === "words");
  const paragraphs = template.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.id !== undefined ? [{id: block.id, at: block.at}] : []
  );
  for (const {id, at, blocks} of bindings.words.sections) {
    const setting = set.find(({name}) => name === id);
    const paragraph = paragraphs.find((paragraph) => paragraph.id === id);
    for (const inner of settings(blocks)) {
      if (inner.what === "words") tell(inner.at, `words:${inner.name} inside the words`, "set it in the template");
    }
    if (setting === undefined && paragraph === undefined) {
      const ids = [...paragraphs.map(({id}) => id), ...set.map(({name}) => name)];
      tell(at, `words for nothing: ${id}`, `${didYouMean(id, ids)} (in ${template.place})`);
    }
    if (paragraph === undefined) continue;
    if (setting !== undefined) tell(paragraph.at, `words ${id} have two places`, `the other at ${setting.at}`);
    for (const block of blocks) {
      if (block.kind === "heading") tell(block.at, "a heading in the place of a paragraph", "write paragraphs");
    }
  }
  return problems;
}
