import {didYouMean, fail} from "../error.ts";
import type {Project} from "../project.ts";

/** `2022.1`: the year that the data are named by, and the revision of its report. */
export interface EditionId {
  readonly id: string;
  readonly year: string;
  readonly revision: number;
  /** `data/2022/edition.1.md` */
  readonly path: string;
}

/** Every edition that has its file in `data/`, oldest first. */
export function editionsOf(project: Project): EditionId[] {
  return project
    .list("data")
    .filter((year) => /^\d{4}$/.test(year))
    .flatMap((year) =>
      project
        .list(`data/${year}`)
        .map((file) => /^edition\.([1-9]\d*)\.md$/.exec(file)?.[1])
        .filter((revision) => revision !== undefined)
        .map(Number)
        .sort((a, b) => a - b)
        .map((revision) => ({id: `${year}.${revision}`, year, revision, path: `data/${year}/edition.${revision}.md`}))
    );
}

/** `2022.1` itself; for `2022` its latest revision; for nothing the latest of all. */
export function findEdition(project: Project, wanted?: string): EditionId {
  const all = editionsOf(project);
  const ids = all.map(({id}) => id);
  if (all.length === 0)
    return fail("data/", "there is no edition", "an edition is a file such as data/2022/edition.1.md");
  const found = all.findLast(({id, year}) => wanted === undefined || wanted === id || wanted === year);
  return found ?? fail(`edition ${wanted}`, "there is no such edition", didYouMean(wanted!, ids));
}
