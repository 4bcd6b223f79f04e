import type {CountedEdition} from "../../check/counted-edition.ts";
import type {Finding} from "../../check/finding.ts";
import {runChecks} from "../../check/run-checks.ts";
import {toWrittenPage} from "../../check/written-page.ts";
import {toPage} from "../../template/page.ts";
import {readTemplate} from "../../template/template.ts";
import type {Edit} from "./harmless.ts";
import {type Fault, file} from "./site.ts";

/** What `npm run check` tells of an edition that has been counted, with another text in place of its template. */
function toldOf(edition: CountedEdition, text: string): Promise<Finding[]> {
  const template = readTemplate(text, file);
  const written = toWrittenPage({...edition.written, template});
  const page = toPage(template, edition.page.bindings);
  return runChecks({written: () => written, counted: async () => ({...edition, written, page})});
}

/** Those that are not found where they stand, under a fitting code, beyond what is told of the template as it is. */
export async function missed(edition: CountedEdition, text: string, faults: readonly Fault[]): Promise<Fault[]> {
  const before = await toldOf(edition, text);
  const all: Fault[] = [];
  for (const batch of apart(faults)) {
    const told = await toldOf(edition, changed(text, batch));
    all.push(...batch.filter((fault) => matching(told, fault) <= matching(before, fault)));
  }
  return all;
}

/** Those that raise something, with what they raise. */
export async function raised(
  edition: CountedEdition,
  text: string,
  edits: readonly Edit[]
): Promise<[Edit, string[]][]> {
  const before = (await toldOf(edition, text)).map(gist);
  const news = async (some: readonly Edit[]) => without((await toldOf(edition, changed(text, some))).map(gist), before);
  const all: [Edit, string[]][] = [];
  for (const batch of apart(edits)) {
    if ((await news(batch)).length === 0) continue;
    for (const edit of batch) {
      const own = await news([edit]);
      if (own.length > 0) all.push([edit, own]);
    }
  }
  return all;
}

/** In groups that are tried at once: no two of one touch the same line or the next. */
function apart<T extends Edit & {alone?: true}>(all: readonly T[]): T[][] {
  const batches: {taken: Set<number>; edits: T[]}[] = [];
  for (const edit of all) {
    const own = [...edit.lines.keys()];
    const free = edit.alone
      ? undefined
      : batches.find(({taken, edits}) => !edits[0]!.alone && !own.some((line) => taken.has(line)));
    const batch = free ?? {taken: new Set<number>(), edits: []};
    if (free === undefined) batches.push(batch);
    batch.edits.push(edit);
    for (const line of own) for (const near of [line - 1, line, line + 1]) batch.taken.add(near);
  }
  return batches.map(({edits}) => edits);
}

function changed(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  for (const {lines: own} of edits) for (const [line, now] of own) lines[line - 1] = now;
  return lines.join("\n");
}

function matching(told: readonly Finding[], {codes, place}: Fault): number {
  return told.filter(
    (finding) =>
      codes.includes(finding.code) &&
      (finding.place === place || (place.endsWith("/") && finding.place.startsWith(place)))
  ).length;
}

/** A finding without what changes with the words around it: its line, and the words that it quotes. */
function gist({code, problem}: Finding): string {
  return `${code} ${problem.split(/: “|, at /)[0]!.replaceAll(/\d+/g, "#")}`;
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
