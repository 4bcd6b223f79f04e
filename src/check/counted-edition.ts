import {countEdition} from "../count-edition.ts";
import type {Edition} from "../edition/edition.ts";
import type {EditionId} from "../edition/edition-id.ts";
import {editionFile} from "../edition/history.ts";
import {parseEdition} from "../edition/read-edition.ts";
import type {Released} from "../gate/released.ts";
import type {Memory} from "../memory.ts";
import {modelsOf} from "../present/models.ts";
import type {Project} from "../project.ts";
import type {Reconciliation} from "../reconcile/reconciliation.ts";
import {sectionOf} from "../reconcile/section.ts";
import {reconcileEdition} from "../reconcile-edition.ts";
import type {Results} from "../run-notebooks.ts";
import {type Page, toPage} from "../template/page.ts";
import {toWrittenPage, type WrittenPage} from "./written-page.ts";

/** An edition as far as its sentences need it: counted, released and presented; nothing is drawn. */
export interface CountedEdition {
  readonly written: WrittenPage;
  /** what the build's own rules look at; its drawings are empty */
  readonly page: Page;
  readonly presented: Results;
  /** where there is a publication that the report retells */
  readonly reconciliation: Reconciliation | undefined;
  /** what the gate released, by the ids that origins name */
  readonly released: ReadonlyMap<string, Released>;
  /** the edition that it follows, as it stands in `out/`, if it says so and that is there */
  readonly before: Edition | undefined;
}

export async function toCountedEdition(
  project: Project,
  id: EditionId,
  engine: string,
  memory: Memory
): Promise<CountedEdition> {
  const counted = await countEdition(project, id, engine, undefined, memory);
  const {spec, template, words, vocabulary, limitations, passed, presented, released} = counted;
  const undrawn = new Map([...presented.figures].map(([name, {panels}]) => [name, panels.map(() => notDrawn)]));
  const models = modelsOf(presented, undrawn, {source: spec.source, note: () => ""});
  const reconciliation = reconcileEdition(project, id.year, spec, {
    ...presented,
    ...models,
    released
  });
  const page = toPage(template, {
    ...presented,
    ...models,
    reconciliation: reconciliation && sectionOf(reconciliation),
    edition: {...spec, disclosure: ""},
    vocabulary,
    limitations,
    words,
    passed
  });
  return {
    written: toWrittenPage(counted),
    page,
    presented,
    released,
    reconciliation,
    before: editionBefore(project, spec.change?.of)
  };
}

const notDrawn = {wide: "", narrow: ""};

function editionBefore(project: Project, id: string | undefined): Edition | undefined {
  if (id === undefined || !project.exists(editionFile(id))) return undefined;
  return parseEdition(project.text(editionFile(id)), editionFile(id));
}
