import type {Highs} from "highs";
import {solver} from "../solver.ts";
import {Attacker, type Push} from "./attacker.ts";
import {cut, mustGrow, score} from "./cut.ts";
import type {Demand} from "./demand.ts";
import {Master} from "./master.ts";
import {type Change, Mover} from "./mover.ts";
import {agrees, meets, type Pattern, type Problem, type Witness, witness} from "./problem.ts";
import type {Conflict, Protection} from "./protection.ts";
import {type Draft, prune, start} from "./start.ts";

export interface ProtectorOptions {
  /** past it, more is withheld rather than less */
  readonly seconds?: number;
  readonly clock?: () => number;
  /** demands × unknowns beyond which the greedy start is only repaired, not improved to the least */
  readonly large?: number;
}

/**
 * Withholds the least that protects: a greedy start, cutting planes (Fischetti and Salazar-González 2000) first on the
 * relaxed then on the whole choice, and for each demand a proof in whole numbers. See disclosure.md 2.4.
 */
export async function protect(
  problem: Problem,
  {seconds = 300, clock = () => performance.now() / 1000, large = 1_500_000}: ProtectorOptions = {}
): Promise<Protection> {
  const engine = await solver();
  const end = clock() + seconds;
  const search = new Search(engine, problem, () => end - clock());
  try {
    if (problem.demands.length * problem.known.unknowns > large) return search.greedy();
    return search.least();
  } finally {
    search.dispose();
  }
}

/** demands × unknowns up to which the attacker may stray as far as there are records, and the least is the very least */
const small = 4_000;

/** seconds for one solve once the time is over */
const grace = 30;

class Search {
  readonly #engine: Highs;
  readonly #problem: Problem;
  #left: () => number;
  readonly #master: Master;
  readonly #attackers = new Map<number, Attacker>();
  #mover: Mover | undefined;
  readonly #boxes: number[];
  readonly #pool: Witness[] = [];
  readonly #conflicts = new Map<number, Conflict>();
  /** demands that the always-hidden cells alone protect, as far as the linear programme sees */
  readonly #settled = new Set<number>();

  constructor(engine: Highs, problem: Problem, left: () => number) {
    this.#engine = engine;
    this.#problem = problem;
    this.#left = left;
    this.#master = new Master(engine, problem);
    const {known, demands} = problem;
    const wide = demands.length * known.unknowns <= small;
    this.#boxes = demands.map(({up, down}) => (wide ? known.total : Math.max(...[up, down].filter(Number.isFinite))));
  }

