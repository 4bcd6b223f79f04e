import {parseArgs} from "node:util";
import {readFrame} from "../coding/frame.ts";
import {findEdition} from "../edition/edition-id.ts";
import {writeFiles} from "../edition/output.ts";
import {fail} from "../error.ts";
import {Project} from "../project.ts";
import {projectFlag} from "./edition-options.ts";

/** Writes the coding frame of a year for the tools that people code with. */
export async function run(args: readonly string[]): Promise<number> {
  const options = {...projectFlag, qdc: {type: "string"}} as const;
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options});
  const [what, year, ...more] = positionals;
  if (what !== "coding" || values.qdc === undefined || more.length > 0)
    return fail("smallprint export", "no file to write", "name one, as in smallprint export coding --qdc frame.qdc");
  const project = new Project(values.project);
  const place = `data/${findEdition(project, year).year}/coding/frame.yaml`;
  const frame = readFrame(project.text(place), place);
  const {writeCodebook} = await import("../qda/write-codebook.ts");
  writeFiles(new Map([[values.qdc, writeCodebook(frame, place)]]));
  const codes = frame.themes.reduce((sum, theme) => sum + theme.codes.length, 0);
  process.stdout.write(`${values.qdc}: ${frame.themes.length} themes and ${codes} codes of ${place}\n`);
  return 0;
}
