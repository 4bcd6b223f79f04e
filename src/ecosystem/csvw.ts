import type {Edition} from "../edition/edition.ts";
import {authorName} from "../edition/publisher.ts";
import {markers} from "../gate/shown.ts";
import {codebookTable} from "./codebook-table.ts";
import {descriptionOf} from "./description.ts";
import {type KeyColumn, type PublishedTable, publishedTables, type ValueColumn} from "./published-tables.ts";

/** Where a reader of a table looks for it by itself: in the table's own folder, under this name. */
export const csvwFile = "tables/csv-metadata.json";

/** The published tables as a group of tables (W3C, Metadata Vocabulary for Tabular Data, 2015). */
export function csvw(edition: Edition): object {
  const {document, publisher, covers} = edition;
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "dc:title": document.title,
    "dc:description": descriptionOf(edition),
    "dc:creator": publisher.authors.map(authorName),
    "dc:publisher": publisher.name,
    "dc:issued": document.edition.published,
    "dc:license": {"@id": publisher.licence.url},
    ...(covers !== undefined && {"dc:temporal": covers.period, "dc:spatial": covers.place}),
    "schema:version": edition.id,
    ...(publisher.keywords.length > 0 && {"dcat:keyword": publisher.keywords}),
    tables: [...publishedTables(edition).map(table), codebook()]
  };
}

function codebook(): object {
  const columns = codebookTable.columns.map(({name, label, required}) => ({
    name,
    titles: name,
    "dc:title": label,
    datatype: "string",
    required
  }));
  return {url: `../${codebookTable.path}`, "dc:title": codebookTable.title, tableSchema: {columns}};
}

function table({name, title, description, source, keys, values}: PublishedTable): object {
  return {
    url: `${name}.csv`,
    "dc:title": title,
    "dc:description": description,
    "dc:source": source,
    tableSchema: {
      columns: [...keys.map(keyColumn), ...values.map(valueColumn)],
      primaryKey: keys.map((key) => key.name)
    }
  };
}

/** A title must be the header's own text; the label for people stands beside it. */
function keyColumn({name, label, categories}: KeyColumn): object {
  const codes = categories.map(({code}) => code.replaceAll(/[^\w]/g, "\\$&"));
  const datatype = codes.length === 0 ? "string" : {base: "string", format: codes.join("|")};
  return {name, titles: name, "dc:title": label, datatype, required: true};
}

function valueColumn({name, label, whole}: ValueColumn): object {
  const datatype = whole ? "integer" : "decimal";
  return {name, titles: name, "dc:title": label, datatype, null: ["", ...Object.keys(markers)]};
}
