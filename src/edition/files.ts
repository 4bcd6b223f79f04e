import {writeCsv} from "../data/write-csv.ts";
import type {Tidy} from "../present/table.ts";
import {fileName} from "../template/file-name.ts";
import {renderHtml} from "../template/html/render.ts";
import {figureFiles, renderMarkdown} from "../template/markdown/render.ts";
import type {Edition} from "./edition.ts";
import {writeJson} from "./json.ts";

/** An edition's folder, file by file: the truth about it, and its views for readers, code hosts and spreadsheets. */
export function filesOf(edition: Edition): Map<string, string> {
  const {document, page} = edition;
  const files = new Map<string, string>();
  files.set("edition.json", writeJson(edition));
  files.set("report.html", renderHtml(document, page));
  files.set("report.md", renderMarkdown(document));
  for (const {name, svg} of figureFiles(document)) files.set(name, svg);
  for (const [name, text] of tablesOf(edition)) files.set(name, text);
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
