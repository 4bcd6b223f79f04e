import {Reader, type Said, type Table} from "../gate/audit/reader.ts";
import {evaluate} from "../gate/model/form.ts";
import type {System} from "../gate/model/system.ts";
import {solver} from "../gate/solver.ts";

export interface Walk {
  /** how many hidden cells are changed, one after the other */
  readonly steps: number;
  readonly seed: number;
  /** what a hidden count may become */
  readonly may: (count: number) => Said;
}

/**
 * A table that agrees with all that is printed and is not the truth: from the truth, one hidden cell after another is
 * made greater or smaller, and the rest follows. The auditor's reader finds it, which has never seen the protector.
 */
export async function otherTable(
  known: System,
  hidden: ArrayLike<number>,
  {steps, seed, may}: Walk
): Promise<Table | undefined> {
  const engine = await solver();
  const random = randomFrom(seed);
  const said = known.cells.map(({count}, c): Said => (hidden[c] ? may(count) : [count, count]));
  const free = said.flatMap(([least, greatest], c) => (least < greatest ? [c] : []));
  if (free.length === 0) return undefined;
  let table: Table = Int32Array.from(known.truth);
  for (let step = 0; step < steps; step++) {
    const reader = new Reader(engine, known, said);
    try {
      if (reader.begin(table, 5) === undefined) throw new Error("the truth is not among the tables that agree");
      const cell = free[Math.floor(random() * free.length)]!;
      const now = evaluate(known.cells[cell]!, table);
      const found =
        random() < 0.5 ? reader.reach(cell, now + 1, Infinity, 5) : reader.reach(cell, -Infinity, now - 1, 5);
      if (found !== undefined && found !== "none") table = found;
    } finally {
      reader.dispose();
    }
  }
  return table.some((n, i) => n !== known.truth[i]) ? table : undefined;
}

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
