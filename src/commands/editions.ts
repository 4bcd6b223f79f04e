import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {editionsOf} from "../edition/edition-id.ts";
import {swapIn, writeFolder} from "../edition/output.ts";
import {fail} from "../error.ts";
import {Project} from "../project.ts";
import {damage} from "../release/damage.ts";
import {readReleases} from "../release/record.ts";
import {recover} from "../release/recover.ts";
import {noEdition, projectFlag} from "./edition-options.ts";
import {make} from "./make.ts";
import {releaseMade} from "./release.ts";

/**
 * Builds and releases all editions from nothing, in order, beside `out/`, and puts them in its place at the end. Until
 * version 1.0 a change of the engine is seen in all of this repository's own; other reports' stay as they were released.
 */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options: projectFlag});
  noEdition(positionals);
  const report = new Project(values.project);
  recover(report);
  const aside = join(report.root, `out.writing-${process.pid}`);
  const project = new Project(report.root, undefined, aside);
  try {
    for (const id of editionsOf(project)) {
      const made = await make(project, id, root);
      writeFolder(project.at(`out/${id.id}`), made.files);
      if (!(await releaseMade(project, id, made))) return 1;
    }
    keepReleased(report, project, root);
    swapIn(aside, report.at("out"));
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
  return 0;
}

function keepReleased(report: Project, anew: Project, root: string): void {
  const {version}: {version: string} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (report.root === root && version.startsWith("0.")) return;
  for (const release of readReleases(report).editions) {
    if (damage(anew, release).length > 0)
      fail(`out/${release.id}`, "is released, and would be another one", "make a new edition; what is released stays");
  }
}
