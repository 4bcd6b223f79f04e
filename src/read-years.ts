import type {Codebook} from "./data/codebook.ts";
import {inPresentNames} from "./data/present-names.ts";
import {readCodebook} from "./data/read-codebook.ts";
import {readRecords} from "./data/records.ts";
import {readFlow} from "./flow/flow.ts";
import type {Project} from "./project.ts";
import type {YearOfRecords} from "./tabulate/record-versions.ts";

const codebookFile = "data/codebook.yaml";

/** The codebook as it stands in a year, which every file of that year is held to. */
export function readCodebookOf(project: Project, year: string): Codebook {
  return readCodebook(project.text(codebookFile), codebookFile, Number(year), (path) => project.text(path));
}

/** The records of a year and, before them, of those years whose editions its readers may have; all in the year's own names. */
export function readYears(project: Project, year: string, earlier: readonly string[], codebook: Codebook) {
  return [...earlier, year].map((one): YearOfRecords => {
    const then = one === year ? codebook : readCodebookOf(project, one);
    const records = readRecords(then, `data/${one}`, (path) => project.bytes(path));
    const flowFile = `data/${one}/flow.yaml`;
    return {
      year: one,
      records: one === year ? records : inPresentNames(records, Number(one), codebook),
      ...(project.exists(flowFile) && {flow: readFlow(project.text(flowFile), flowFile)})
    };
  });
}
