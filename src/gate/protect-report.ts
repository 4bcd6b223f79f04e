import {Problems} from "../error.ts";
import {stillToProtect} from "./already-known.ts";
import {cellBonds, combinations, components, type Part} from "./components.ts";
import {type PlacedBefore, placeBefore, withheldFacts} from "./history.ts";
import type {Joint, JointTable} from "./joint.ts";
import {chooseMeans, type MeansChosen, meanBond, type PrintedMean, withMeans, withoutMeans} from "./means.ts";
import type {Population, Where} from "./model/population.ts";
import {cellId, type PublishedTable} from "./model/published.ts";
import {type System, system, type Virtual, withFacts} from "./model/system.ts";
import {outsideOf} from "./outside-of.ts";
import type {ProtectPolicy} from "./policy.ts";
import {pose} from "./protect/pose.ts";
import {protect} from "./protect/protector.ts";
import {weighCount} from "./protect/weights.ts";
import {findings} from "./rules/rules.ts";

/** Which cells of a table the report would print, by their place; and which of them its sentences quote. */
export interface Asked {
  readonly cells: ReadonlySet<number>;
  readonly quoted: ReadonlySet<number>;
}

/** What is withheld of each table, by the place of the cell; and why, for the analyst's ledger alone. */
export interface ProtectedReport {
  readonly hidden: ReadonlyMap<string, ReadonlySet<number>>;
  readonly ledger: readonly LedgerLine[];
  /** time ran out, and more is withheld than may be needed */
  readonly hasty: boolean;
  /** the model that was protected, part by part, for whoever wants to prove it again */
  readonly parts: readonly {readonly known: System; readonly hidden: Uint8Array}[];
}

export interface LedgerLine {
  readonly cell: string;
  readonly count: number;
  /** the rule that names it, or that it protects others */
  readonly reason: string;
}

/** Protects all tables of a report as the one problem that they are (disclosure.md 0.1). */
export async function protectReport(
  joint: Joint,
  asked: ReadonlyMap<string, Asked>,
  sensitive: readonly string[],
  policy: ProtectPolicy,
  apart = true
): Promise<ProtectedReport> {
  const {people, tables} = joint;
  const before = placeBefore(people, joint.before ?? []);
  const isSafe = (count: number) => apart && (count === 0 || count >= policy.threshold);
  const {kernel, parts} = components(
    joint,
    isSafe,
    before.map(({where}) => where)
  );
  const secret = people.variables
    .map(({name}) => name)
    .filter((name) => sensitive.some((one) => name === one || name.startsWith(`${one}: `)));
  const hiddenIds = new Set<string>();
  const ledger: LedgerLine[] = [];
  const means = chooseMeans(people, wantedMeans(tables, asked), policy.base);
  const solved: {known: System; hidden: Uint8Array}[] = [];
  const conflicts: {cell: string; because: readonly string[]}[] = [];
  const unproved: string[] = [];
  let hasty = false;
  for (const part of parts) {
    const {counts, known, kept, published} = systemOf(joint, part, kernel, asked, before, means, policy.base);
    const limits = {threshold: policy.threshold, zeros: policy.zeros, smallBase: policy.base, sensitive: secret};
    const all = findings(known, limits).filter(({cell}) => !kept.has(cell) && !published.has(cell));
    const asDemanded = (cell: number) => (isSensitive(known, cell, secret) ? policy.sensitive : policy.strength);
    const {found, strength} =
      before.length === 0
        ? {found: all, strength: asDemanded}
        : await stillToProtect(counts, all, published, asDemanded, policy);
    const quoted = quotedIds(people, part.tables, asked);
    const problem = pose(known, found, {
      zeros: policy.zeros,
      threshold: policy.threshold,
      strength,
      keep: (cell) => kept.has(cell) || published.has(cell),
      weigh: (cell, all) => weighCount(cell, all) * (quoted.has(cell.id) ? 4 : 1)
    });
    const protection = await protect(problem, {seconds: policy.seconds});
    const given = new Set(protection.conflicts.map(({cell}) => cell));
    for (const [d, {cell}] of problem.demands.entries()) {
      // Nothing is released on trust: a demand that time was too short to prove stops the release.
      if (protection.proof[d] === undefined && !given.has(cell)) unproved.push(known.cells[cell]!.id);
    }
    hasty ||= protection.effort === "hasty";
    const ruleOf = new Map(found.map(({cell, rule}) => [cell, rule]));
    for (const [cell, {id, count, printed}] of known.cells.entries()) {
      if (!protection.hidden[cell]) continue;
      hiddenIds.add(id);
      if (printed) ledger.push({cell: id, count, reason: ruleOf.get(cell) ?? "protects others"});
    }
    for (const {cell, because} of protection.conflicts) {
      conflicts.push({cell: known.cells[cell]!.id, because: because.map((c) => known.cells[c]!.id)});
    }
    solved.push({known, hidden: Uint8Array.from(protection.hidden)});
  }
  // What the kernel's known counts give away, withholding some of them may still protect: all as one part, then.
  if (conflicts.length > 0 && kernel.length > 0) return protectReport(joint, asked, sensitive, policy, false);
  if (conflicts.length > 0)
    throw new Problems(
      conflicts.map(({cell, because}) => ({
        place: "gate",
        problem: `${cell} cannot be protected`,
        wayOut:
          because.length === 0
            ? "print fewer or coarser tables"
            : `to free it, let one of these be withheld: ${because.join(", ")}`
      }))
    );
  if (unproved.length > 0)
    throw new Problems(
      unproved.map((cell) => ({
        place: "gate",
        problem: `${cell} was not proved safe within ${policy.seconds} seconds`,
        wayOut: "give the policy more seconds, or print fewer tables"
      }))
    );
  const hidden = new Map(
    tables.map((table) => [
      table.id,
      table.values === undefined
        ? hiddenOf(people, table.cells, solved, hiddenIds)
        : new Set([...table.cells.keys()].filter((cell) => !means.printed.some((mean) => isAt(mean, table, cell))))
    ])
  );
  return {hidden, ledger: ledger.sort((a, b) => (a.cell < b.cell ? -1 : 1)), parts: solved, hasty};
}