  least(): Protection {
    const {demands} = this.#problem;
    // The relaxed choice, until no attack breaks it. A demand that held rests until the others hold.
    const held = demands.map(() => 0);
    for (;;) {
      if (this.#left() < 0) return this.#hasty();
      const y = this.#choice();
      if (!y) return this.#hasty();
      const all = demands.map((_, d) => d).filter((d) => !this.#settled.has(d));
      let added = this.#separate(
        y,
        all.filter((d) => held[d]! < 1),
        held,
        0.02
      );
      if (added === 0)
        added = this.#separate(
          y,
          all.filter((d) => held[d]! >= 1),
          held,
          0.02
        );
      if (added === 0) break;
    }
    this.#master.whole();
    for (;;) {
      if (this.#left() < 0) return this.#hasty();
      const y = this.#choice()?.map(Math.round);
      if (!y) return this.#hasty();
      const hidden = Uint8Array.from(y);
      const open = demands.map((_, d) => d).filter((d) => !this.#conflicts.has(d) && !this.#proofOf(d, hidden));
      if (this.#separate(y, open, held, 1e-6) > 0) continue;
      const unproved = open.filter((d) => !this.#conflicts.has(d) && !this.#proofOf(d, hidden));
      const failed = this.#prove(hidden, unproved);
      if (failed === undefined) return this.#hasty();
      if (failed.length === 0) return this.#result(hidden, "least");
      for (const d of failed) this.#grow(d, hidden);
    }
  }

  /** A greedy start; what no swap protects gets the cheapest move that the linear programme finds. */
  greedy(): Protection {
    const {demands, known} = this.#problem;
    const draft = start(this.#problem);
    // The start took its swaps on trust; each is checked here, once.
    const sound = new Set(draft.proof.filter((w) => w !== undefined && witness(this.#problem, w.unknowns)));
    draft.proof.forEach((w, d) => {
      if (!sound.has(w)) draft.proof[d] = undefined;
    });
    this.#pool.push(...new Set(draft.proof.filter((w) => w !== undefined)));
    const mover = new Mover(this.#engine, this.#problem, true);
    for (const [d, {cell, up, down}] of demands.entries()) {
      draft.proof[d] ??= this.#proofOf(d, draft.hidden);
      if (draft.proof[d]) continue;
      for (const change of waysOf(known.cells[cell]!.count, up, down, known.total)) {
        if (draft.proof[d] || this.#left() < 0) continue;
        const table = mover.table(Uint8Array.from(draft.hidden), cell, change, Math.max(0.1, this.#left()));
        const found = table === undefined || table === "none" ? undefined : witness(this.#problem, table);
        if (!found) continue;
        this.#pool.push(found);
        draft.proof[d] = found;
        for (const c of found.differs) draft.hidden[c] = 1;
      }
      if (this.#left() < 0) break;
      if (!draft.proof[d]) this.#conflicts.set(d, this.#conflict(d, everything(this.#problem)));
    }
    mover.dispose();
    return this.#left() < 0 ? this.#hasty() : this.#result(prune(this.#problem, draft).hidden, "greedy", draft);
  }

  dispose(): void {
    this.#master.dispose();
    for (const attacker of this.#attackers.values()) attacker.dispose();
    this.#mover?.dispose();
  }

  #choice(): Float64Array | undefined {
    const y = this.#master.solve(Math.max(0.1, this.#left()));
    if (y === "none") throw new Error("cuts that can each be satisfied contradict each other");
    return y;
  }

  /** Attacks each of the demands; adds a cut for each that falls. Returns how many fell. */
  #separate(y: Float64Array, demands: readonly number[], held: number[], slack: number): number {
    let added = 0;
    const byBox = [...demands].sort((a, b) => this.#boxes[a]! - this.#boxes[b]! || a - b);
    let last: Attacker | undefined;
    for (const d of byBox) {
      if (this.#left() < 0) return added;
      const demand = this.#problem.demands[d]!;
      const attacker = this.#attacker(this.#boxes[d]!);
      if (attacker !== last) attacker.withhold(y);
      last = attacker;
      const above = this.#push(attacker, demand, 1);
      const below = above.gain / demand.up >= 1 - slack ? nowhere(above) : this.#push(attacker, demand, -1);
      if (score(demand, above, below) >= 1 - slack) {
        held[d]!++;
        if (this.#needsOnlyAlways(y)) this.#settled.add(d);
        continue;
      }
      held[d] = 0;
      const found = cut(this.#problem, demand, above, below, y);
      if (!found) continue;
      added++;
      if (found.values.reduce((sum, v) => sum + v, 0) >= found.least - 1e-9) this.#master.add(found);
      else this.#widen(d, above, below);
    }
    return added;
  }

  #push(attacker: Attacker, {cell, up, down}: Demand, way: 1 | -1): Push {
    if (!Number.isFinite(way > 0 ? up : down))
      return {gain: 0, unknowns: new Float64Array(), price: new Float64Array(this.#problem.may.length)};
    const push = attacker.push(cell, way);
    if (push.gain > 0.5) this.#remember(push.unknowns);
    return push;
  }

  #needsOnlyAlways(y: Float64Array): boolean {
    return y.every((v, c) => v === 0 || this.#problem.always[c] === 1);
  }

  /** No cut can be satisfied: the box is too narrow, or what must be printed gives the cell away. */
  #widen(d: number, above: Push, below: Push): void {
    const {known, always, may} = this.#problem;
    if (this.#boxes[d]! < known.total) {
      this.#boxes[d] = this.#boxes[d]! < 16 ? this.#boxes[d]! * 4 : known.total;
      return;
    }
    const because = [...known.cells.keys()].filter(
      (c) => !always[c] && !may[c] && above.price[c]! + below.price[c]! > 0
    );
    this.#conflicts.set(d, {cell: this.#problem.demands[d]!.cell, because});
    this.#settled.add(d);
  }

  #conflict(d: number, hidden: Pattern): Conflict {
    const demand = this.#problem.demands[d]!;
    const attacker = this.#attacker(this.#problem.known.total);
    attacker.withhold(hidden);
    const pushes = [this.#push(attacker, demand, 1), this.#push(attacker, demand, -1)];
    const because = [...hidden.keys()].filter((c) => !hidden[c] && pushes.some(({price}) => price[c]! > 0));
    return {cell: demand.cell, because};
  }

  /** Looks for whole tables, the easy ones first, as they prove others too. Returns the demands that have none; nothing if time ran out. */
  #prove(hidden: Pattern, demands: readonly number[]): number[] | undefined {
    const {known} = this.#problem;
    this.#mover ??= new Mover(this.#engine, this.#problem);
    const failed: number[] = [];
    for (const easy of [true, false]) {
      for (const d of demands) {
        const {cell, up, down} = this.#problem.demands[d]!;
        for (const change of waysOf(known.cells[cell]!.count, up, down, known.total)) {
          if (this.#proofOf(d, hidden)) break;
          if (this.#left() < 0) return undefined;
          const table = this.#mover.table(hidden, cell, change, Math.max(0.1, this.#left()), easy);
          if (table === undefined && !easy) return undefined;
          if (table !== undefined && table !== "none") this.#remember(table);
        }
        if (!easy && !this.#proofOf(d, hidden)) failed.push(d);
      }
    }
    return failed;
  }

  /** The pattern fails in whole numbers only. */
  #grow(d: number, hidden: Pattern): void {
    const more = mustGrow(this.#problem, hidden);
    if (more.cells.length > 0) this.#master.add(more);
    else {
      this.#conflicts.set(d, this.#conflict(d, hidden));
      this.#settled.add(d);
    }
  }

  #attacker(box: number): Attacker {
    const attacker = this.#attackers.get(box) ?? new Attacker(this.#engine, this.#problem, box);
    this.#attackers.set(box, attacker);
    return attacker;
  }

  #remember(table: Float64Array): void {
    const found = witness(this.#problem, table);
    if (found) this.#pool.push(found);
  }

  #proofOf(d: number, hidden: Pattern): Witness | undefined {
    return this.#pool.find((w) => meets(w, this.#problem.demands[d]!) && agrees(w, hidden));
  }

  #result(hidden: Pattern, effort: Protection["effort"], draft?: Draft): Protection {
    const proof = this.#problem.demands.map((_, d) => draft?.proof[d] ?? this.#proofOf(d, hidden));
    return {hidden, proof, conflicts: [...this.#conflicts.values()], effort};
  }

  /**
   * Time ran out: all is withheld that may be, but for what the proofs do not need. A proof is still owed for each
   * demand; with all withheld it is quickly found.
   */
  #hasty(): Protection {
    const {demands} = this.#problem;
    const all = everything(this.#problem);
    this.#left = () => grace;
    const owed = [...demands.keys()].filter((d) => !this.#conflicts.has(d) && !this.#proofOf(d, all));
    for (const d of this.#prove(all, owed) ?? []) this.#conflicts.set(d, this.#conflict(d, all));
    const proof = demands.map((_, d) => this.#proofOf(d, all));
    const draft: Draft = {hidden: all, proof};
    const proved = proof.every((w, d) => w !== undefined || this.#conflicts.has(d));
    return this.#result(proved ? prune(this.#problem, draft).hidden : all, "hasty", draft);
  }
}

function nowhere(push: Push): Push {
  return {gain: 0, unknowns: push.unknowns, price: push.price};
}

/** The changes of a count that meet a demand: from `up` more, or from `down` less. */
function waysOf(count: number, up: number, down: number, total: number): Change[] {
  const ways = [
    [up, total],
    [-count, -down]
  ] as const;
  return ways.filter(([least, most]) => Number.isFinite(least + most) && least <= most);
}

function everything({always, may}: Problem): Pattern {
  return Uint8Array.from(always, (on, c) => (on || may[c] ? 1 : 0));
}
