import type {Edition} from "../edition/edition.ts";
import {authorName} from "../edition/publisher.ts";
import {markers} from "../gate/shown.ts";
import {slug} from "../template/slug.ts";
import {codebookTable} from "./codebook-table.ts";
import {descriptionOf} from "./description.ts";
import {type KeyColumn, type PublishedTable, publishedTables, type ValueColumn} from "./published-tables.ts";

const dataResource = "https://datapackage.org/profiles/2.0/dataresource.json";
const tableSchema = "https://datapackage.org/profiles/2.0/tableschema.json";

/**
 * `datapackage.json`: the published tables as a Data Package (Frictionless, version 2), for the many programs that read those.
 * What stands in place of a number is told twice: as plain texts of the schema, which every reader knows, and with its
 * meaning at each field, which version 2 brought.
 */
export function datapackage(edition: Edition): object {
  const {id, document, publisher} = edition;
  const {name, authors, licence, keywords} = publisher;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug(document.title),
    title: document.title,
    description: descriptionOf(edition),
    version: id,
    contributors: [
      ...authors.map((author) => ({title: authorName(author), roles: ["creator"]})),
      {title: name, roles: ["publisher"]}
    ],
    licenses: [{...(licence.spdx && {name: licence.spdx}), title: licence.title, path: licence.url}],
    ...(keywords.length > 0 && {keywords}),
    resources: [...publishedTables(edition).map(resource), codebook()]
  };
}

function codebook(): object {
  const {name, path, title, columns} = codebookTable;
  const fields = columns.map(({name, label, required}) => ({
    name,
    title: label,
    type: "string",
    constraints: {required}
  }));
  return {...csvFile(name, path, title), schema: {$schema: tableSchema, fields, missingValues: [""]}};
}

function resource({name, path, title, description, source, keys, values}: PublishedTable): object {
  return {
    ...csvFile(name, path, title),
    description,
    sources: [{title: source}],
    schema: {
      $schema: tableSchema,
      fields: [...keys.map(keyField), ...values.map(valueField)],
      primaryKey: keys.map((key) => key.name),
      missingValues: ["", ...Object.keys(markers)]
    }
  };
}

function csvFile(name: string, path: string, title: string): object {
  return {
    $schema: dataResource,
    name,
    path,
    title,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8"
  };
}

function keyField({name, label, categories}: KeyColumn): object {
  const known = categories.length > 0 && {
    categories: categories.map(({code, label}) => ({value: code, label})),
    constraints: {required: true, enum: categories.map(({code}) => code)}
  };
  return {name, title: label, type: "string", constraints: {required: true}, ...known};
}

function valueField({name, label, whole}: ValueColumn): object {
  const reasons = Object.entries(markers).map(([value, label]) => ({value, label}));
  return {
    name,
    title: label,
    type: whole ? "integer" : "number",
    missingValues: [{value: "", label: "not of this row"}, ...reasons]
  };
}
