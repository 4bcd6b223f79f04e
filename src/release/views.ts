import {editionFile} from "../edition/history.ts";
import {parseEdition} from "../edition/read-edition.ts";
import type {Project} from "../project.ts";
import {indexPage} from "./index-page.ts";
import {noticesOf} from "./notices.ts";
import type {Releases} from "./record.ts";

/** What is made from the record, for readers, by path: the list of editions, and what an older one's page tells of itself. */
export function viewsOf(project: Project, releases: Releases): Map<string, string> {
  const newest = releases.editions.at(-1);
  if (newest === undefined) return new Map();
  const path = editionFile(newest.id);
  const {page, document} = parseEdition(project.text(path), path);
  const hasDiff = (name: string) => project.exists(`out/diffs/${name}/index.html`);
  return new Map([
    ["out/index.html", indexPage(releases, {css: page.css, statement: document.statement, hasDiff})],
    ["out/editions.css", noticesOf(releases)]
  ]);
}

/** Those that are not as the record has them: after an interruption, or once another engine makes them. */
export function staleViews(project: Project, releases: Releases): Map<string, string> {
  const views = [...viewsOf(project, releases)];
  return new Map(views.filter(([path, text]) => !project.exists(path) || project.text(path) !== text));
}
