import {placeRepeats, withRepeats} from "./as-at.ts";
import {claimsForGate} from "./claims-for-gate.ts";
import type {EditionId} from "./edition/edition-id.ts";
import {countedBefore, readHistory} from "./edition/history.ts";
import {publisherFile, readPublisher} from "./edition/publisher.ts";
import {gather} from "./error.ts";
import {withHistory} from "./gate/history.ts";
import {release} from "./gate/release.ts";
import {forgetful, type Memory} from "./memory.ts";
import type {Project} from "./project.ts";
import {readNotebooks} from "./read-notebooks.ts";
import {proseReaders} from "./read-prose.ts";
import {readCodebookOf, readYears} from "./read-years.ts";
import {countYears, presentAll, rehearsed} from "./run-notebooks.ts";
import {withBeyond} from "./tabulate/beyond.ts";
import {jointOfYears} from "./tabulate/joint.ts";

/** The first half of the story: records are counted, the gate releases, the notebooks present. Nothing is drawn. */
export async function countEdition(
  project: Project,
  id: EditionId,
  engine: string,
  begin: (part: string) => void = () => undefined,
  memory: Memory = forgetful
) {
  begin("read");
  const read = gather({
    ...proseReaders(project, id),
    publisher: () => readPublisher(project.text(publisherFile), publisherFile),
    codebook: () => readCodebookOf(project, id.year),
    page: () => ({html: project.text("templates/page.html"), css: project.text("templates/page.css")}),
    notebooks: () => readNotebooks(project, engine)
  });
  const {spec, codebook, notebooks} = read;
  const counted = countedBefore(project, id, spec);
  const history = readHistory(project, id, spec, codebook);
  const records = readYears(project, id.year, history.years, codebook);
  begin("count");
  const choices = [...history.choices].map(([edition, tables]) => [edition.slice(0, 4), tables] as const);
  const years = await countYears(notebooks, records, codebook, new Map([...choices, [id.year, spec.tables]]), memory);
  const drafts = withRepeats(years, spec.tables, history);
  const {asked, blank} = rehearsed(drafts, notebooks);
  const {claims, keysOf} = claimsForGate(read, blank);
  begin("release");
  const gated = await release(
    drafts,
    spec.policy,
    () =>
      withBeyond(placeRepeats(withHistory(jointOfYears(years, codebook), years, history), drafts), drafts, codebook),
    asked,
    claims,
    memory
  );
  const passed = keysOf(gated.granted);
  return {...read, counted, history, drafts, ...gated, passed, presented: presentAll(notebooks, gated.released)};
}
