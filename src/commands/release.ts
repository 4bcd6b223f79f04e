import {parseArgs} from "node:util";
import {type EditionId, editionsOf, findEdition} from "../edition/edition-id.ts";
import {editionFile} from "../edition/history.ts";
import {writeLedger} from "../edition/ledger.ts";
import {mayFollow} from "../edition/numbering.ts";
import {parseEdition} from "../edition/read-edition.ts";
import {fail, sentence} from "../error.ts";
import {Project} from "../project.ts";
import type {Candidate, Finding} from "../release/check.ts";
import {checklist} from "../release/checklist.ts";
import {freeze, settleViews} from "../release/freeze.ts";
import {isReleased, moved, refuse} from "../release/frozen.ts";
import {readReleases} from "../release/record.ts";
import {recover} from "../release/recover.ts";
import {writeDiffFolder} from "./diff.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";
import {type Made, make} from "./make.ts";

/** Releases one edition that stands built in `out/`, if nothing on the checklist is against it; or leaves all as it was. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options: projectFlag});
  const project = new Project(values.project);
  const id = findEdition(project, oneEdition(positionals));
  recover(project);
  settleViews(project);
  return (await releaseMade(project, id, await make(project, id, root))) ? 0 : 1;
}

/** Says what the checklist finds; tells whether the edition is released now. */
export async function releaseMade(
  project: Project,
  id: EditionId,
  made: Made,
  print: (text: string) => void = (text) => process.stdout.write(text)
): Promise<boolean> {
  const {edition, files, ledger, spec, hasty} = made;
  const difference = moved(project, edition, files);
  if (isReleased(project, id.id)) {
    if (difference !== undefined) refuse(id, difference);
    print(`${id.id}: is released already, and identical to what was released · out/${id.id}/report.html\n`);
    return true;
  }
  if (!project.exists(editionFile(id.id)))
    fail(`out/${id.id}`, "is not built", `npm run report -- ${id.id}, read it, and release it then`);
  if (difference !== undefined) {
    const which = difference.files.slice(0, 3).join(", ") + (difference.files.length > 3 ? " and others" : "");
    fail(
      `out/${id.id}`,
      `is not what is built now: ${which}`,
      `npm run report -- ${id.id}, read it, and release it then`
    );
  }
  const before = editionBefore(project, id, spec.change?.of);
  const releases = readReleases(project);
  const blocked = await goThrough({project, id, spec, edition, files, before, releases, hasty}, print);
  if (blocked > 0) {
    print(`${id.id}: not released · ${blocked} ${blocked === 1 ? "error" : "errors"}\n`);
    return false;
  }
  writeLedger(project, id, ledger);
  if (before !== undefined) writeDiffFolder(project, before.id, id.id);
  freeze(project, edition, files);
  print(`${id.id}: released, and never written again · out/${id.id}/report.html · out/index.html\n`);
  return true;
}

/** Every check, whatever the others found, a line each and its findings under it; how many of those are errors. */
async function goThrough(candidate: Candidate, print: (text: string) => void): Promise<number> {
  let errors = 0;
  for (const {name, find} of checklist) {
    const findings = await find(candidate);
    const blocking = findings.filter(({blocks}) => blocks).length;
    errors += blocking;
    const verdict = blocking > 0 ? "error" : findings.length > 0 ? "warning" : "ok";
    print(`${verdict.padEnd(8)} ${name}\n${findings.map(lineOf).join("")}`);
  }
  return errors;
}

function lineOf(finding: Finding): string {
  return `         ${finding.blocks ? "" : "warning: "}${sentence(finding)}\n`;
}

/** The one that its front matter names, or else the last that it may follow, as it stands in `out/`. */
function editionBefore(project: Project, id: EditionId, named: string | undefined) {
  const before = named ?? mayFollow(id, editionsOf(project)).at(-1)?.id;
  if (before === undefined) return undefined;
  const path = editionFile(before);
  if (!project.exists(path)) fail(path, `is not built, and ${id.id} follows it`, `npm run report -- ${before}`);
  return parseEdition(project.text(path), path);
}
