import {type Problem, Problems} from "../error.ts";
import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";
import {splitFrontMatter} from "./front-matter.ts";
import {readBlocks} from "./read-blocks.ts";
import type {Template} from "./source.ts";
import {readTolerance} from "./tolerance.ts";

type Front = Pick<Template, "title" | "subtitle" | "statement" | "counted" | "bound" | "unknownOver" | "tolerance">;

const known = ["title", "subtitle", "statement", "counted", "bound", "unknown_over", "tolerance"];

/** In %, where a template says nothing: one answer in five. */
const usualUnknownOver = 20;

/** The story of a report: `templates/report.md`. What is wrong in it is kept in `problems`, for `bind` to tell with all else. */
export function readTemplate(text: string, place: string): Template {
  const problems: Problem[] = [];
  const {yaml, body} = splitFrontMatter(text);
  const front = readFront(yaml, place, problems);
  const source = readBlocks(body, place);
  return {...front, ...source, problems: [...problems, ...source.problems]};
}

function readFront(yaml: string | undefined, place: string, problems: Problem[]): Front {
  const nothing = {
    ...{title: "", subtitle: "", statement: "", counted: [], bound: []},
    ...{unknownOver: usualUnknownOver, tolerance: {}}
  };
  if (yaml === undefined) {
    const wayOut = `begin the file with --- and give ${known.join(", ")}`;
    problems.push({place: `${place}:1`, problem: "no front matter", wayOut});
    return nothing;
  }
  try {
    // the line of the three dashes, so that lines are those of the file
    const file = new YamlFile(`\n${yaml}`, place);
    const map = new YamlMap(file, file.root, known);
    const text = (key: string) => map.text(key).replaceAll(/\s+/g, " ");
    const ids = (key: string) => map.texts(key).map((id) => ({id: id.text, at: file.at(id.offset)}));
    const front = {
      title: text("title"),
      subtitle: text("subtitle"),
      statement: text("statement"),
      counted: ids("counted"),
      bound: map.has("bound") ? ids("bound") : [],
      unknownOver: map.maybeNumber("unknown_over") ?? usualUnknownOver,
      tolerance: readTolerance(map)
    };
    if (!map.has("counted"))
      map.tell("counted", "no counted", "list the sections that may hold no typed quantity, or [] for none");
    file.fail();
    return front;
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    problems.push(...error.list);
    return nothing;
  }
}
