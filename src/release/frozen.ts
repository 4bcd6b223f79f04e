import type {Edition} from "../edition/edition.ts";
import type {EditionId} from "../edition/edition-id.ts";
import {editionFile} from "../edition/history.ts";
import {recordsMoved} from "../edition/ledger.ts";
import {parseEdition} from "../edition/read-edition.ts";
import {type Problem, Problems} from "../error.ts";
import type {Project} from "../project.ts";
import {findRelease, readReleases} from "./record.ts";

/** How a released edition and what is built today differ; nothing where they are the same to the byte. */
export interface Moved {
  readonly files: readonly string[];
  /** what it is made from that is not as it was, by path */
  readonly inputs: readonly string[];
}

export function isReleased(project: Project, id: string): boolean {
  return findRelease(readReleases(project), id) !== undefined;
}

/** Holds what was built today against the folder of a released edition. */
export function moved(project: Project, edition: Edition, files: ReadonlyMap<string, string>): Moved | undefined {
  const {id} = edition;
  const there = filesIn(project, `out/${id}`);
  const names = [...new Set([...files.keys(), ...there])].sort();
  const differing = names.filter(
    (name) => !there.includes(name) || !isSame(project, `out/${id}/${name}`, files.get(name))
  );
  return differing.length === 0 ? undefined : {files: differing, inputs: movedInputs(project, edition)};
}

/** The inputs of a released edition that are not those of the one that is built today, and its records where their digests are kept. */
function movedInputs(project: Project, {id, inputs}: Edition): string[] {
  const path = editionFile(id);
  const before = project.exists(path) ? parseEdition(project.text(path), path).inputs : {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(inputs)])].sort();
  return [...names.filter((name) => before[name] !== inputs[name]), ...(recordsMoved(project, id) ?? [])];
}

/** Refuses to write an edition that is released and would be another one now. */
export function refuse({id, year, revision}: EditionId, {files, inputs}: Moved): never {
  const differ = files.map(
    (name): Problem => ({place: `out/${id}/${name}`, problem: "would not be as it was released"})
  );
  const because =
    inputs.length > 0
      ? inputs.map((name): Problem => ({place: name, problem: `is not as it was when ${id} was released`}))
      : [
          {
            place: id,
            problem: "no input that is public differs, so its records may; .ledger/ does not have their digests"
          }
        ];
  const problem = "is released, and never written again";
  const next = `data/${year}/edition.${revision + 1}.md`;
  const wayOut = `make a new edition, as ${next}; or, before version 1.0 of the engine, all of them anew: npm run editions`;
  throw new Problems([...differ, ...because, {place: `out/${id}`, problem, wayOut}]);
}

/** The names of the files below a folder, in order. */
export function filesIn(project: Project, folder: string): string[] {
  return project
    .list(folder)
    .flatMap((name) =>
      project.isFolder(`${folder}/${name}`)
        ? filesIn(project, `${folder}/${name}`).map((inner) => `${name}/${inner}`)
        : [name]
    )
    .sort();
}

function isSame(project: Project, path: string, text: string | undefined): boolean {
  return text !== undefined && Buffer.from(project.bytes(path)).equals(Buffer.from(text));
}
