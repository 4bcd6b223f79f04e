import {forgetful, type Memory} from "../memory.ts";
import {stillToProtect} from "./already-known.ts";
import {placeClaimsBefore} from "./claims/claims-before.ts";
import type {ProtectedPart} from "./claims/puzzle.ts";
import {components} from "./components.ts";
import {placeBefore} from "./history.ts";
import {type Joint, type JointTable, questionOf} from "./joint.ts";
import {chooseMeans, type PrintedMean} from "./means.ts";
import type {Population, Where} from "./model/population.ts";
import {cellId} from "./model/published.ts";
import type {System} from "./model/system.ts";
import {systemOfPart} from "./part-system.ts";
import type {ProtectPolicy} from "./policy.ts";
import {pose} from "./protect/pose.ts";
import type {Problem} from "./protect/problem.ts";
import {protectAgain} from "./protect/protect-again.ts";
import {weighCount} from "./protect/weights.ts";
import {type Determined, refuse} from "./refuse.ts";
import {type Rounded, roundTables} from "./rounding/round-tables.ts";
import {fewest, findings, rulesOf} from "./rules/rules.ts";

/** Which cells of a table the report would print, by their place; and which of them its sentences quote. */
export interface Asked {
  readonly cells: ReadonlySet<number>;
  readonly quoted: ReadonlySet<number>;
}

/** What is withheld of each table, by the place of the cell; and why, for the analyst's ledger alone. */
export interface ProtectedReport {
  /** what is shown of each rounded table, by the place of the cell */
  readonly rounded: ReadonlyMap<string, Rounded>;
  readonly hidden: ReadonlyMap<string, ReadonlySet<number>>;
  /** ids of cells that earlier editions showed, or gave away, so that nothing can protect them any more */
  readonly out: ReadonlySet<string>;
  readonly ledger: readonly LedgerLine[];
  /** time ran out, and more is withheld than may be needed */
  readonly hasty: boolean;
  /** the model that was protected, part by part, for whoever wants to prove it again, or to say more */
  readonly parts: readonly ProtectedPart[];
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
  memory: Memory = forgetful,
  {apart = true, averages = true}: {apart?: boolean; averages?: boolean} = {}
): Promise<ProtectedReport> {
  const {people, tables, years = []} = joint;
  const rules = rulesOf(policy);
  const base = fewest(rules, policy);
  const before = placeBefore(people, joint.before ?? []);
  const claimed = placeClaimsBefore(people, joint.claimsBefore ?? []);
  const isSafe = (count: number) => apart && (count === 0 || count >= policy.threshold);
  const {kernel, parts} = components(joint, isSafe, before, claimed);
  // Of a set that grows nearly all small cells must be withheld: the least is hard to find, and hardly less.
  const effort = {seconds: policy.seconds, ...(years.length === 0 ? {} : {large: 4_000})};
  const again = (problem: Problem) => protectAgain(problem, effort, memory);
  const secret = people.variables.map(({name}) => name).filter((name) => sensitive.includes(questionOf(name)));
  const hiddenIds = new Set<string>();
  const out = new Set<string>();
  const ledger: LedgerLine[] = [];
  const rounded = await roundTables(people, tables, asked);
  const baseOf = (cell: string) =>
    tables.find(({round, cells}) => round !== undefined && cells.some((where) => cellId(people, where) === cell))
      ?.round;
  const means = chooseMeans(people, averages ? wantedMeans(tables, asked) : [], base, joint.meansBefore);
  const solved: ProtectedPart[] = [];
  const conflicts: Determined[] = [];
  const unproved: string[] = [];
  let hasty = false;
  for (const part of parts) {
    const system = systemOfPart(joint, part, kernel, asked, before, claimed, means, rounded, rules, base);
    const {counts, known, kept, published, decreed, open} = system;
    const named = findings(rules, known, policy, secret);
    // What all parts share is no secret between them; where a rule names some of it, there can be but one part.
    const isGiven = (cell: number) => kept.has(cell) && !published.has(cell) && !decreed.has(cell);
    if (named.some(({cell}) => isGiven(cell) && known.cells[cell]!.where.length > 0)) {
      return protectReport(joint, asked, sensitive, policy, memory, {apart: false});
    }
    const all = named.filter(({cell}) => !published.has(cell) && !decreed.has(cell));
    const asDemanded = (cell: number) =>
      !open.has(cell) && isSensitive(known, cell, secret) ? policy.sensitive : policy.strength;
    // What all parts share of a set that grows is known of years: what the growth alone gives away is so, too.
    const given = years.length === 0 ? published : new Set([...published, ...kept]);
    const {found, strength} =
      before.length === 0
        ? {found: all, strength: asDemanded}
        : await stillToProtect(counts, all, given, asDemanded, policy, again);
    const left = new Set(found.map(({cell}) => cell));
    const lost = new Set([...given, ...all.map(({cell}) => cell).filter((cell) => !left.has(cell))]);
    for (const [id, cell] of known.placeOf) if (lost.has(cell)) out.add(id);
    const quoted = quotedIds(people, part.tables, asked);
    const problem = pose(known, found, {
      zeros: policy.zeros,
      threshold: policy.threshold,
      strength,
      keep: (cell) => kept.has(cell) || published.has(cell),
      withheld: (cell) => open.has(cell),
      weigh: (cell, all) => weighCount(cell, all) * (quoted.has(cell.id) ? 4 : 1)
    });
    const protection = await again(problem);
    const determined = new Set(protection.conflicts.map(({cell}) => cell));
    for (const [d, {cell}] of problem.demands.entries()) {
      // Nothing is released on trust: a demand that time was too short to prove stops the release.
      if (protection.proof[d] === undefined && !determined.has(cell)) unproved.push(known.cells[cell]!.id);
    }
    hasty ||= protection.effort === "hasty";
    const ruleOf = new Map(found.map(({cell, rule}) => [cell, rule]));
    for (const [cell, {id, count, printed}] of known.cells.entries()) {
      if (!protection.hidden[cell]) continue;
      hiddenIds.add(id);
      if (printed) ledger.push({cell: id, count, reason: ruleOf.get(cell) ?? "protects others"});
    }
    for (const {cell, because} of protection.conflicts) {
      const {id} = known.cells[cell]!;
      conflicts.push({cell: id, because: because.map((c) => known.cells[c]!.id), base: baseOf(id)});
    }
    const hidden = Uint8Array.from(protection.hidden);
    solved.push({known, hidden, problem, proof: protection.proof, which: system.which});
  }
  // Of a set that grows an average may be too much beside the counts of both years.
  if (conflicts.length > 0 && years.length > 0 && averages && means.printed.length > 0) {
    return protectReport(joint, asked, sensitive, policy, memory, {apart, averages: false});
  }
  // What the kernel's known counts give away, withholding some of them may still protect: all as one part, then.
  if (conflicts.length > 0 && apart && kernel.variables.length > 0) {
    return protectReport(joint, asked, sensitive, policy, memory, {apart: false});
  }
  refuse(conflicts, unproved, policy.seconds);
  const hidden = new Map(
    tables.map((table) => [
      table.id,
      table.values === undefined
        ? // What rounding gives away is made good elsewhere: to withhold a part of a total that adds up would hide nothing.
          new Set(table.round === undefined ? hiddenOf(people, table.cells, solved, hiddenIds) : [])
        : new Set([...table.cells.keys()].filter((cell) => !means.printed.some((mean) => isAt(mean, table, cell))))
    ])
  );
  return {hidden, out, rounded, ledger: ledger.sort((a, b) => (a.cell < b.cell ? -1 : 1)), parts: solved, hasty};
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
