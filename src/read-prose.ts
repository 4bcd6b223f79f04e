import {readVocabulary, vocabularyFile} from "./claims/read-vocabulary.ts";
import {type EditionId, editionsOf} from "./edition/edition-id.ts";
import {readFrontMatter} from "./edition/front-matter.ts";
import {readDefaults} from "./edition/policy-settings.ts";
import {gather} from "./error.ts";
import type {Project} from "./project.ts";
import {readLimitations} from "./template/limitations.ts";
import {readTemplate} from "./template/template.ts";
import {readWords} from "./template/words.ts";

export type Prose = ReturnType<typeof readProse>;

/** All that is written of an edition: what it says of itself, its template, its own words, the register of limitations. */
export function proseReaders(project: Project, id: EditionId) {
  return {
    spec: () => readFrontMatter(project.text(id.path), id, readDefaults(project), editionsOf(project)),
    words: () => readWords(project.text(id.path), id.path),
    template: () => readTemplate(project.text("templates/report.md"), "templates/report.md"),
    vocabulary: () => readVocabulary(project.exists(vocabularyFile) ? project.text(vocabularyFile) : undefined),
    limitations: () => readLimitations(project.text("templates/limitations.md"), "templates/limitations.md")
  };
}

/** Reads it and counts nothing. */
export function readProse(project: Project, id: EditionId) {
  return gather(proseReaders(project, id));
}
