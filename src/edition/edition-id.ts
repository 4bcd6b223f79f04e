import {didYouMean, fail} from "../error.ts";
import type {Project} from "../project.ts";

/** `2022.1`, `2022.2.1`: the year that the data are named by, the revision of its report, and the correction of that. */
export interface EditionId {
  readonly id: string;
  readonly year: string;
  readonly revision: number;
  /** 0 where it corrects nothing */
  readonly correction: number;
  /** `data/2022/edition.1.md` */
  readonly path: string;
}

const number = "([1-9]\\d*)(?:\\.([1-9]\\d*))?";

export function parseEditionId(text: string): EditionId | undefined {
  const [, year, revision, correction] = new RegExp(`^(\\d{4})\\.${number}$`).exec(text) ?? [];
  if (year === undefined) return undefined;
  const path = `data/${year}/edition${text.slice(year.length)}.md`;
  return {id: text, year, revision: Number(revision), correction: Number(correction ?? 0), path};
}

/** For sorting: older first. */
export function byAge(a: EditionId, b: EditionId): number {
  return Number(a.year) - Number(b.year) || a.revision - b.revision || a.correction - b.correction;
}

/** Every edition that has its file in `data/`, oldest first. */
export function editionsOf(project: Project): EditionId[] {
  const file = new RegExp(`^edition\\.(${number})\\.md$`);
  return project
    .list("data")
    .filter((year) => /^\d{4}$/.test(year))
    .flatMap((year) => project.list(`data/${year}`).map((name) => `${year}.${file.exec(name)?.[1]}`))
    .map(parseEditionId)
    .filter((id) => id !== undefined)
    .sort(byAge);
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
