import {type EditionId, editionsOf, parseEditionId} from "../edition/edition-id.ts";
import {filesOf} from "../edition/files.ts";
import {readFrontMatter} from "../edition/front-matter.ts";
import {editionFile} from "../edition/history.ts";
import {fail, Problems} from "../error.ts";
import {forgetful, type Memory} from "../memory.ts";
import type {Project} from "../project.ts";
import {isReleased} from "../release/frozen.ts";
import {type Reported, report} from "../report.ts";

/** An edition with its folder, file by file; nothing is written yet. */
export interface Made extends Reported {
  readonly files: ReadonlyMap<string, string>;
}

export async function make(
  project: Project,
  id: EditionId,
  root: string,
  begin: (part: string) => void = () => undefined,
  memory: Memory = forgetful
): Promise<Made> {
  const reported = await report(project, id, root, begin, memory);
  begin("render");
  return {...reported, files: filesOf(reported.edition)};
}

/** The editions that one follows and that are not built, oldest first. */
export function unbuilt(project: Project, id: EditionId): EditionId[] {
  const before = follows(project, id);
  if (before === undefined || project.exists(editionFile(before.id))) return [];
  if (isReleased(project, before.id))
    fail(`out/${before.id}`, "is released, and is not there", "restore it from version control");
  return [...unbuilt(project, before), before];
}

/** What is wrong in the front matter is told when the edition itself is built, with all else. */
function follows(project: Project, id: EditionId): EditionId | undefined {
  try {
    const {change} = readFrontMatter(project.text(id.path), id, undefined, editionsOf(project));
    return change && parseEditionId(change.of);
  } catch (error) {
    if (error instanceof Problems) return undefined;
    throw error;
  }
}
