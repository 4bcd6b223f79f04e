import {join} from "node:path";
import {parseArgs} from "node:util";
import {findEdition} from "../edition/edition-id.ts";
import {filesOf} from "../edition/files.ts";
import {writeLedger} from "../edition/ledger.ts";
import {writeFolder} from "../edition/output.ts";
import {readPublished} from "../edition/published.ts";
import {reconcile} from "../edition/reconcile.ts";
import {Project} from "../project.ts";
import {report} from "../report.ts";
import {Steps} from "../steps.ts";
import {adviceText, reconciliationText, summaryText} from "./build-text.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";

/** Builds one edition into `out/`, or leaves `out/` as it was. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {...projectFlag, timings: {type: "boolean", default: false}, advice: {type: "boolean", default: false}}
  });
  const steps = new Steps();
  const project = new Project(values.project);
  const id = findEdition(project, oneEdition(positionals));
  const {edition, ledger, hasty, advise} = await report(project, id, root, (part) => steps.begin(part));
  if (values.advice) steps.begin("advise");
  const advice = values.advice ? await advise() : undefined;
  steps.begin("render");
  const files = filesOf(edition);
  const published = `data/${id.year}/published.csv`;
  const reconciled = project.exists(published)
    ? reconcile(readPublished(project.bytes(published), published), edition, published)
    : undefined;
  steps.begin("write");
  writeFolder(join(project.root, "out", edition.id), files);
  writeLedger(project, id, ledger, advice);
  steps.end();
  if (reconciled !== undefined) process.stdout.write(reconciliationText(reconciled, published));
  process.stdout.write(summaryText(edition, steps.seconds));
  if (advice !== undefined) process.stdout.write(adviceText(advice));
  if (hasty)
    process.stderr.write(
      `${edition.id}: time ran out, and more is withheld than may be needed; give its policy more seconds\n`
    );
  if (values.timings) process.stderr.write(steps.table());
  return 0;
}
