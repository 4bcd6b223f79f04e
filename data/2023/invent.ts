import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseCsv} from "../../src/data/csv.ts";
import {readCodebook} from "../../src/data/read-codebook.ts";
import {writeCsv} from "../../src/data/write-csv.ts";
import {dealAll} from "./deal.ts";

/** What stands at a place of the earlier records, and what it should have been. */
const corrections = [{id: "A058", column: "father_age_group", was: "unknown", is: "35_over"}];

/** What the further applications have in common: they came after the choice of files to read in depth. */
const ofAll = [
  ...["subsample", "panel", "files_ready", "decision_changed"].map((name) => [name, ["no"]] as const),
  ["application_year", ["2022"]] as const
];

const codebookFile = "data/codebook.yaml";
const {variables} = readCodebook(
  readFileSync(join(import.meta.dirname, "../codebook.yaml"), "utf8"),
  codebookFile,
  2023,
  (path) => readFileSync(join(import.meta.dirname, "../..", path), "utf8")
);

/**
 * Writes the records of the 2023 edition: those of 2022, with one corrected and under the codes of 2023, and the further
 * applications. No further file was read in depth, so the coded segments are those of 2022. With `--check` it writes nothing, and fails where the files are not what it would write.
 */
for (const [file, text] of records()) {
  const path = join(import.meta.dirname, file);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    console.error(`data/2023/${file}: is not what the script gives; run npm run invent`);
    process.exitCode = 1;
  }
}

function records(): Map<string, string> {
  const [applications, offences, homes] = ["applications.csv", "offences.csv", "other_children_residence.csv"].map(
    earlier
  ) as [string[][], string[][], string[][]];
  const header = applications[0]!;
  for (const {id, column, was, is} of corrections) {
    const row = applications.find(([other]) => other === id)!;
    const place = header.indexOf(column);
    if (row[place] !== was) throw new Error(`${column} of ${id} is not ${was}`);
    row[place] = is;
  }
  const before = applications.length - 1;
  for (const [i, application] of dealAll().entries()) {
    const id = `A${String(before + i + 1).padStart(3, "0")}`;
    const own = new Map([...application, ["id", [id]], ...ofAll]);
    applications.push(header.map((column) => own.get(column)![0]!));
    for (const offence of application.get("offence")!) offences.push([id, offence]);
    for (const home of application.get("residence")!) homes.push([id, home]);
  }
  return new Map([
    ["applications.csv", writeCsv(applications)],
    ["offences.csv", writeCsv(offences)],
    ["other_children_residence.csv", writeCsv(homes)],
    ["coding/segments.csv", writeCsv(earlier("coding/segments.csv"))]
  ]);
}

/** The rows of 2022 under the codes of 2023, header first. */
function earlier(file: string): string[][] {
  const {header, columns} = parseCsv(readFileSync(join(import.meta.dirname, "../2022", file)), `data/2022/${file}`);
  const present = columns.map((column, i) => {
    const categories = variables.get(header[i]!)?.categories ?? [];
    const codes = new Map(categories.map(({code, was}) => [was?.code ?? code, code]));
    return (row: number) => codes.get(String(column.at(row))) ?? String(column.at(row));
  });
  return [[...header], ...Array.from({length: columns[0]!.length}, (_, row) => present.map((at) => at(row)))];
}
