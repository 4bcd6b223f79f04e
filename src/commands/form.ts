import {existsSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {parseArgs} from "node:util";
import {readCodebook} from "../data/read-codebook.ts";
import {readRecords} from "../data/records.ts";
import {findEdition} from "../edition/edition-id.ts";
import {writeFiles} from "../edition/output.ts";
import {publisherFile, readPublisher} from "../edition/publisher.ts";
import {fail, failIfAny} from "../error.ts";
import {toCsv} from "../form/csv.ts";
import {askedOf, type Form, toForm} from "../form/form.ts";
import {formPage} from "../form/page/form-page.ts";
import {pageParts} from "../form/page/page-parts.ts";
import {readForm} from "../form/workbook/read-form.ts";
import {toWorkbook} from "../form/workbook/workbook.ts";
import {writeXlsx} from "../form/xlsx/write.ts";
import {Project} from "../project.ts";
import {projectFlag} from "./edition-options.ts";

const codebookFile = "data/codebook.yaml";

/** Makes the form of a year from its codebook, or reads one that was filled in back into the files of records. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const options = {...projectFlag, to: {type: "string"}, read: {type: "string"}} as const;
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options});
  const project = new Project(values.project);
  const [year = findEdition(project).year, ...more] = positionals;
  if (!/^\d{4}$/.test(year) || more.length > 0)
    fail("smallprint form", "not a year", "name one, as in smallprint form 2023");
  const codebook = askedOf(
    readCodebook(project.text(codebookFile), codebookFile, Number(year), (path) => project.text(path))
  );
  const form = toForm(codebook, Number(year));
  if (values.read === undefined) return await make(project, form, values.to, root);
  if (values.to === undefined) return fail("smallprint form --read", "no folder for the files", "name one with --to");
  const records = readForm(form, bytesOf(values.read), basename(values.read));
  const files = new Map(form.sheets.map((sheet) => [sheet.path, toCsv(sheet, records[sheet.name]!)]));
  // the reading that every build begins with has the last word
  readRecords(codebook, values.to, (path) => new TextEncoder().encode(files.get(path.slice(`${values.to}/`.length))));
  const to = values.to;
  failIfAny(
    [...files.keys()]
      .filter((path) => existsSync(join(to, path)))
      .map((path) => ({place: join(to, path), problem: "is there already", wayOut: "name another folder with --to"}))
  );
  writeFiles(new Map([...files].map(([path, text]) => [join(to, path), text])));
  for (const {name, path, unit} of form.sheets) {
    const {length} = records[name]!;
    process.stdout.write(`${join(to, path)}: ${length} ${length === 1 ? unit.one : unit.many}\n`);
  }
  return 0;
}

async function make(project: Project, form: Form, to: string | undefined, root: string): Promise<number> {
  const {name: author} = readPublisher(project.text(publisherFile), publisherFile);
  const file = join(to ?? project.at("form"), `${form.name}-${form.year}`);
  const page = formPage(form, await pageParts(root));
  writeFiles(
    new Map<string, string | Uint8Array>([
      [`${file}.xlsx`, writeXlsx(toWorkbook(form, author))],
      [`${file}.html`, page]
    ])
  );
  const name = shown(project, file, to);
  process.stdout.write(
    `${name}.xlsx: a workbook to fill in, for Excel and LibreOffice\n` +
      `${name}.html: the same as a page, which works offline and saves CSV files\n`
  );
  return 0;
}

/** From the report's folder, or as its folder was named. */
function shown(project: Project, file: string, to: string | undefined): string {
  return to === undefined ? project.name(file) : file;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return fail(file, "no such file", "name the workbook that was filled in");
    if (code === "EISDIR") return fail(file, "is a folder", "name the workbook that was filled in");
    throw error;
  }
}
