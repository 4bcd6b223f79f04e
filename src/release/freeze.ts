import type {Edition} from "../edition/edition.ts";
import {writeJson} from "../edition/json.ts";
import {writeFiles} from "../edition/output.ts";
import type {Project} from "../project.ts";
import {readReleases, recordFile, withRelease} from "./record.ts";
import {staleViews, viewsOf} from "./views.ts";

/**
 * Records an edition as released. Its folder is complete already; from the moment when the record is renamed into its
 * place the folder is never written again. The views are made from the record, and follow it.
 */
export function freeze(project: Project, edition: Edition, files: ReadonlyMap<string, string>): void {
  const releases = withRelease(readReleases(project), edition, files);
  write(project, new Map([[recordFile, writeJson(releases)], ...viewsOf(project, releases)]));
}

/** Makes the views say what the record says, where an interrupted release did not come to it. */
export function settleViews(project: Project): void {
  write(project, staleViews(project, readReleases(project)));
}

function write(project: Project, files: ReadonlyMap<string, string>): void {
  writeFiles(new Map([...files].map(([path, text]) => [project.at(path), text])));
}
