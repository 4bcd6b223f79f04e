import type {Highs} from "highs";
import {Attacker, type Push} from "./attacker.ts";
import type {Demand} from "./demand.ts";
import {type Change, Mover} from "./mover.ts";
import {agrees, meets, type Pattern, type Problem, type Witness, witness} from "./problem.ts";
import type {Conflict, Protection} from "./protection.ts";
import {type Draft, prune} from "./start.ts";

/** seconds for one solve once the time is over */
const grace = 30;

/** What is known so far of a problem's demands: whole tables that prove them, and conflicts, which nothing can. */
export class Proofs {
  readonly #engine: Highs;
  readonly #problem: Problem;
  readonly #tables: Witness[] = [];
  readonly #conflicts = new Map<number, Conflict>();
  readonly #attackers = new Map<number, Attacker>();
  #left: () => number;
  #mover: Mover | undefined;

  constructor(engine: Highs, problem: Problem, left: () => number) {
    this.#engine = engine;
    this.#problem = problem;
    this.#left = left;
  }

  /** Seconds; below zero when time ran out. */
  get left(): number {
    return this.#left();
  }

  /** The first known table that meets the demand and keeps to what the pattern prints. */
  of(d: number, hidden: Pattern): Witness | undefined {
    return this.#tables.find((table) => meets(table, this.#problem.demands[d]!) && agrees(table, hidden));
  }

  /** Keeps a solver's solution, if it is a table indeed. */
  remember(solution: ArrayLike<number>): Witness | undefined {
    const found = witness(this.#problem, solution);
    if (found) this.#tables.push(found);
    return found;
  }

  keep(tables: Iterable<Witness>): void {
    this.#tables.push(...tables);
  }

  isConflict(d: number): boolean {
    return this.#conflicts.has(d);
  }

  /** Even with `hidden` withheld the demand cannot be met. */
  giveUp(d: number, hidden: Pattern): void {
    const demand = this.#problem.demands[d]!;
    const attacker = this.attacker(this.#problem.known.total);
    attacker.withhold(hidden);
    const pushes = [this.push(attacker, demand, 1), this.push(attacker, demand, -1)];
    const because = [...hidden.keys()].filter((c) => !hidden[c] && pushes.some(({price}) => price[c]! > 0));
    this.giveUpBecause(d, because);
  }

  giveUpBecause(d: number, because: readonly number[]): void {
    this.#conflicts.set(d, {cell: this.#problem.demands[d]!.cell, because});
  }

  attacker(box: number): Attacker {
    const attacker = this.#attackers.get(box) ?? new Attacker(this.#engine, this.#problem, box);
    this.#attackers.set(box, attacker);
    return attacker;
  }

  push(attacker: Attacker, {cell, up, down}: Demand, way: 1 | -1): Push {
    if (!Number.isFinite(way > 0 ? up : down))
      return {gain: 0, unknowns: new Float64Array(), price: new Float64Array(this.#problem.may.length)};
    const push = attacker.push(cell, way);
    if (push.gain > 0.5) this.remember(push.unknowns);
    return push;
  }

  /** Looks for whole tables, the easy ones first, as they prove others too. Returns the demands that have none; nothing if time ran out. */
  prove(hidden: Pattern, demands: readonly number[]): number[] | undefined {
    const {known} = this.#problem;
    this.#mover ??= new Mover(this.#engine, this.#problem);
    const failed: number[] = [];
    for (const easy of [true, false]) {
      for (const d of demands) {
        const {cell, up, down} = this.#problem.demands[d]!;
        for (const change of waysOf(known.cells[cell]!.count, up, down, known.total)) {
          if (this.of(d, hidden)) break;
          if (this.left < 0) return undefined;
          const table = this.#mover.table(hidden, cell, change, Math.max(0.1, this.left), easy);
          if (table === undefined && !easy) return undefined;
          if (table !== undefined && table !== "none") this.remember(table);
        }
        if (!easy && !this.of(d, hidden)) failed.push(d);
      }
    }
    return failed;
  }

  result(hidden: Pattern, effort: Protection["effort"], draft?: Draft): Protection {
    const proof = this.#problem.demands.map((_, d) => draft?.proof[d] ?? this.of(d, hidden));
    return {hidden, proof, conflicts: [...this.#conflicts.values()], effort};
  }

  /**
   * Time ran out: all is withheld that may be, but for what the proofs do not need. A proof is still owed for each
   * demand; with all withheld it is quickly found.
   */
  hasty(): Protection {
    const {demands} = this.#problem;
    const all = everything(this.#problem);
    this.#left = () => grace;
    const owed = [...demands.keys()].filter((d) => !this.isConflict(d) && !this.of(d, all));
    for (const d of this.prove(all, owed) ?? []) this.giveUp(d, all);
    const draft: Draft = {hidden: all, proof: demands.map((_, d) => this.of(d, all))};
    const proved = draft.proof.every((table, d) => table !== undefined || this.isConflict(d));
    return this.result(proved ? prune(this.#problem, draft).hidden : all, "hasty", draft);
  }

  dispose(): void {
    for (const attacker of this.#attackers.values()) attacker.dispose();
    this.#mover?.dispose();
  }
}

/** The changes of a count that meet a demand: from `up` more, or from `down` less. */
export function waysOf(count: number, up: number, down: number, total: number): Change[] {
  const ways = [
    [up, total],
    [-count, -down]
  ] as const;
  return ways.filter(([least, most]) => Number.isFinite(least + most) && least <= most);
}

/** All that may be withheld. */
export function everything({always, may}: Problem): Pattern {
  return Uint8Array.from(always, (on, c) => (on || may[c] ? 1 : 0));
}
