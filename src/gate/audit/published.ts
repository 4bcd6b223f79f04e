import type {DisclosedCell, Disclosure, PrintedAt} from "../disclosure.ts";
import {percentage} from "../model/facts.ts";
import type {Fact} from "../model/form.ts";
import type {System} from "../model/system.ts";
import type {ProtectPolicy} from "../policy.ts";
import {roundedRatio} from "../round.ts";
import {rangeOf} from "../rounding/range.ts";
import {fewest, rulesOf} from "../rules/rules.ts";
import {smallCount} from "../rules/small-count.ts";
import {isMarker, type Shown} from "../shown.ts";
import {audit} from "./audit.ts";
import {type EarlierEdition, type Names, together} from "./editions.ts";
import {placed, publishedSystem} from "./published-system.ts";
import type {Said} from "./reader.ts";

/** A number that stands on a page, and the cell that it is of. */
export interface OnPage {
  /** `number/plots`, `table-1/under_5/north/count` */
  readonly address: string;
  readonly shown: Shown;
  readonly measure: "count" | "percentage" | "mean";
  readonly of: PrintedAt;
  /** of a percentage: the cell that it is of */
  readonly base?: readonly string[];
}

interface CellRange {
  readonly id: string;
  readonly least: number;
  readonly greatest: number;
  /** time ran out before its ends were found */
  readonly undecided: boolean;
}

export interface PublishedAudit {
  readonly ranges: readonly CellRange[];
  /** protected cells that a reader works out: withheld ones, and small ones that no page prints */
  readonly recovered: readonly CellRange[];
  /** pages that show what the model does not, as sentences */
  readonly differences: readonly string[];
  /** nothing that could have been counted agrees with all that is said */
  readonly contradiction: boolean;
}

export interface PublishedAuditOptions {
  /** the very ends of each range, not only two values */
  readonly ranges?: boolean;
  readonly seconds?: number;
  /** earlier editions counted as known, so that a mean may be withheld on account of theirs */
  readonly earlier?: boolean;
  /** those of them that have a model of what they disclose: their readers may be this one's */
  readonly editions?: readonly EarlierEdition[];
  /** what the present codebook calls things, and called them then */
  readonly names?: Names;
}

/**
 * What a reader can work out of an edition who has nothing else: no record, and no count that it does not show. Where a
 * page shows more than the model, the page is what the reader believes.
 */
export async function auditPublished(
  disclosure: Disclosure,
  pages: readonly OnPage[],
  policy: Pick<ProtectPolicy, "rules" | "threshold" | "base" | "zeros">,
  {ranges = false, seconds = 600, earlier = false, editions = [], names = []}: PublishedAuditOptions = {}
): Promise<PublishedAudit> {
  const {counts, telling, differences} = compare(disclosure, pages);
  const all = together(disclosure, editions, names);
  const bare = publishedSystem(all.disclosure, fewest(rulesOf(policy), policy), earlier);
  const known = {...bare, facts: [...bare.facts, ...telling.flatMap((page) => factsOf(page, bare, all.disclosure))]};
  const said = known.cells.map((): Said => [0, known.total]);
  let contradiction = false;
  const told = [
    ...disclosure.cells.map((cell) => ({id: cell.id, range: toldBy(cell, counts.get(cell)!, known, policy)})),
    ...all.earlier.map(({cell, policy}) => ({id: cell.id, range: toldBy(cell, cell.shown, known, policy)}))
  ];
  for (const {id, range} of [{id: "Total", range: [known.total, known.total] as const}, ...told]) {
    const [least, greatest] = range;
    const cell = known.placeOf.get(id);
    // What cannot be is nought.
    if (cell === undefined) contradiction ||= least > 0;
    else said[cell] = [Math.max(said[cell]![0], least), Math.min(said[cell]![1], greatest)];
  }
  if (contradiction || said.some(([least, greatest]) => least > greatest)) {
    return {ranges: [], recovered: [], differences, contradiction: true};
  }
  const asked = disclosure.protected.filter((id) => known.placeOf.has(id));
  const places = [...new Set(asked.map((id) => known.placeOf.get(id)!))];
  const withheld = new Set(disclosure.cells.filter(({shown}) => isMarker(shown)).map(({id}) => id));
  const onPage = new Set([...withheld].map((id) => known.placeOf.get(id)));
  const isSmall = (count: number) => policy.rules.includes(smallCount.name) && count > 0 && count < policy.threshold;
  const settles = (cell: number, count: number) => !onPage.has(cell) && !isSmall(count);
  const result = await audit(known, said, places, {seconds, ...(ranges ? {} : {apart: 1, settles})});
  const byPlace = new Map(result.ranges.map((range) => [range.cell, range]));
  const found = asked.flatMap((id): CellRange[] => {
    const range = byPlace.get(known.placeOf.get(id)!);
    if (range === undefined) return [];
    return [{id, least: range.least, greatest: range.greatest, undecided: range.ends === "no time"}];
  });
  return {
    ranges: found,
    recovered: found.filter(
      ({id, least, greatest, undecided}) => !undecided && least === greatest && (withheld.has(id) || isSmall(least))
    ),
    differences,
    contradiction: result.contradiction
  };
}