/** The attacker's system of one part: what its cells are, which are printed, and what else a reader knows. */
function systemOf(
  {people, impossible, meansBefore = []}: Joint,
  {variables, tables}: Part,
  kernel: readonly number[],
  asked: ReadonlyMap<string, Asked>,
  before: readonly PlacedBefore[],
  chosen: MeansChosen,
  base: number
): Posed {
  const kernelCells = combinations(people, kernel);
  const earlier = before.filter(({where}) => where.every(([variable]) => variables.includes(variable)));
  const shownEarlier = earlier.filter(({printed}) => printed).map(({where}) => where);
  const printed = new Map([...kernelCells, ...shownEarlier].map((where) => [cellId(people, where), where]));
  const others = new Map<string, Where>(earlier.map(({where}) => [cellId(people, where), where]));
  const mine = ({where}: PrintedMean) => where.every(([variable]) => variables.includes(variable));
  const [means, tooFew] = [chosen.printed.filter(mine), chosen.tooFew.filter(mine)];
  const earlierMeans: PrintedMean[] = [];
  for (const table of tables) {
    const cells = asked.get(table.id)?.cells;
    for (const [place, where] of table.cells.entries()) {
      if (!where.every(([variable]) => variables.includes(variable))) continue;
      if (table.values !== undefined) {
        const printedBefore = meansBefore.filter((mean) => mean.table === table.id && mean.place === place);
        earlierMeans.push(...printedBefore.map(({decimals}) => ({table, where, decimals})));
        continue;
      }
      (cells?.has(place) ? printed : others).set(cellId(people, where), where);
      for (const outside of outsideOf(people, table, where)) others.set(cellId(people, outside), outside);
    }
  }
  const virtual = [...others].filter(([id]) => !printed.has(id)).map(([, where]) => named(people, where));
  const bonds = [
    ...tables.flatMap(cellBonds),
    ...[...means, ...tooFew, ...earlierMeans].map((mean) => new Set(meanBond(people, mean))),
    ...earlier.map(({where}) => new Set(where.map(([variable]) => variable))),
    new Set(kernel)
  ];
  const groups = bonds
    .filter((bond) => [...bond].every((variable) => variables.includes(variable)))
    .map((bond): PublishedTable => ({by: [...bond].map((variable) => people.variables[variable]!.name)}));
  const names = new Set(variables.map((variable) => people.variables[variable]!.name));
  const own = impossible.filter((conditions) => Object.keys(conditions).every((name) => names.has(name)));
  const bare = system(people, groups, {printed: [...printed.values()], virtual, impossible: own});
  const counts = withMeans(withFacts(bare, withheldFacts(bare, earlier)), earlierMeans);
  const places = (cells: readonly Where[]) =>
    new Set(cells.flatMap((where) => counts.placeOf.get(cellId(people, where)) ?? []));
  return {
    counts,
    known: withMeans(withoutMeans(counts, tooFew, base), means, base),
    kept: places(kernelCells),
    published: places(shownEarlier)
  };
}

function wantedMeans(tables: readonly JointTable[], asked: ReadonlyMap<string, Asked>): PrintedMean[] {
  return tables
    .filter(({values}) => values !== undefined)
    .flatMap((table) =>
      table.cells.flatMap((where, cell) =>
        asked.get(table.id)?.cells.has(cell) ? [{table, where, decimals: table.decimals ?? 0}] : []
      )
    );
}

function isAt({table, where}: PrintedMean, other: JointTable, cell: number): boolean {
  return table === other && where === other.cells[cell];
}

interface Posed {
  /** with the means of earlier editions, without those of this one */
  readonly counts: System;
  readonly known: System;
  /** taken to be known, because all parts share them */
  readonly kept: ReadonlySet<number>;
  /** printed by an earlier edition */
  readonly published: ReadonlySet<number>;
}

function quotedIds(people: Population, tables: readonly JointTable[], asked: ReadonlyMap<string, Asked>): Set<string> {
  return new Set(
    tables.flatMap(({id, cells}) => [...(asked.get(id)?.quoted ?? [])].map((place) => cellId(people, cells[place]!)))
  );
}

function hiddenOf(
  people: Population,
  cells: readonly Where[],
  solved: readonly {known: System; hidden: Uint8Array}[],
  hiddenIds: ReadonlySet<string>
): Set<number> {
  return new Set(
    cells.flatMap((where, place) => {
      const id = cellId(people, where);
      const part = solved.find(({known}) => known.placeOf.has(id));
      const cell = part?.known.placeOf.get(id);
      return part !== undefined && cell !== undefined && (part.hidden[cell] === 1 || hiddenIds.has(id)) ? [place] : [];
    })
  );
}

function isSensitive({people, cells}: System, cell: number, sensitive: readonly string[]): boolean {
  return cells[cell]!.where.some(([variable]) => sensitive.includes(people.variables[variable]!.name));
}

function named(people: Population, where: Where): Virtual {
  return Object.fromEntries(
    where.map(([variable, code]) => [people.variables[variable]!.name, people.variables[variable]!.codes[code]!])
  );
}
