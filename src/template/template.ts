import type {Problem} from "../error.ts";
import {readFrontMatter, splitFrontMatter} from "./front-matter.ts";
import {readBlocks} from "./read-blocks.ts";
import type {Template} from "./source.ts";

/** The story of a report: `templates/report.md`. What is wrong in it is kept in `problems`, for `bind` to tell with all else. */
export function readTemplate(text: string, place: string): Template {
  const problems: Problem[] = [];
  const {yaml, body} = splitFrontMatter(text);
  const front = readFrontMatter(yaml, place, ["title", "subtitle", "statement", "counted"], problems);
  const source = readBlocks(body, place);
  return {
    title: front.text("title"),
    subtitle: front.text("subtitle"),
    statement: front.text("statement"),
    counted: front.list("counted").map(({text, at}) => ({id: text, at})),
    ...source,
    problems: [...problems, ...source.problems]
  };
}
