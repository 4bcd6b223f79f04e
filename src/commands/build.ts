import {join} from "node:path";
import {findEdition} from "../edition/edition-id.ts";
import {filesOf} from "../edition/files.ts";
import {writeLedger} from "../edition/ledger.ts";
import {writeFolder} from "../edition/output.ts";
import {readPublished} from "../edition/published.ts";
import {reconcile} from "../edition/reconcile.ts";
import {Project} from "../project.ts";
import {report} from "../report.ts";
import {Steps} from "../steps.ts";
import {reconciliationText, summaryText} from "./build-text.ts";

export interface How {
  readonly root: string;
  readonly project: string;
  readonly edition: string | undefined;
  readonly timings: boolean;
}

/** Builds one edition into `out/`, or leaves `out/` as it was. */
export async function run({root, project: folder, edition: wanted, timings}: How): Promise<number> {
  const steps = new Steps();
  const project = new Project(folder);
  const id = findEdition(project, wanted);
  const {edition, ledger} = await report(project, id, root, (part) => steps.begin(part));
  steps.begin("render");
  const files = filesOf(edition, {html: project.text("templates/page.html"), css: project.text("templates/page.css")});
  const published = `data/${id.year}/published.csv`;
  const reconciled = project.exists(published)
    ? reconcile(readPublished(project.bytes(published), published), edition, published)
    : undefined;
  steps.begin("write");
  writeFolder(join(project.root, "out", edition.id), files);
  writeLedger(project, id, ledger);
  steps.end();
  if (reconciled !== undefined) process.stdout.write(reconciliationText(reconciled, published));
  process.stdout.write(summaryText(edition, steps.seconds));
  if (timings) process.stderr.write(steps.table());
  return 0;
}
