import {writeCsv} from "../data/write-csv.ts";
import {citation} from "../ecosystem/citation.ts";
import {codebookCsv, codebookTable} from "../ecosystem/codebook-table.ts";
import {csvw, csvwFile} from "../ecosystem/csvw.ts";
import {datapackage} from "../ecosystem/datapackage.ts";
import {crateFile, roCrate} from "../ecosystem/ro-crate.ts";
import {schemaOrg} from "../ecosystem/schema-org.ts";
import type {Tidy} from "../present/table.ts";
import {fileName} from "../template/file-name.ts";
import {renderHtml} from "../template/html/render.ts";
import {figureFiles, renderMarkdown} from "../template/markdown/render.ts";
import schema from "./edition.schema.json" with {type: "json"};
import type {Edition} from "./edition.ts";
import {writeJson} from "./json.ts";

/** An edition's folder, file by file: the truth about it, and its views for readers, code hosts, spreadsheets and catalogues. */
export function filesOf(edition: Edition): Map<string, string> {
  const {document, page} = edition;
  const tables = tablesOf(edition);
  const files = new Map<string, string>();
  files.set("edition.json", writeJson(edition));
  files.set("edition.schema.json", writeJson(schema));
  files.set("report.html", renderHtml(document, page, writeJson(schemaOrg(edition, tables))));
  files.set("report.md", renderMarkdown(document));
  for (const {name, svg} of figureFiles(document)) files.set(name, svg);
  for (const [name, text] of tables) files.set(name, text);
  files.set(codebookTable.path, codebookCsv(edition));
  files.set(csvwFile, writeJson(csvw(edition)));
  files.set("datapackage.json", writeJson(datapackage(edition)));
  files.set("CITATION.cff", citation(edition));
  files.set(crateFile, writeJson(roCrate(edition, files)));
  return files;
}

/** The tables, and what each figure draws, for spreadsheets and programs. */
export function tablesOf({document}: Edition): Map<string, string> {
  return new Map(
    [...document.tables, ...document.figures].map(({id, tidy}) => [`tables/${fileName(id)}.csv`, csv(tidy)])
  );
}

function csv({keys, values, rows}: Tidy): string {
  return writeCsv([[...keys, ...values], ...rows.map((row) => [...row.keys, ...row.values])]);
}
