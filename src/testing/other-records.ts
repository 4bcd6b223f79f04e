import {cpSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Edition} from "../edition/edition.ts";
import type {Said} from "../gate/audit/reader.ts";
import {claimFacts, type PlacedClaimBefore, placeClaimsBefore} from "../gate/claims/claims-before.ts";
import {cellId} from "../gate/model/published.ts";
import type {System} from "../gate/model/system.ts";
import {deal} from "./deal.ts";
import {builtWithGate, type Gate} from "./gate-of.ts";
import {copyOf, type Ran} from "./sandbox.ts";
import {otherTable} from "./witness.ts";
import {writeRecords} from "./write-records.ts";

/** A report like another, with other records, and built. */
export interface Other {
  readonly folder: string;
  readonly ran: Ran;
  /** cells that are withheld or rounded, and whose counts are not the same in both */
  readonly changed: readonly string[];
}

/**
 * A report of other records that agree with the first on all that it shows: for each part of the gate's model whose facts
 * are of counts alone, the records are dealt a table that the auditor's reader could not tell from the truth.
 *
 * Which cells are withheld may itself depend on what they hold, by the rules and by the weights; so may the multiple that a
 * count is rounded to. A part of which the other records would withhold other cells, or round otherwise, is left as it was.
 */
export async function otherRecords(gate: Gate, edition: string, {seed = 1, steps = 4} = {}): Promise<Other> {
  const kernel = kernelOf(gate);
  const claims = claimsOf(gate, edition);
  const dealt: {readonly known: System; readonly own: readonly number[]; readonly kinds: readonly Int32Array[]}[] = [];
  for (const [i, {known: counts, hidden}] of gate.parts.entries()) {
    const here = claims.filter(({terms}) => terms.every(({where}) => counts.form(where) !== undefined));
    const known = {...counts, facts: [...counts.facts, ...claimFacts(counts, here)]};
    // What a claim says of two parts, records dealt to each by itself need not keep to.
    const across = claims.filter((claim) => !here.includes(claim)).flatMap(({terms}) => terms);
    const own = variablesOf(known).filter((variable) => !kernel.includes(variable));
    if (across.some(({where}) => where.some(([variable]) => own.includes(variable)))) continue;
    // Beside a printed mean the numbers themselves would have to be dealt anew.
    if (known.blocks.reduce((sum, {places}) => sum + places.filter((p) => p >= 0).length, 0) < known.unknowns) continue;
    const table = await otherTable(known, hidden, {steps, seed: seed * 1000 + i, may: alike(gate.policy.threshold)});
    if (table === undefined) continue;
    dealt.push({known, own, kinds: deal(known, kernel, table)});
  }
  const tried = await write(gate, edition, dealt);
  const stable = dealt.filter(({known}) => shownOf(tried.gate, known) === shownOf(gate, known));
  const {ran, gate: other} = stable.length === dealt.length ? tried : await write(gate, edition, stable);
  const counts = notShown(gate);
  return {
    folder: other.folder,
    ran,
    changed: [...notShown(other)].filter(([cell, count]) => counts.get(cell) !== count).map(([cell]) => cell)
  };
}

/** What the edition says of counts that it withholds: of the other records it must be as true. */
function claimsOf({folder, joint: {people}}: Gate, edition: string): PlacedClaimBefore[] {
  const {disclosure} = JSON.parse(readFileSync(join(folder, "out", edition, "edition.json"), "utf8")) as Edition;
  const claims = (disclosure?.claims ?? []).map(({phrase, terms, least = -Infinity, most = Infinity}) => ({
    edition,
    phrase,
    terms: terms.map(({where, coefficient}) => ({conditions: where, coefficient})),
    said: [least, most] as const
  }));
  return placeClaimsBefore(people, claims);
}

/** Of each hidden count only what every rule looks at stays: none, small, or not small. */
function alike(threshold: number): (count: number) => Said {
  return (count) =>
    count === 0 ? [0, 0] : count < threshold ? [1, threshold - 1] : [threshold, Number.MAX_SAFE_INTEGER];
}

async function write(
  gate: Gate,
  edition: string,
  dealt: readonly {readonly own: readonly number[]; readonly kinds: readonly Int32Array[]}[]
): Promise<{ran: Ran; gate: Gate}> {
  const folder = copyOf(gate.folder);
  // What was published before is the same, whatever the records are.
  const published = join(gate.folder, "out");
  const before = (path: string) => path !== join(published, edition);
  cpSync(published, join(folder, "out"), {recursive: true, filter: before});
  const kinds = gate.joint.people.kinds.map((kind) => Int32Array.from(kind));
  for (const {own, kinds: now} of dealt)
    for (const [record, kind] of kinds.entries()) for (const variable of own) kind[variable] = now[record]![variable]!;
  writeRecords(
    gate,
    folder,
    kinds,
    dealt.flatMap(({own}) => own)
  );
  return builtWithGate(folder, edition);
}

/** The counts of the cells that a table asks for and does not show as they are. */
function notShown({parts}: Gate): Map<string, number> {
  return new Map(
    parts.flatMap(({known, hidden}) =>
      known.cells
        .filter(({printed, rounded}, c) => hidden[c] && (printed || rounded))
        .map(({id, count}): [string, number] => [id, count])
    )
  );
}

/** Which of the part's cells are withheld, and what the rounded ones show. */
function shownOf({ledger, rounded, joint: {people, tables}}: Gate, {cells}: System): string {
  const own = new Set(cells.map(({id}) => id));
  const withheld = ledger.map(({cell}) => cell).filter((cell) => own.has(cell));
  const shown = tables.flatMap((table) =>
    [...(rounded.get(table.id) ?? [])].flatMap(([place, n]) => {
      const id = cellId(people, table.cells[place]!);
      return own.has(id) ? [`${id} ${n}`] : [];
    })
  );
  return [...withheld, ...shown].join("\n");
}

/** The variables that all parts share. */
function kernelOf({parts}: Gate): number[] {
  const sets = parts.map(({known}) => variablesOf(known));
  return sets.length < 2 ? [] : sets.reduce((shared, set) => shared.filter((variable) => set.includes(variable)));
}

function variablesOf({blocks}: System): number[] {
  return [...new Set(blocks.flatMap(({variables}) => [...variables]))];
}
