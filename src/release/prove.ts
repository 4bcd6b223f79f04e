import type {Edition} from "../edition/edition.ts";
import {strayNumbers} from "../edition/pages.ts";
import type {ReadEdition} from "../edition/read-edition.ts";
import {fail} from "../error.ts";
import type {EarlierEdition} from "../gate/audit/editions.ts";
import {auditPublished, type OnPage, type PublishedAudit} from "../gate/audit/published.ts";
import type {Disclosure} from "../gate/disclosure.ts";

export interface Proof {
  readonly ranges: PublishedAudit["ranges"];
  /** what can be worked out, what is not known to be safe, and pages that say something else, as sentences */
  readonly faults: readonly string[];
  /** how many counts are withheld, not printed anywhere, and worked out */
  readonly withheld: number;
  readonly unprinted: number;
  readonly recovered: number;
}

/** Tries to work out what a protected edition withholds, from what was published alone: of it, and of those before it. */
export async function prove(
  {edition, pages, differences}: ReadEdition,
  editions: readonly Edition[],
  options: {readonly ranges?: boolean; readonly seconds?: number} = {}
): Promise<Proof> {
  const {id, policy, disclosure} = edition;
  if (policy.name !== "protected" || disclosure === undefined)
    return fail(`out/${id}/edition.json`, "has no model of what it discloses", "build it under the policy `protected`");
  // Tables of others beside the records have a population of their own, and no earlier edition counts the same anew.
  const {beyond = []} = disclosure;
  const isOf = (others: Disclosure, {of}: OnPage) =>
    others.cells.some(({at}) => at.some(({draft}) => draft === of.draft));
  const apart = await Promise.all(
    beyond.map((others) =>
      auditPublished(
        others,
        pages.filter((page) => isOf(others, page)),
        policy,
        options
      )
    )
  );
  const own = pages.filter((page) => !beyond.some((others) => isOf(others, page)));
  const result = await auditPublished(disclosure, own, policy, {
    ...options,
    earlier: edition.history.length > 0,
    editions: editions.flatMap(({id, disclosure, policy}): EarlierEdition[] =>
      disclosure === undefined || policy.name !== "protected" ? [] : [{id, disclosure, policy}]
    ),
    names: edition.codebook
  });
  const all = [result, ...apart];
  const [ranges, recovered] = [all.flatMap((one) => one.ranges), all.flatMap((one) => one.recovered)];
  const contradiction = all.some((one) => one.contradiction);
  const undecided = ranges.filter((cell) => cell.undecided && cell.least === cell.greatest);
  return {
    ranges,
    faults: [
      ...[...differences, ...all.flatMap((one) => one.differences), ...strayNumbers(edition)],
      ...recovered.map((cell) => `${cell.id}: can be worked out`),
      ...undecided.map((cell) => `${cell.id}: time ran out before it was shown safe`),
      ...(contradiction ? [`${id}: what it shows contradicts itself`] : [])
    ],
    withheld: [disclosure, ...beyond].flatMap(({cells}) => cells).filter(({shown}) => shown === "[c]").length,
    unprinted: disclosure.unprinted.length,
    recovered: recovered.length
  };
}
