import {parseArgs} from "node:util";
import {type EditionId, findEdition} from "../edition/edition-id.ts";
import {writeLedger} from "../edition/ledger.ts";
import {writeFolder} from "../edition/output.ts";
import {sentence} from "../error.ts";
import {Project} from "../project.ts";
import {isReleased, moved, refuse} from "../release/frozen.ts";
import {recover} from "../release/recover.ts";
import {Answers} from "../reuse/answers.ts";
import {Cache} from "../reuse/cache.ts";
import {Reads} from "../reuse/reads.ts";
import {Steps} from "../steps.ts";
import {adviceText, reconciliationText, summaryText, unchangedText} from "./build-text.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";
import {make, unbuilt} from "./make.ts";

const flag = {type: "boolean", default: false} as const;
const flags = {timings: flag, advice: flag, anew: flag};

type Options = Readonly<Record<keyof typeof flags, boolean>>;

/**
 * Builds one edition into `out/`, or leaves `out/` as it was. One that is released is built beside it and compared, and
 * never written. Those that it follows are built first, where they are not there.
 */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {...projectFlag, ...flags}
  });
  const project = new Project(values.project);
  const id = findEdition(project, oneEdition(positionals));
  recover(project);
  for (const earlier of unbuilt(project, id)) {
    await build(project.root, earlier, root, {timings: false, advice: false, anew: values.anew});
  }
  await build(project.root, id, root, values);
  return 0;
}

async function build(folder: string, id: EditionId, root: string, options: Options): Promise<void> {
  const steps = new Steps();
  const cache = new Cache(folder, id.id, root);
  if (!options.anew && !options.advice && cache.isBuilt()) {
    process.stdout.write(unchangedText(id.id, isReleased(new Project(folder), id.id), steps.seconds));
    return;
  }
  const reads = new Reads();
  const project = new Project(folder, reads.hear);
  const answers = options.anew ? new Answers() : cache.answers();
  const begin = (part: string) => steps.begin(part);
  const made = make(project, id, root, begin, answers).finally(() => cache.keepAnswers(answers));
  const {edition, reconciliation, files, ledger, hasty, proposals, advise} = await made;
  if (options.advice) steps.begin("advise");
  const advice = options.advice ? await advise() : undefined;
  const released = isReleased(project, id.id);
  steps.begin("write");
  if (released) {
    const difference = moved(project, edition, files);
    if (difference !== undefined) refuse(id, difference);
  } else writeFolder(project.at(`out/${id.id}`), files);
  const account = writeLedger(project, id, ledger, advice);
  // What time cut short could come out otherwise, and without advice the ledger is another.
  if (!hasty && advice === undefined) cache.keepBuild(reads, files, account);
  steps.end();
  if (reconciliation !== undefined) process.stdout.write(reconciliationText(reconciliation));
  process.stdout.write(
    released
      ? `${id.id}: rebuilt, identical to what was released · out/${id.id}/report.html\n`
      : summaryText(edition, steps.seconds, answers.told)
  );
  for (const proposal of proposals) process.stdout.write(`${sentence(proposal)}\n`);
  if (advice !== undefined) process.stdout.write(adviceText(advice));
  if (hasty)
    process.stderr.write(
      `${id.id}: time ran out, and more is withheld than may be needed; give its policy more seconds\n`
    );
  if (options.timings) process.stderr.write(steps.table());
}
