import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {writeCsv} from "../data/write-csv.ts";
import {findEdition} from "../edition/edition-id.ts";
import {writeFiles} from "../edition/output.ts";
import {fail, failIfAny} from "../error.ts";
import {Project} from "../project.ts";
import {projectFlag} from "./edition-options.ts";
import {codebookText, projectText} from "./import-text.ts";

/** No project of files that people read is larger, once its media are left out. */
const largest = 2 ** 30;

/** Brings coding in from NVivo, ATLAS.ti, MAXQDA, QualCoder and the like, and none of what was coded. */
export async function run(args: readonly string[]): Promise<number> {
  const options = {...projectFlag, to: {type: "string"}} as const;
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options});
  const [what, file, ...more] = positionals;
  if (what !== "coding" || file === undefined || more.length > 0)
    return fail("smallprint import", "no file of coding", "name one, as in smallprint import coding study.qdpx");
  const project = new Project(values.project);
  const shown = values.to ?? `data/${findEdition(project).year}/coding`;
  const folder = values.to ?? project.at(shown);
  const bytes = readLocal(file);
  const {frameYaml} = await import("../qda/frame-yaml.ts");
  const {readCodebookFile, readProject} = await import("../qda/read-coding.ts");
  const {segmentRows} = await import("../qda/segment-rows.ts");
  const codebook = /\.qdc$/i.test(file);
  if (codebook) {
    const frame = readCodebookFile(bytes, file);
    write(folder, shown, {"frame.yaml": frameYaml(frame)});
    process.stdout.write(codebookText(file, shown, frame));
  } else {
    const coding = readProject(bytes, file);
    write(folder, shown, {
      "frame.yaml": frameYaml(coding.frame),
      "segments.csv": writeCsv(segmentRows(coding.passages)),
      "cases.csv": writeCsv(coding.cases.rows)
    });
    process.stdout.write(projectText(file, shown, coding));
  }
  return 0;
}

/** All of them, or none where one is there already. */
function write(folder: string, shown: string, files: Readonly<Record<string, string>>): void {
  const wayOut = "move it away, or name another folder with --to";
  failIfAny(
    Object.keys(files)
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => ({place: `${shown}/${name}`, problem: "is there already", wayOut}))
  );
  writeFiles(new Map(Object.entries(files).map(([name, text]) => [join(folder, name), text])));
}

function readLocal(file: string): Uint8Array {
  const found = statSync(file, {throwIfNoEntry: false});
  if (found === undefined) return fail(file, "no such file");
  if (!found.isFile()) return fail(file, "is a folder, not a file");
  if (found.size > largest) return fail(file, "is larger than 1 GiB", "export it without its media");
  return readFileSync(file);
}
