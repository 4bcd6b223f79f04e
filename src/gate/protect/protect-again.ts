import type {Json, Memory} from "../../memory.ts";
import {agrees, meets, type Problem, type Witness, witness} from "./problem.ts";
import type {Protection} from "./protection.ts";
import {type ProtectorOptions, protect} from "./protector.ts";

/** What is kept of a protection: places and steps, and no count. */
interface Kept {
  readonly hidden: readonly number[];
  /** whole tables that a reader must think possible: how far each is from the true one, as unknown, step, unknown, step … */
  readonly tables: readonly (readonly number[])[];
  /** for each demand the place of the table that proves it, or -1 where there is a conflict */
  readonly proof: readonly number[];
  readonly conflicts: readonly {readonly cell: number; readonly because: readonly number[]}[];
  readonly effort: Protection["effort"];
}

/**
 * Protects as `protect` does, or takes the pattern of the same problem from the memory. It is not taken on trust: each
 * proof must be one of the problem as it is now, in whole numbers, or all is worked out anew. What time cut short is not kept.
 */
export async function protectAgain(
  problem: Problem,
  options: Pick<ProtectorOptions, "seconds" | "large">,
  memory: Memory
): Promise<Protection> {
  const {answer, keep} = memory.about("pattern", {problem, ...options});
  const before = answer === undefined ? undefined : provedAgain(problem, answer as unknown as Kept);
  if (before !== undefined) return before;
  const protection = await protect(problem, options);
  if (protection.effort !== "hasty") keep(toKept(problem, protection));
  return protection;
}

function toKept({known: {truth}}: Problem, {hidden, proof, conflicts, effort}: Protection): Json {
  const tables = [...new Set(proof.filter((table) => table !== undefined))];
  const steps = ({unknowns}: Witness) => [...unknowns].flatMap((n, i) => (n === truth[i] ? [] : [i, n - truth[i]!]));
  return {
    hidden: [...hidden.keys()].filter((cell) => hidden[cell]),
    tables: tables.map(steps),
    proof: proof.map((table) => (table === undefined ? -1 : tables.indexOf(table))),
    conflicts: conflicts.map(({cell, because}) => ({cell, because})),
    effort
  } satisfies Kept;
}

function provedAgain(
  problem: Problem,
  {hidden: places, tables, proof, conflicts, effort}: Kept
): Protection | undefined {
  const {known, always, may, demands} = problem;
  const hidden = new Uint8Array(known.cells.length);
  for (const cell of places) hidden[cell] = 1;
  if (hidden.some((on, cell) => (on ? !always[cell] && !may[cell] : always[cell]))) return undefined;
  const witnesses = tables.map((steps) => {
    const unknowns = Float64Array.from(known.truth);
    for (let i = 0; i < steps.length; i += 2) unknowns[steps[i]!]! += steps[i + 1]!;
    return witness(problem, unknowns);
  });
  const given = new Set(conflicts.map(({cell}) => cell));
  const proved = demands.map((demand, d) => {
    const table = witnesses[proof[d]!];
    return table !== undefined && agrees(table, hidden) && meets(table, demand) ? table : undefined;
  });
  if (proved.some((table, d) => table === undefined && !given.has(demands[d]!.cell))) return undefined;
  return {hidden, proof: proved, conflicts, effort};
}
