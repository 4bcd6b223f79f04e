import {fail} from "../error.ts";
import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";
import type {Codebook, Variable} from "./codebook.ts";
import type {ReadFile} from "./codebook-coding.ts";
import {codebookIn} from "./codebook-in-year.ts";
import {type Part, readPart} from "./codebook-part.ts";
import {toResource} from "./codebook-resource.ts";
import {readLabel} from "./codebook-words.ts";

const about = ["$schema", "name", "title", "description", "homepage", "licenses", "sources"];
const packageKeys = [...about, "id", "version", "created", "keywords", "contributors", "resources"];
const resourceKeys = [...about, "path", "type", "format", "mediatype", "encoding", "schema", "smallprint"];

/**
 * Reads a codebook: a Frictionless Data Package (version 2) with Smallprint's own under the key `smallprint`.
 * Throws all that is wrong with it, each with its line and column. A key of the standard that nothing here would heed is
 * unknown here: what a codebook says, it holds the records to.
 *
 * One codebook serves all years: with a year it is given as it stood then, else as it stands. `read` gives the text of a
 * coding frame by its path in the project.
 */
export function readCodebook(text: string, place: string, year?: number, read: ReadFile = nothing): Codebook {
  const file = new YamlFile(text, place);
  const root = new YamlMap(file, file.root, packageKeys);
  const variables = new Map<string, Variable>();
  const parts = root.maps("resources", resourceKeys).map((map) => readPart(map, variables, read));
  if (parts.length === 0) root.tell("resources", "no resources", "list the files of records");
  tellTwice(parts, "name");
  tellTwice(parts, "path");
  const resources = parts.map((part) => toResource(part, parts));
  const codebook = {name: root.text("name"), title: readLabel(root, "title"), resources, variables};
  file.fail();
  return year === undefined ? codebook : codebookIn(codebook, year);
}

function nothing(path: string): never {
  return fail(path, "a coding frame is not read here", "read the codebook with its project");
}

function tellTwice(parts: readonly Part[], key: string): void {
  const seen = new Set<string>();
  for (const {map} of parts) {
    const text = map.maybeText(key);
    if (text !== undefined && seen.has(text)) map.tell(key, `the ${key} ${text} stands twice`, "change or remove one");
    else if (text !== undefined) seen.add(text);
  }
}
