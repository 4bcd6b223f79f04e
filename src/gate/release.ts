import {forgetful, type Memory} from "../memory.ts";
import {type Order, type WaysOut, waysOut} from "./advice/ways-out.ts";
import type {CountClaim, ShownAt} from "./claims/claim.ts";
import {grantClaims} from "./claims/grant-claims.ts";
import {placeClaim, shownOf} from "./claims/place-claim.ts";
import {type Disclosure, disclosureOf, type ReleasedTable} from "./disclosure.ts";
import {type Counted, Draft} from "./draft.ts";
import {knownCount} from "./history.ts";
import type {Joint} from "./joint.ts";
import {type Key, takeKey} from "./key.ts";
import type {Policy} from "./policy.ts";
import {type Asked, type LedgerLine, protectReport} from "./protect-report.ts";
import {Released, total} from "./released.ts";
import {roundedRatio} from "./round.ts";
import {type Rounded, roundTables} from "./rounding/round-tables.ts";
import {fewest, rulesOf} from "./rules/rules.ts";
import type {Shown} from "./shown.ts";

const key: Key = takeKey();

/** A report's tables with nothing shown of them, and an ear for what is asked: so that no cell is released that no page prints. */
export function rehearse(drafts: ReadonlyMap<string, Draft>): {
  blank: Map<string, Released>;
  asked: Map<string, Set<number>>;
} {
  const asked = new Map<string, Set<number>>();
  const blank = new Map(
    [...drafts].map(([id, draft]) => {
      const counted = Draft.open(draft);
      const cells = new Set<number>();
      asked.set(id, cells);
      const none: Shown[] = new Array<Shown>(counted.counts.length).fill("[c]");
      const settled = counted.mean === undefined ? {counts: none} : {counts: none, means: none};
      return [id, new Released(key, {id, counted, ...settled, asked: (cell) => cells.add(cell)})];
    })
  );
  return {blank, asked};
}

/** What the report would say of counts, in its order, once it is settled which of them are shown. */
type Claims = (shownAt: ShownAt) => readonly CountClaim[];

export interface Release {
  readonly released: Map<string, Released>;
  /** for the analyst alone */
  readonly ledger: readonly LedgerLine[];
  /** time ran out, and more is withheld than may be needed */
  readonly hasty: boolean;
  /** for the analyst alone: what each table with withheld counts would be otherwise; it takes a while */
  readonly advise: (orders: ReadonlyMap<string, Order>) => Promise<WaysOut[]>;
  /** the claims that hold and give nothing away; of one that does not stand here nobody learns which of the two it lacks */
  readonly granted: ReadonlySet<CountClaim>;
  /** for everybody: of protected tables, what they say and what must not follow from it */
  readonly disclosure?: Disclosure;
}

/**
 * All drafts of a report at once → what may be shown of them, under the same names. The one way from what was counted
 * to what can be printed. Of `protected` tables only the cells that were asked for are shown. Of claims on counts that are
 * withheld it grants, in their order, those that may be made beside all that is shown.
 */
