import {countEdition} from "./count-edition.ts";
import {withChangeLog} from "./edition/change-log.ts";
import {type Edition, toEdition} from "./edition/edition.ts";
import type {EditionId} from "./edition/edition-id.ts";
import type {EditionSpec} from "./edition/front-matter.ts";
import {describeHistory, editionFile} from "./edition/history.ts";
import {inputDigests} from "./edition/inputs.ts";
import {changedSince} from "./edition/since.ts";
import type {Problem} from "./error.ts";
import type {WaysOut} from "./gate/advice/ways-out.ts";
import {noteWriter} from "./gate/note.ts";
import {describePolicy} from "./gate/policy.ts";
import type {LedgerLine} from "./gate/protect-report.ts";
import {forgetful, type Memory} from "./memory.ts";
import {drawAll} from "./present/draw.ts";
import {modelsOf} from "./present/models.ts";
import type {Project} from "./project.ts";
import {orPropose, proposeRepeats} from "./propose-repeats.ts";
import type {Reconciliation} from "./reconcile/reconciliation.ts";
import {sectionOf} from "./reconcile/section.ts";
import {reconcileEdition} from "./reconcile-edition.ts";
import {orders} from "./tabulate/orders.ts";
import {bind} from "./template/bind.ts";

export interface Reported {
  readonly spec: EditionSpec;
  readonly edition: Edition;
  /** where there is a publication that the report retells */
  readonly reconciliation: Reconciliation | undefined;
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
  const {spec, words, publisher, codebook, template, limitations, page, notebooks, vocabulary, ...story} =
    await countEdition(project, id, engine, begin, memory);
  const {counted, history, drafts, released, passed, presented, disclosure, ledger, hasty, advise} = story;
  begin("draw");
  const models = modelsOf(presented, await drawAll(presented.figures, memory), {
    source: spec.source,
    note: noteWriter(spec.policy, released, counted.length > 0)
  });
  begin("tell");
  const reconciliation = reconcileEdition(project, id.year, spec, {...presented, ...models, released});
  const proposals = proposeRepeats({drafts, disclosure, history, ...presented, template, words}, id.path);
  const bound = orPropose(proposals, () =>
    bind(template, {
      ...presented,
      ...models,
      edition: {...spec, disclosure: describePolicy(spec.policy) + describeHistory(counted, spec)},
      vocabulary,
      limitations,
      words,
      passed,
      reconciliation: reconciliation && sectionOf(reconciliation)
    })
  );
  const changed = changedSince(project, spec, {numbers: presented.numbers, document: bound});
  const document = spec.change === undefined ? bound : withChangeLog(bound, spec.change, changed);
  const before = [...counted, ...(changed === undefined ? [] : [spec.change!.of])];
  const beside = [...before.map(editionFile), ...(reconciliation?.files ?? [])];
  const inputs = inputDigests(project, id, notebooks, engine, codebook, beside);
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
  return {spec, edition, reconciliation, ledger, hasty, proposals, advise: () => advise(orders(codebook))};
}
