import {sha256} from "../edition/digests.ts";
import type {Edition} from "../edition/edition.ts";
import {codebookTable} from "./codebook-table.ts";
import {descriptionOf} from "./description.ts";
import {publishedTables} from "./published-tables.ts";
import {agent} from "./schema-org.ts";

/** The name that makes the edition's folder a crate. */
export const crateFile = "ro-crate-metadata.json";

/** The edition's folder as a Research Object Crate 1.2, for archives and repositories: every file in it, and what each is. */
export function roCrate(edition: Edition, files: ReadonlyMap<string, string>): object {
  const {document, publisher, covers} = edition;
  const {licence, keywords} = publisher;
  const authors = publisher.authors.map((author, i) => ({"@id": `#author-${i + 1}`, ...agent(author)}));
  const titles = new Map(publishedTables(edition).map(({path, title}) => [path, title]));
  const parts = [...files].map(([path, text]) => file(path, text, titles.get(path)));
  const root = {
    "@id": "./",
    "@type": "Dataset",
    name: document.title,
    description: descriptionOf(edition),
    version: edition.id,
    datePublished: document.edition.published,
    creativeWorkStatus: document.edition.status,
    ...(keywords.length > 0 && {keywords}),
    ...(covers !== undefined && {temporalCoverage: covers.period, spatialCoverage: {"@id": "#place"}}),
    license: {"@id": licence.url},
    author: authors.map(reference),
    publisher: {"@id": "#publisher"},
    mainEntity: {"@id": "edition.json"},
    hasPart: parts.map(reference)
  };
  return {
    "@context": "https://w3id.org/ro/crate/1.2/context",
    "@graph": [
      {
        "@id": crateFile,
        "@type": "CreativeWork",
        about: {"@id": "./"},
        conformsTo: {"@id": "https://w3id.org/ro/crate/1.2"}
      },
      root,
      ...authors,
      {"@id": "#publisher", ...agent({name: publisher.name})},
      ...(covers === undefined ? [] : [{"@id": "#place", "@type": "Place", name: covers.place}]),
      {"@id": licence.url, "@type": "CreativeWork", name: licence.title},
      ...parts
    ]
  };
}

function file(path: string, text: string, title: string | undefined) {
  return {
    "@id": path,
    "@type": "File",
    name: title ?? names[path] ?? path,
    encodingFormat: formats[path.replace(/.*\./, "")] ?? "text/plain",
    contentSize: String(Buffer.byteLength(text)),
    sha256: sha256(text)
  };
}

const names: Readonly<Record<string, string>> = {
  [codebookTable.path]: codebookTable.title,
  "edition.json": "All that was published, for machines",
  "edition.schema.json": "The form of edition.json",
  "report.html": "The report as a page",
  "report.md": "The report as Markdown",
  "datapackage.json": "The tables as a Data Package",
  "tables/csv-metadata.json": "The tables as CSV on the Web",
  "CITATION.cff": "How to cite this edition"
};

const formats: Readonly<Record<string, string>> = {
  cff: "application/yaml",
  csv: "text/csv",
  html: "text/html",
  json: "application/json",
  md: "text/markdown",
  svg: "image/svg+xml"
};

function reference({"@id": id}: {readonly "@id": string}) {
  return {"@id": id};
}