export async function release(
  drafts: ReadonlyMap<string, Draft>,
  policy: Policy,
  joint: () => Joint,
  asked: ReadonlyMap<string, Asked>,
  claims: Claims = () => [],
  memory: Memory = forgetful
): Promise<Release> {
  if (policy.name !== "protected") {
    const isRounded = [...drafts.values()].some((draft) => Draft.open(draft).round !== undefined);
    const {people, tables} = isRounded ? joint() : {people: nobody, tables: []};
    const rounded = await roundTables(people, tables, asked);
    return {
      released: releaseAsPublished(drafts, policy.reason, rounded),
      ledger: [],
      hasty: false,
      granted: new Set(),
      advise: async () => []
    };
  }
  const sensitive = [...drafts.values()].flatMap((draft) =>
    Draft.open(draft)
      .dimensions.filter((dimension) => dimension.sensitive)
      .map(({name, mentions}) => mentions?.name ?? name)
  );
  const rules = rulesOf(policy);
  const placed = joint();
  const secret = [...new Set(sensitive)];
  // What an earlier edition showed is out already: of a table that repeats it nothing more is asked, and nothing of one withheld.
  const anew = new Map(
    [...asked].filter(([id]) => {
      const {asAt, withheld} = Draft.open(drafts.get(id)!);
      return asAt === undefined && !withheld;
    })
  );
  const whole = await protectReport(placed, anew, secret, policy, memory);
  const {out, rounded, parts} = whole;
  const tables = new Map<string, ReleasedTable>();
  const settle = (
    id: string,
    joint: Joint | undefined,
    shown: ReadonlySet<number>,
    withheld: ReadonlySet<number>
  ): Released => {
    const counted = Draft.open(drafts.get(id)!);
    if (counted.withheld || joint === undefined) return allWithheld(id, counted);
    const {asAt} = counted;
    const earlier = (cell: number): Shown =>
      (shown.has(cell) ? asAt?.shown(codesOf(counted, cell, Number(asAt.edition.slice(0, 4)))) : undefined) ?? "[c]";
    const counts = Array.from(
      counted.counts,
      (count, cell): Shown =>
        asAt ? earlier(cell) : shown.has(cell) && !withheld.has(cell) ? (rounded.get(id)?.get(cell) ?? count) : "[c]"
    );
    const {within} = joint.tables.find((one) => one.id === id)!;
    const part =
      joint === placed &&
      within.some(([variable]) => placed.years?.every((year) => year.variable !== variable) ?? true);
    const {round} = counted;
    const table = {codes: (cell: number) => codesOf(counted, cell), printed: shown, ...(round && {round})};
    if (counted.mean === undefined) {
      tables.set(id, {...table, shown: counts});
      return new Released(key, {id, counted, counts, part, smallBase: fewest(rules, policy)});
    }
    const means = Array.from(
      counted.counts,
      (_, cell): Shown =>
        asAt ? earlier(cell) : shown.has(cell) && !withheld.has(cell) ? meanOf(counted, cell) : "[c]"
    );
    tables.set(id, {...table, shown: means});
    return new Released(key, {id, counted, counts, means, part});
  };
  const askedOf = (id: string) => asked.get(id)?.cells ?? new Set<number>();
  const released = new Map<string, Released>();
  for (const id of drafts.keys()) {
    const joint = placed.tables.some((table) => table.id === id) ? placed : undefined;
    released.set(id, settle(id, joint, askedOf(id), whole.hidden.get(id) ?? new Set()));
  }
  const hidden = new Map(whole.hidden);
  const ledger = [...whole.ledger];
  const beyond: Disclosure[] = [];
  let {hasty} = whole;
  for (const {id, same, joint} of placed.beyond ?? []) {
    // What is shown of the records is known of them here, and what is withheld is not.
    const known = same.filter(({as}) => typeof released.get(as.draft)!.at(as.code).shown === "number");
    const before = known.map(({cell}) => knownCount(joint.people, joint.tables[0]!.cells[cell]!));
    const own = await protectReport({...joint, before}, anew, [], policy, memory);
    for (const [table, cells] of own.hidden) hidden.set(table, cells);
    ledger.push(...own.ledger);
    hasty ||= own.hasty;
    const printed = new Set([...askedOf(id), ...known.map(({cell}) => cell)]);
    released.set(id, settle(id, joint, printed, hidden.get(id)!));
    if (tables.has(id)) beyond.push(disclosureOf({...joint, before}, tables, rules, own.out));
  }
  const shownAt: ShownAt = (draft, cell) => {
    const shown = shownOf(tables.get(draft), released.get(draft)!.placeOf(cell));
    return typeof shown === "number" ? shown : undefined;
  };
  const said = claims(shownAt).flatMap((claim) => placeClaim(claim, placed, released, tables) ?? []);
  const granted = await grantClaims(said, parts, policy);
  return {
    released,
    ledger,
    hasty,
    granted: new Set([...granted].map(({claim}) => claim)),
    advise: (orders) => waysOut(placed, hidden, anew, secret, policy, orders),
    disclosure: {...disclosureOf(placed, tables, rules, out, granted), ...(beyond.length > 0 && {beyond})}
  };
}

const nobody = {variables: [], kinds: [], weights: []};

/** The codes of a cell, by its place; with a year those of that time. */
function codesOf({dimensions}: Counted, cell: number, year = Number.POSITIVE_INFINITY): string[] {
  const codes: string[] = [];
  let rest = cell;
  for (const {categories} of [...dimensions].reverse()) {
    const category = categories[rest % (categories.length + 1)];
    const {was = {until: 0}} = category ?? {};
    codes.unshift((year > was.until ? undefined : was.code) ?? category?.code ?? total);
    rest = Math.floor(rest / (categories.length + 1));
  }
  return codes;
}

function allWithheld(id: string, counted: Counted): Released {
  const counts = Array.from(counted.counts, (): Shown => "[c]");
  return new Released(key, {id, counted, counts, ...(counted.mean && {means: counts})});
}

/** Everything that was counted, which wants a reason; but for tables that the edition chose to withhold. */
export function releaseAsPublished(
  drafts: ReadonlyMap<string, Draft>,
  reason: string,
  rounded: ReadonlyMap<string, Rounded> = new Map()
): Map<string, Released> {
  if (reason.trim() === "") throw new TypeError("nothing is released whole without a reason");
  const opened = [...drafts].map(([id, draft]) => ({id, counted: Draft.open(draft)}));
  const all = new Map<string, number>();
  for (const {counted} of opened)
    all.set(counted.unit.many, Math.max(all.get(counted.unit.many) ?? 0, grandTotal(counted)));
  return new Map(
    opened.map(({id, counted}) => {
      if (counted.withheld) return [id, allWithheld(id, counted)];
      // Of a rounded table only what was asked for was rounded.
      const own = rounded.get(id);
      const counts = Array.from(counted.counts, (n, cell): Shown => (own === undefined ? n : (own.get(cell) ?? "[c]")));
      const means = counted.mean && counts.map((_, cell) => meanOf(counted, cell));
      const part = own === undefined && grandTotal(counted) < all.get(counted.unit.many)!;
      return [id, new Released(key, {id, counted, counts, part, ...(means && {means})})];
    })
  );
}

function grandTotal({counts}: Counted): number {
  return counts.at(-1) ?? 0;
}

function meanOf({counts, mean}: Counted, cell: number): Shown {
  return counts[cell] === 0 ? "[z]" : roundedRatio(mean!.sums[cell]!, counts[cell]!, mean!.decimals);
}
