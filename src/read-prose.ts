import {readVocabulary, vocabularyFile} from "./claims/read-vocabulary.ts";
import {common, type Vocabulary} from "./claims/vocabulary.ts";
import {type EditionId, editionsOf} from "./edition/edition-id.ts";
import {readFrontMatter} from "./edition/front-matter.ts";
import {readDefaults} from "./edition/policy-settings.ts";
import {gather, Problems} from "./error.ts";
import type {Project} from "./project.ts";
import {readLimitations} from "./template/limitations.ts";
import {withScale} from "./template/scale.ts";
import {readTemplate} from "./template/template.ts";
import {readWords} from "./template/words.ts";

export type Prose = ReturnType<typeof readProse>;

/** All that is written of an edition: what it says of itself, its template, its own words, the register of limitations. */
export function proseReaders(project: Project, id: EditionId) {
  const vocabulary = () => readVocabulary(project.exists(vocabularyFile) ? project.text(vocabularyFile) : undefined);
  return {
    spec: () => readFrontMatter(project.text(id.path), id, readDefaults(project), editionsOf(project)),
    words: () => withScale(readWords(project.text(id.path), id.path), orCommon(vocabulary)),
    template: () => readTemplate(project.text("templates/report.md"), "templates/report.md"),
    vocabulary,
    limitations: () => readLimitations(project.text("templates/limitations.md"), "templates/limitations.md")
  };
}

/** Reads it and counts nothing. */
export function readProse(project: Project, id: EditionId) {
  return gather(proseReaders(project, id));
}

/** What is wrong with a vocabulary is told once, by its own reader. */
function orCommon(read: () => Vocabulary): Vocabulary {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problems) return common;
    throw error;
  }
}
