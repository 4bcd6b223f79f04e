import type {Highs} from "highs";
import type {Attacker, Push} from "./attacker.ts";
import {cut, mustGrow, score} from "./cut.ts";
import {Master} from "./master.ts";
import type {Pattern, Problem} from "./problem.ts";
import type {Proofs} from "./proofs.ts";
import type {Protection} from "./protection.ts";

/** demands × unknowns up to which the attacker may stray as far as there are records, and the least is the very least */
const small = 4_000;

/** The least that protects: cutting planes, first on the relaxed choice and then on the whole one, until all is proved. */
export class CuttingPlanes {
  readonly #problem: Problem;
  readonly #proofs: Proofs;
  readonly #master: Master;
  /** for each demand how far the attacker is let stray */
  readonly #boxes: number[];
  /** for each demand how often in a row it held */
  readonly #held: number[];
  /** demands that the always-hidden cells alone protect, as far as the linear programme sees */
  readonly #settled = new Set<number>();

  constructor(engine: Highs, problem: Problem, proofs: Proofs) {
    const {known, demands} = problem;
    const wide = demands.length * known.unknowns <= small;
    this.#problem = problem;
    this.#proofs = proofs;
    this.#master = new Master(engine, problem);
    this.#boxes = demands.map(({up, down}) => (wide ? known.total : Math.max(...[up, down].filter(Number.isFinite))));
    this.#held = demands.map(() => 0);
  }

  run(): Protection {
    if (!this.#relaxed()) return this.#proofs.hasty();
    this.#master.whole();
    const demands = [...this.#problem.demands.keys()];
    for (;;) {
      if (this.#proofs.left < 0) return this.#proofs.hasty();
      const y = this.#choice()?.map(Math.round);
      if (!y) return this.#proofs.hasty();
      const hidden = Uint8Array.from(y);
      const isOpen = (d: number) => !this.#proofs.isConflict(d) && !this.#proofs.of(d, hidden);
      const open = demands.filter(isOpen);
      if (this.#separate(y, open, 1e-6) > 0) continue;
      const failed = this.#proofs.prove(hidden, open.filter(isOpen));
      if (failed === undefined) return this.#proofs.hasty();
      if (failed.length === 0) return this.#proofs.result(hidden, "least");
      for (const d of failed) this.#grow(d, hidden);
    }
  }

  dispose(): void {
    this.#master.dispose();
  }

  /** The relaxed choice, until no attack breaks it; a demand that held rests until the others hold. False if time ran out. */
  #relaxed(): boolean {
    for (;;) {
      if (this.#proofs.left < 0) return false;
      const y = this.#choice();
      if (!y) return false;
      const all = [...this.#problem.demands.keys()].filter((d) => !this.#settled.has(d));
      const [resting, awake] = [all.filter((d) => this.#held[d]! >= 1), all.filter((d) => this.#held[d]! < 1)];
      if (this.#separate(y, awake, 0.02) === 0 && this.#separate(y, resting, 0.02) === 0) return true;
    }
  }

  #choice(): Float64Array | undefined {
    const y = this.#master.solve(Math.max(0.1, this.#proofs.left));
    if (y === "none") throw new Error("cuts that can each be satisfied contradict each other");
    return y;
  }

  /** Attacks each of the demands; adds a cut for each that falls. Returns how many fell. */
  #separate(y: Float64Array, demands: readonly number[], slack: number): number {
    let added = 0;
    const byBox = [...demands].sort((a, b) => this.#boxes[a]! - this.#boxes[b]! || a - b);
    let last: Attacker | undefined;
    for (const d of byBox) {
      if (this.#proofs.left < 0) return added;
      const demand = this.#problem.demands[d]!;
      const attacker = this.#proofs.attacker(this.#boxes[d]!);
      if (attacker !== last) attacker.withhold(y);
      last = attacker;
      const above = this.#proofs.push(attacker, demand, 1);
      const below = above.gain / demand.up >= 1 - slack ? nowhere(above) : this.#proofs.push(attacker, demand, -1);
      if (score(demand, above, below) >= 1 - slack) {
        this.#held[d]!++;
        if (this.#needsOnlyAlways(y)) this.#settled.add(d);
        continue;
      }
      this.#held[d] = 0;
      const found = cut(this.#problem, demand, above, below, y);
      if (!found) continue;
      added++;
      if (found.values.reduce((sum, v) => sum + v, 0) >= found.least - 1e-9) this.#master.add(found);
      else this.#widen(d, above, below);
    }
    return added;
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
    this.#proofs.giveUpBecause(d, because);
    this.#settled.add(d);
  }

  /** The pattern fails in whole numbers only. */
  #grow(d: number, hidden: Pattern): void {
    const more = mustGrow(this.#problem, hidden);
    if (more.cells.length > 0) this.#master.add(more);
    else {
      this.#proofs.giveUp(d, hidden);
      this.#settled.add(d);
    }
  }
}

function nowhere(push: Push): Push {
  return {gain: 0, unknowns: push.unknowns, price: push.price};
}
