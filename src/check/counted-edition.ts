import {countEdition} from "../count-edition.ts";
import {earlierWorld} from "../edition/earlier-world.ts";
import type {Edition} from "../edition/edition.ts";
import type {EditionId} from "../edition/edition-id.ts";
import {editionFile} from "../edition/history.ts";
import {parseEdition} from "../edition/read-edition.ts";
import {fail} from "../error.ts";
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
  /** the edition that it follows, as it stands in `out/`, if it says that it follows one */
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
  const before = editionBefore(project, spec.change?.of);
  const page = toPage(template, {
    ...presented,
    ...models,
    reconciliation: reconciliation && sectionOf(reconciliation),
    edition: {...spec, disclosure: ""},
    vocabulary,
    limitations,
    words,
    passed,
    before: before && earlierWorld(before, presented.columns)
  });
  return {
    written: toWrittenPage(counted),
    page,
    presented,
    released,
    reconciliation,
    before
  };
}

const notDrawn = {wide: "", narrow: ""};

function editionBefore(project: Project, id: string | undefined): Edition | undefined {
  if (id === undefined) return undefined;
  if (!project.exists(editionFile(id)))
    return fail(editionFile(id), "is not built, and this edition follows it", `build ${id} first`);
  return parseEdition(project.text(editionFile(id)), editionFile(id));
}
