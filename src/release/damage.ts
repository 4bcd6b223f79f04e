import {sha256} from "../edition/digests.ts";
import type {Problem} from "../error.ts";
import type {Project} from "../project.ts";
import {filesIn} from "./frozen.ts";
import type {Release} from "./record.ts";

/** What is not as it was released: files that changed, that are missing, and that were added. */
export function damage(project: Project, {id, files}: Release): Problem[] {
  const folder = `out/${id}`;
  const there = new Set(filesIn(project, folder));
  const known = Object.entries(files).flatMap(([name, digest]): Problem[] => {
    const place = `${folder}/${name}`;
    if (!there.has(name)) return [{place, problem: "is missing"}];
    return sha256(project.bytes(place)) === digest ? [] : [{place, problem: "is not as it was released"}];
  });
  const added = [...there].filter((name) => !Object.hasOwn(files, name));
  return [...known, ...added.map((name) => ({place: `${folder}/${name}`, problem: "was added after the release"}))];
}
