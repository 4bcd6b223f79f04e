import {fail} from "../error.ts";
import {type Audit, audit, type Range} from "./audit/audit.ts";
import {percentage} from "./model/facts.ts";
import {type Population, population} from "./model/population.ts";
import {cellId, cellsOf, type PublishedTable} from "./model/published.ts";
import {type System, system, withFacts} from "./model/system.ts";
import type {Strength, Zeros} from "./protect/demand.ts";
import {pose} from "./protect/pose.ts";
import type {Pattern, Problem} from "./protect/problem.ts";
import type {Protection} from "./protect/protection.ts";
import {type ProtectorOptions, protect} from "./protect/protector.ts";
import {type Finding, findings} from "./rules/rules.ts";
import {smallCount} from "./rules/small-count.ts";
import {zero} from "./rules/zero.ts";

// Other people's tables: rows of text in, a pattern out, and back.

export type Row = Readonly<Record<string, string>>;

export interface TablesOptions {
  readonly tables: readonly PublishedTable[];
  /** the column that says how many records a row stands for; one if there is none */
  readonly frequency?: string | undefined;
  readonly threshold?: number;
  readonly zeros?: Zeros;
  readonly strength?: Strength;
}

/** The margin's code in a pattern. */
export const margin = "Total";

/** Tables as they are written on the command line: `a*b;a*c`. */
export function parseTables(text: string): PublishedTable[] {
  const tables = text.split(";").map((table) => ({by: table.split("*").map((name) => name.trim())}));
  for (const {by} of tables) {
    if (by.some((name) => name === "")) fail("--tables", "a table without variables", "write them like a*b;a*c");
    if (new Set(by).size < by.length) fail("--tables", `a variable twice in ${by.join("*")}`, "name each once");
  }
  return tables;
}

export interface ProtectedTables {
  /** one line a published cell: each variable's code, `Total` for a margin, and `suppressed` 0 or 1 */
  readonly pattern: readonly Row[];
  readonly primary: number;
  readonly secondary: number;
  /** the records in the complementary cells */
  readonly secondarySum: number;
  readonly effort: Protection["effort"];
  /** cells that cannot be protected, each with the printed cells that determine it */
  readonly conflicts: readonly {readonly cell: string; readonly because: readonly string[]}[];
  /** cells that time did not suffice to prove safe, with all withheld that may be */
  readonly unproved: readonly string[];
}

export async function protectTables(
  rows: readonly Row[],
  options: TablesOptions,
  effort: ProtectorOptions = {}
): Promise<ProtectedTables> {
  const {threshold = 5, zeros = "secondary", strength = "exact"} = options;
  const known = systemOf(rows, options);
  const found = toProtect(known, threshold, zeros);
  const problem = pose(known, found, {zeros, threshold, strength: () => strength});
  const protection = await protect(problem, effort);
  const hidden = withZero(problem, protection);
  const secondary = [...problem.may.keys()].filter((c) => problem.may[c] && hidden[c]);
  return {
    pattern: patternOf(known, options.tables, hidden),
    primary: found.length,
    secondary: secondary.length,
    secondarySum: secondary.reduce((sum, c) => sum + known.cells[c]!.count, 0),
    effort: protection.effort,
    unproved: problem.demands.flatMap(({cell}, d) =>
      protection.proof[d] || protection.conflicts.some((conflict) => conflict.cell === cell)
        ? []
        : [known.cells[cell]!.id]
    ),
    conflicts: protection.conflicts.map(({cell, because}) => ({
      cell: known.cells[cell]!.id,
      because: because.map((c) => known.cells[c]!.id)
    }))
  };
}

/**
 * Where zeros may be withheld but none is, who sees the pattern (and `audit`) would take it that all zeros are printed.
 * If the proofs need that a withheld count can be 0, a zero is withheld too.
 */
function withZero({known, zeros, may, weights}: Problem, {hidden, proof}: Protection): Pattern {
  const {cells} = known;
  const needs = proof.some((w) => w?.differs.some((c, k) => cells[c]!.printed && cells[c]!.count + w.by[k]! === 0));
  if (zeros === "publish" || !needs || cells.some(({count}, c) => count === 0 && hidden[c])) return hidden;
  const free = [...may.keys()].filter((c) => may[c] && cells[c]!.count === 0).sort((a, b) => weights[a]! - weights[b]!);
  return hidden.map((on, c) => (c === free[0] ? 1 : on));
}

interface AuditedCell {
  readonly id: string;
  readonly least: number;
  readonly greatest: number;
  readonly small: boolean;
  readonly suppressed: boolean;
  readonly ends: Range["ends"];
}

export interface AuditedPattern {
  /** the suppressed cells, and the small ones that are printed */
  readonly cells: readonly AuditedCell[];
  /** the small cells that a reader works out */
  readonly exact: readonly AuditedCell[];
  /** small cells of which nothing was found out in the time */
  readonly undecided: readonly AuditedCell[];
  readonly contradiction: boolean;
}

export interface PatternAuditOptions {
  /** all cells, withheld ones too, are printed as whole percentages of the margin over their table's last variable */
  readonly percent?: boolean;
  /** look for the very ends of each range, not only for two values */
  readonly ranges?: boolean;
  readonly seconds?: number;
}

