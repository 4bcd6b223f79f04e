import type {Edition} from "../edition/edition.ts";
import type {Author} from "../edition/publisher.ts";
import {descriptionOf} from "./description.ts";

/** `CITATION.cff`: how to cite the edition (Citation File Format 1.2.0), for code hosts and reference managers. */
export function citation(edition: Edition): string {
  const {document, publisher} = edition;
  const {licence, keywords} = publisher;
  const lines: (readonly [string, string | readonly string[]])[] = [
    ["cff-version", "1.2.0"],
    ["message", "Please cite this edition where you use its numbers."],
    ["type", "dataset"],
    ["title", document.title],
    ["abstract", descriptionOf(edition)],
    ["version", edition.id],
    ["date-released", document.edition.published.slice(0, 10)],
    ["authors", publisher.authors.map(person)],
    ["keywords", keywords.map(quoted)],
    licence.spdx === undefined ? ["license-url", licence.url] : ["license", licence.spdx]
  ];
  return lines
    .map(([key, value]) => `${key}:${typeof value === "string" ? ` ${quoted(value)}\n` : list(value)}`)
    .join("");
}

function person(author: Author): string {
  return "name" in author
    ? `name: ${quoted(author.name)}`
    : `given-names: ${quoted(author.given)}\n    family-names: ${quoted(author.family)}`;
}

function list(items: readonly string[]): string {
  return `\n${items.map((item) => `  - ${item}\n`).join("")}`;
}

/** JSON's way to write a text is one of YAML's, and leaves no text to be taken for a date, a number or a yes. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
