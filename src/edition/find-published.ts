import {didYouMean, fail} from "../error.ts";
import type {Project} from "../project.ts";
import {byAge, parseEditionId} from "./edition-id.ts";

/** The editions in `out/`, oldest first. */
export function publishedIds(project: Project): string[] {
  return project
    .list("out")
    .map(parseEditionId)
    .filter((one) => one !== undefined)
    .filter(({id}) => project.exists(`out/${id}/edition.json`))
    .sort(byAge)
    .map(({id}) => id);
}

/** The one that is wanted, if it is there; the latest, if none is named. */
export function findPublished(project: Project, wanted: string | undefined): string {
  const ids = publishedIds(project);
  if (ids.length === 0) fail("out/", "there is no edition", "build one: npm run report");
  const id = wanted ?? ids.at(-1)!;
  if (!ids.includes(id)) fail(`out/${id}`, "there is no such edition", didYouMean(id, ids));
  return id;
}
