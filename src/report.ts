import {placeRepeats, withRepeats} from "./as-at.ts";
import {withChangeLog} from "./edition/change-log.ts";
import {type Edition, toEdition} from "./edition/edition.ts";
import {type EditionId, editionsOf} from "./edition/edition-id.ts";
import {type EditionSpec, readFrontMatter} from "./edition/front-matter.ts";
import {countedBefore, describeHistory, editionFile, readHistory} from "./edition/history.ts";
import {inputDigests} from "./edition/inputs.ts";
import {readDefaults} from "./edition/policy-settings.ts";
import {publisherFile, readPublisher} from "./edition/publisher.ts";
import {changedSince} from "./edition/since.ts";
import {gather, type Problem} from "./error.ts";
import type {WaysOut} from "./gate/advice/ways-out.ts";
import {withHistory} from "./gate/history.ts";
import {noteWriter} from "./gate/note.ts";
import {describePolicy} from "./gate/policy.ts";
import type {LedgerLine} from "./gate/protect-report.ts";
import {release} from "./gate/release.ts";
import {forgetful, type Memory} from "./memory.ts";
import {drawAll} from "./present/draw.ts";
import {modelsOf} from "./present/models.ts";
import type {Project} from "./project.ts";
import {orPropose, proposeRepeats} from "./propose-repeats.ts";
import {readNotebooks} from "./read-notebooks.ts";
import {readCodebookOf, readYears} from "./read-years.ts";
import {countYears, presentAll, rehearsed} from "./run-notebooks.ts";
import {jointOfYears} from "./tabulate/joint.ts";
import {orders} from "./tabulate/orders.ts";
import {bind} from "./template/bind.ts";
import {readLimitations} from "./template/limitations.ts";
import {readTemplate} from "./template/template.ts";
import {readWords} from "./template/words.ts";

export interface Reported {
  readonly spec: EditionSpec;
  readonly edition: Edition;
  /** for the analyst alone, as are the ways out for each table with withheld counts; they take a while */
  readonly ledger: readonly LedgerLine[];
  readonly advise: () => Promise<WaysOut[]>;
  /** time ran out, and more is withheld than may be needed */
  readonly hasty: boolean;
  /** tables of earlier editions that could be repeated, as their update tells less */
  readonly proposals: readonly Problem[];
}

/** The whole story, one way: records are counted, the gate releases, the template tells. `begin` hears of each part, and what `memory` knows need not be worked out. */
export async function report(
  project: Project,
  id: EditionId,
  engine: string,
  begin: (part: string) => void,
  memory: Memory = forgetful
): Promise<Reported> {
  begin("read");
  const {spec, words, publisher, codebook, template, limitations, page, notebooks} = gather({
    spec: () => readFrontMatter(project.text(id.path), id, readDefaults(project), editionsOf(project)),
    words: () => readWords(project.text(id.path), id.path),
    publisher: () => readPublisher(project.text(publisherFile), publisherFile),
    codebook: () => readCodebookOf(project, id.year),
    template: () => readTemplate(project.text("templates/report.md"), "templates/report.md"),
    limitations: () => readLimitations(project.text("templates/limitations.md"), "templates/limitations.md"),
    page: () => ({html: project.text("templates/page.html"), css: project.text("templates/page.css")}),
    notebooks: () => readNotebooks(project, engine)
  });
  const counted = countedBefore(project, id, spec);
  const history = readHistory(project, id, spec, codebook);
  const records = readYears(project, id.year, history.years, codebook);
  begin("count");
  const choices = [...history.choices].map(([edition, tables]) => [edition.slice(0, 4), tables] as const);
  const years = countYears(notebooks, records, codebook, new Map([...choices, [id.year, spec.tables]]));
  const drafts = withRepeats(years, spec.tables, history);
  begin("release");
  const {released, disclosure, ledger, hasty, advise} = await release(
    drafts,
    spec.policy,
    () => placeRepeats(withHistory(jointOfYears(years, codebook), years, history), drafts),
    rehearsed(drafts, notebooks),
    memory
  );
  begin("draw");
  const presented = presentAll(notebooks, released);
  const models = modelsOf(presented, await drawAll(presented.figures, memory), {
    source: spec.source,
    note: noteWriter(spec.policy, released, counted.length > 0)
  });
  begin("tell");
  const proposals = proposeRepeats({drafts, disclosure, history, ...presented, template, words}, id.path);
  const bound = orPropose(proposals, () =>
    bind(template, {
      ...presented,
      ...models,
      edition: {...spec, disclosure: describePolicy(spec.policy) + describeHistory(counted, spec)},
      limitations,
      words
    })
  );
  const changed = changedSince(project, spec, {numbers: presented.numbers, document: bound});
  const document = spec.change === undefined ? bound : withChangeLog(bound, spec.change, changed);
  const before = [...counted, ...(changed === undefined ? [] : [spec.change!.of])];
  const inputs = inputDigests(project, id, notebooks, engine, before.map(editionFile));
  const {policy, covers} = spec;
  const edition = toEdition({
    ...presented,
    policy,
    publisher,
    covers,
    history: counted,
    inputs,
    known: codebook.variables,
    released,
    document,
    page,
    disclosure
  });
  return {spec, edition, ledger, hasty, proposals, advise: () => advise(orders(codebook))};
}
