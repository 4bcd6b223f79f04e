import type {Highs} from "highs";
import {combine, evaluate, type Fact, type Form, sumOf} from "../model/form.ts";
import type {System} from "../model/system.ts";
import {type Demand, demand} from "../protect/demand.ts";
import {Mover} from "../protect/mover.ts";
import {agrees, meets, type Pattern, type Problem, type Witness, witness} from "../protect/problem.ts";
import {waysOf} from "../protect/proofs.ts";

/** A part of a report once it is protected. */
export interface ProtectedPart {
  readonly known: System;
  readonly hidden: Pattern;
  readonly problem: Problem;
  /** for each demand of the problem the table that meets it; none where nothing can */
  readonly proof: readonly (Witness | undefined)[];
  /** the unknown that tells which of two tables the shared one is, where there are two: the same in all parts */
  readonly which?: number | undefined;
}

/** One part of a report, or several, as a reader has to solve them: what is shown is settled, and what must stay open. */
export interface Puzzle {
  readonly problem: Problem;
  readonly hidden: Pattern;
  /** the place of each part, and of the first of its unknowns */
  readonly starts: ReadonlyMap<number, number>;
  readonly which: number | undefined;
  /** whole tables that agree with all that is shown, known and claimed; they meet every demand */
  readonly tables: readonly Witness[];
}

/**
 * The puzzle of one part. Beside what the protector was asked to protect, every count that a page withholds or rounds must stay
 * open, so that no claim makes known what protects the others; but for those that are known without any claim.
 */
export function puzzleOf(part: ProtectedPart, place: number, engine: Highs, left: () => number): Puzzle {
  const {hidden, proof, which} = part;
  const {cells} = part.problem.known;
  const demands = part.problem.demands.filter((_, d) => proof[d] !== undefined);
  const tables = [...new Set(proof.filter((table) => table !== undefined))];
  const problem = {...part.problem, demands};
  const asked = new Set(part.problem.demands.map(({cell}) => cell));
  const search = new Search(engine, problem, hidden, left);
  try {
    for (const [c, cell] of cells.entries()) {
      if (!hidden[c] || asked.has(c) || !(cell.printed || cell.rounded)) continue;
      const open = demand(cell, c, "exact", problem.zeros, 1);
      const found = tables.find((table) => meets(table, open)) ?? search.tableFor(open);
      if (found === "none") continue;
      demands.push(open);
      if (found !== undefined) tables.push(found);
    }
  } finally {
    search.dispose();
  }
  return {problem, hidden, starts: new Map([[place, 0]]), which, tables};
}

/** Two puzzles as one: what their parts share is known, so nothing joins them but which of its two tables that is. */
export function join(a: Puzzle, b: Puzzle): Puzzle {
  const [one, other] = [a.problem.known, b.problem.known];
  const moved = <F extends Form>(form: F): F => ({...form, index: form.index.map((i) => i + one.unknowns)});
  const which = b.which === undefined ? undefined : b.which + one.unknowns;
  const same: Fact[] =
    a.which === undefined || which === undefined
      ? []
      : [
          {
            ...combine([sumOf([a.which]), 1], [sumOf([which]), -1]),
            lower: 0,
            upper: 0,
            because: "all parts share one table"
          }
        ];
  const problem: Problem = {
    zeros: a.problem.zeros,
    known: {
      total: one.total,
      unknowns: one.unknowns + other.unknowns,
      truth: Float64Array.from([...one.truth, ...other.truth]),
      most: Float64Array.from([...one.most, ...other.most]),
      links: [...one.links, ...other.links.map(moved)],
      facts: [...one.facts, ...other.facts.map(moved), ...same],
      cells: [...one.cells, ...other.cells.map(moved)],
      blocks: []
    },
    demands: [
      ...a.problem.demands,
      ...b.problem.demands.map((demand) => ({...demand, cell: demand.cell + one.cells.length}))
    ],
    always: Uint8Array.from([...a.problem.always, ...b.problem.always]),
    may: Uint8Array.from([...a.problem.may, ...b.problem.may]),
    weights: Float64Array.from([...a.problem.weights, ...b.problem.weights])
  };
  const tables = [
    ...a.tables.map((table) => ({...table, unknowns: Int32Array.from([...table.unknowns, ...other.truth])})),
    ...b.tables.map(({unknowns, differs, by}) => ({
      unknowns: Int32Array.from([...one.truth, ...unknowns]),
      differs: differs.map((cell) => cell + one.cells.length),
      by
    }))
  ];
  return {
    problem,
    hidden: Uint8Array.from([...a.hidden, ...b.hidden]),
    starts: new Map([...a.starts, ...[...b.starts].map(([part, start]) => [part, start + one.unknowns] as const)]),
    which: a.which ?? which,
    tables: tables.filter(({unknowns}) => same.every((fact) => holds(fact, unknowns)))
  };
}

/** The puzzle of a reader who knows more; nothing where that leaves a demand unmet, or no table that meets it is found in time. */
export function knowing(puzzle: Puzzle, facts: readonly Fact[], engine: Highs, left: () => number): Puzzle | undefined {
  const {known} = puzzle.problem;
  const problem = {...puzzle.problem, known: {...known, facts: [...known.facts, ...facts]}};
  const tables = puzzle.tables.filter(({unknowns}) => facts.every((fact) => holds(fact, unknowns)));
  const search = new Search(engine, problem, puzzle.hidden, left);
  try {
    for (const demand of problem.demands) {
      if (tables.some((table) => meets(table, demand))) continue;
      const found = search.tableFor(demand);
      if (found === undefined || found === "none") return undefined;
      tables.push(found);
    }
    return {...puzzle, problem, tables};
  } finally {
    search.dispose();
  }
}

export function holds(fact: Fact, unknowns: ArrayLike<number>): boolean {
  const value = evaluate(fact, unknowns);
  return value >= fact.lower - 1e-9 && value <= fact.upper + 1e-9;
}

/** Looks for whole tables that meet a demand of one problem, under one pattern. */
class Search {
  readonly #engine: Highs;
  readonly #problem: Problem;
  readonly #hidden: Pattern;
  readonly #left: () => number;
  #mover: Mover | undefined;

  constructor(engine: Highs, problem: Problem, hidden: Pattern, left: () => number) {
    this.#engine = engine;
    this.#problem = problem;
    this.#hidden = hidden;
    this.#left = left;
  }

  /** `none` if there is none; nothing if none was found. */
  tableFor({cell, up, down}: Demand): Witness | "none" | undefined {
    this.#mover ??= new Mover(this.#engine, this.#problem);
    const {cells, total} = this.#problem.known;
    let isSure = true;
    for (const change of waysOf(cells[cell]!.count, up, down, total)) {
      const found = this.#mover.table(this.#hidden, cell, change, Math.max(0.1, this.#left()));
      if (found === "none") continue;
      const table = found && witness(this.#problem, found);
      if (table && agrees(table, this.#hidden)) return table;
      isSure = false;
    }
    return isSure ? "none" : undefined;
  }

  dispose(): void {
    this.#mover?.dispose();
  }
}