export async function auditPattern(
  rows: readonly Row[],
  options: TablesOptions,
  pattern: readonly Row[],
  {percent = false, ranges = false, seconds = 600}: PatternAuditOptions = {}
): Promise<AuditedPattern> {
  const {threshold = 5} = options;
  const counts = systemOf(rows, options);
  const known = percent ? withFacts(counts, percentages(counts, options.tables)) : counts;
  const hidden = hiddenBy(counts, options, pattern);
  const zeros = options.zeros ?? (known.cells.some(({count}, c) => count === 0 && hidden[c]) ? "secondary" : "publish");
  const least = zeros === "publish" ? 1 : 0;
  const said = known.cells.map(({count}, c) =>
    hidden[c] ? ([Math.min(least, count), known.total] as const) : ([count, count] as const)
  );
  const small = new Set(toProtect(known, threshold, zeros).map(({cell}) => cell));
  const asked = [...known.cells.keys()].filter((c) => hidden[c] || small.has(c));
  const result: Audit = await audit(known, said, asked, {
    candidate: known.truth,
    seconds,
    ...(ranges ? {} : {apart: 1})
  });
  const cells = result.ranges.map(({cell, least, greatest, ends}) => ({
    id: known.cells[cell]!.id,
    least,
    greatest,
    small: small.has(cell),
    suppressed: hidden[cell] === 1,
    ends
  }));
  const single = cells.filter((cell) => cell.small && cell.least === cell.greatest);
  return {
    cells,
    exact: single.filter(({ends}) => ends !== "no time"),
    undecided: single.filter(({ends}) => ends === "no time"),
    contradiction: result.contradiction
  };
}

function systemOf(rows: readonly Row[], {tables, frequency}: TablesOptions): System {
  return system(population(rows, namesOf(rows, tables, frequency), {frequency}), tables);
}

function namesOf(rows: readonly Row[], tables: readonly PublishedTable[], frequency: string | undefined): string[] {
  const names = [...new Set(tables.flatMap(({by, within = {}}) => [...by, ...Object.keys(within)]))];
  const have = Object.keys(rows[0] ?? {});
  for (const name of [...names, ...(frequency === undefined ? [] : [frequency])]) {
    if (!have.includes(name)) fail("--tables", `unknown column: ${name}`, `there are ${have.join(", ")}`);
  }
  if (frequency !== undefined && rows.some((row) => !/^\d+$/.test(row[frequency]!))) {
    fail("--freq", `not all of ${frequency} are whole numbers`);
  }
  for (const name of names) {
    if (rows.some((row) => row[name] === margin)) fail("--tables", `a code of ${name} is ${margin}`, "rename it");
  }
  return names;
}

function toProtect(known: System, threshold: number, zeros: Zeros): Finding[] {
  const found = findings([smallCount, zero], known, {threshold, zeros, base: 1});
  // The number of all records is known, however small.
  return found.filter(({cell}) => known.cells[cell]!.where.length > 0);
}

/** Lines in the order of the tables, each cell once; what cannot be is printed as the nothing that it is. */
function patternOf(known: System, tables: readonly PublishedTable[], hidden: Uint8Array): Row[] {
  const lines = new Map<string, Row>();
  for (const {where, id} of linesOf(known.people, tables)) {
    const codes = known.people.variables.map(({name, codes}, v): [string, string] => {
      const condition = where.find(([variable]) => variable === v);
      return [name, condition ? codes[condition[1]]! : margin];
    });
    const place = known.placeOf.get(id);
    lines.set(id, {...Object.fromEntries(codes), suppressed: place !== undefined && hidden[place] ? "1" : "0"});
  }
  return [...lines.values()];
}

function linesOf(people: Population, tables: readonly PublishedTable[]) {
  return tables.flatMap((table) => cellsOf(people, table).map((where) => ({where, id: cellId(people, where)})));
}

function hiddenBy(known: System, {tables}: TablesOptions, pattern: readonly Row[]): Uint8Array {
  const {people, placeOf, cells} = known;
  const said = new Map<string, boolean>();
  for (const [line, row] of pattern.entries()) {
    const where = people.variables.flatMap(({name, codes}, v): [number, number][] => {
      const code = row[name] ?? fail("--pattern", `no column ${name}`, "one column a variable of the tables");
      if (code === margin) return [];
      const place = codes.indexOf(code);
      return [[v, place >= 0 ? place : fail(`--pattern:${line + 2}`, `unknown code of ${name}: ${code}`)]];
    });
    said.set(cellId(people, where), row.suppressed === "1");
  }
  const hidden = new Uint8Array(cells.length).fill(1);
  for (const {id} of linesOf(people, tables)) {
    const suppressed = said.get(id) ?? fail("--pattern", `no line for ${id}`, "one line a published cell");
    const place = placeOf.get(id);
    // Of two lines that count the same people, one that is printed gives away the other.
    if (place !== undefined && !suppressed) hidden[place] = 0;
  }
  return hidden;
}

function percentages(known: System, tables: readonly PublishedTable[]) {
  return tables.flatMap((table) =>
    cellsOf(known.people, table).flatMap((where) => {
      const last = known.people.variables.findIndex(({name}) => name === table.by.at(-1));
      const base = where.filter(([v]) => v !== last);
      const [part, whole] = [known.form(where)!, known.form(base)!];
      const [n, of] = [countOf(known, where), countOf(known, base)];
      if (base.length === where.length || of === 0 || part.index.length === 0) return [];
      const printed = Math.round((100 * n) / of);
      return percentage(part, whole, printed, 0, `${printed}% is printed of ${cellId(known.people, where)}`);
    })
  );
}

function countOf(known: System, where: readonly (readonly [number, number])[]): number {
  const place = known.placeOf.get(cellId(known.people, where));
  return place === undefined ? 0 : known.cells[place]!.count;
}
