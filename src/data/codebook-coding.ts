import {type Frame, readFrame} from "../coding/frame.ts";
import {Problems} from "../error.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Rule, Variable} from "./codebook.ts";
import {refuse, type Words} from "./codebook-field.ts";

/** The text of a file of the project, by its path there. */
export type ReadFile = (path: string) => string;

const empty: Frame = {title: "", themes: []};

/** A variable whose categories are the codes of a coding frame. */
export function readCoded(map: YamlMap, own: YamlMap, words: Words & Pick<Variable, "role">, read: ReadFile): Variable {
  refuse(map, ["categories", "categoriesOrdered", "missingValues"], "a code of a frame", "the frame has them");
  refuse(own, ["unit", "exclusive", "groups"], "a code of a frame");
  const place = `data/${own.text("frame")}`;
  const frame = readAt(own, place, read);
  const categories = frame.themes.flatMap(({codes}) => codes.map(({code, label}) => ({code, label})));
  return {...words, type: "category", categories, missing: [], coding: {frame, place, about: own.text("about")}};
}

/** What is wrong with the frame is told with the codebook’s own problems. */
function readAt(own: YamlMap, place: string, read: ReadFile): Frame {
  try {
    return readFrame(read(place), place);
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    for (const {place: at, problem, wayOut} of error.list) own.tell("frame", `${at}: ${problem}`, wayOut);
    return empty;
  }
}

/** A code stands beside no person of whom its frame does not say it. */
export function codingRules(
  variables: ReadonlyMap<string, Variable>,
  tell: (problem: string, wayOut: string) => void
): Rule[] {
  return [...variables.values()].flatMap(({name, coding}) => {
    if (coding === undefined) return [];
    const {frame, place, about} = coding;
    const persons = variables.get(about)?.categories.map(({code}) => code) ?? [];
    if (persons.length === 0) tell(`the codes of ${name} are about no variable: ${about}`, "name one with categories");
    return frame.themes
      .flatMap(({codes}) => codes)
      .flatMap(({code, about: may}): Rule[] => {
        const unknown = may.filter((person) => !persons.includes(person));
        if (unknown.length > 0 && persons.length > 0)
          tell(`${place}: ${code} is about ${unknown.join(", ")}`, `${about} has ${persons.join(", ")}`);
        const others = persons.filter((person) => !may.includes(person));
        if (others.length === 0) return [];
        const because = `${place} says that it is about ${may.join(" or ")}`;
        return [{when: new Map([[name, [code]]]), never: new Map([[about, others]]), because}];
      });
  });
}