/** What a cell that shows this can be: a number itself, if rounded less than the base away; withheld, anything. */
function toldBy({rounded}: DisclosedCell, shown: Shown, {total}: System, {zeros}: Pick<ProtectPolicy, "zeros">): Said {
  if (isMarker(shown)) return [zeros === "publish" ? 1 : 0, total];
  return rangeOf(shown, rounded);
}

/** What the pages show of each cell, what else they tell of withheld ones, and where they differ from the model. */
function compare({cells, means}: Disclosure, pages: readonly OnPage[]) {
  const counts = new Map(cells.map((cell) => [cell, cell.shown]));
  const cellAt = new Map(cells.flatMap((cell) => cell.at.map((at) => [keyOf(at), cell] as const)));
  const meanAt = new Map(means.flatMap((one) => one.at.map((at) => [keyOf(at), one] as const)));
  const telling: {page: OnPage; part: string; base: string}[] = [];
  const differences: string[] = [];
  const differs = ({address, shown}: OnPage, model: Shown | undefined) => {
    const there = model === undefined ? "nothing" : String(model);
    differences.push(`${address}: shows ${shown}, and the edition's model of what it shows has ${there}`);
  };
  for (const page of pages.filter(({measure}) => measure === "count")) {
    const cell = cellAt.get(keyOf(page.of));
    if (cell?.shown === page.shown) continue;
    // Of a table that is withheld whole the model has nothing, and its pages tell nothing.
    if (cell === undefined && page.shown === "[c]") continue;
    differs(page, cell?.shown);
    if (cell !== undefined && !isMarker(page.shown)) counts.set(cell, page.shown);
  }
  for (const page of pages) {
    if (page.measure === "count" || isMarker(page.shown)) continue;
    if (page.measure === "mean") {
      const mean = meanAt.get(keyOf(page.of));
      if (mean?.shown !== page.shown) differs(page, mean?.shown);
      continue;
    }
    const [part, base] = [cellAt.get(keyOf(page.of)), cellAt.get(keyOf({...page.of, cell: page.base ?? []}))];
    const [count, of] = [part, base].map((cell) => (cell === undefined ? undefined : counts.get(cell)));
    if (typeof count === "number" && typeof of === "number") {
      const model = of === 0 ? "[z]" : roundedRatio(100 * count, of, 0);
      if (model !== page.shown) differs(page, model);
    } else {
      differs(page, "[c]");
      if (part !== undefined && base !== undefined) telling.push({page, part: part.id, base: base.id});
    }
  }
  return {counts, telling, differences};
}

function factsOf(
  {page, part, base}: {page: OnPage; part: string; base: string},
  {form}: System,
  {cells, variables}: Disclosure
): Fact[] {
  const [some, all] = [part, base].map((id) => form(placed(cells.find((cell) => cell.id === id)!.where, variables)));
  return some === undefined || all === undefined
    ? []
    : percentage(some, all, page.shown as number, 0, `a percentage is printed: ${page.address}`);
}

function keyOf({draft, cell}: PrintedAt): string {
  return [draft, ...cell].join("\n");
}
