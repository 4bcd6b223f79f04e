import {readVocabulary, vocabularyFile} from "../claims/read-vocabulary.ts";
import {sha256} from "../edition/digests.ts";
import type {Edition} from "../edition/edition.ts";
import {parseEditionId} from "../edition/edition-id.ts";
import type {Project} from "../project.ts";
import {blockIds} from "../template/block-ids.ts";
import {readLimitations} from "../template/limitations.ts";
import {reword} from "../template/reword.ts";
import {withScale} from "../template/scale.ts";
import {readTemplate} from "../template/template.ts";
import {readWords} from "../template/words.ts";
import {lineOf} from "./line-of.ts";

/** Where something of an edition was written. */
export interface Place {
  readonly file: string;
  /** absent where there is no one line, or where the file is not what it was */
  readonly line?: number;
  /** the file is not what the edition was made from, or is not there */
  readonly changed?: true;
}

/** The files that an edition was made from, as they are in the project now: of those that have changed no line is told. */
export class Sources {
  readonly #project: Project;
  readonly #edition: Edition;
  #texts: ReadonlyMap<string, string> | undefined;

  constructor(project: Project, edition: Edition) {
    this.#project = project;
    this.#edition = edition;
  }

  /** What a notebook counts or shows under a name. */
  named(file: string, part: "tabulate" | "present", name: string): Place {
    const source = this.#read(file);
    if (source === undefined) return {file, changed: true};
    const line = lineOf(source, part, name);
    return line === undefined ? {file} : {file, line};
  }

  /** A sentence's paragraph, a heading, a footnote, a limitation: by the id of what it is in, or is. */
  written(id: string): Place | undefined {
    this.#texts ??= this.#written();
    const at = this.#texts.get(id) ?? this.#texts.get(id.replace(/\/s\d+$/, ""));
    const [, file, line] = /^(.*):(\d+)$/.exec(at ?? "") ?? [];
    return file === undefined ? undefined : {file, line: Number(line)};
  }

  #written(): Map<string, string> {
    const own = parseEditionId(this.#edition.id)!.path;
    const places = ["templates/report.md", own, "templates/limitations.md"];
    const vocabulary = readVocabulary(this.#read(vocabularyFile));
    const [report, edition, register] = places.map((path) => this.#read(path));
    const all = new Map<string, string>();
    if (report !== undefined && edition !== undefined) {
      const [template, words] = [readTemplate(report, places[0]!), withScale(readWords(edition, own), vocabulary)];
      for (const [{at}, id] of blockIds(reword(template, words))) all.set(id, at);
      for (const {label, at} of [...template.footnotes, ...words.footnotes]) all.set(`note/${label}`, at);
    }
    if (register !== undefined) {
      for (const {id, at} of readLimitations(register, places[2]!).limitations) all.set(`limitation/${id}`, at);
    }
    return all;
  }

  #read(path: string): string | undefined {
    if (!this.#project.exists(path) || sha256(this.#project.bytes(path)) !== this.#edition.inputs[path])
      return undefined;
    return this.#project.text(path);
  }
}
