import type {Block} from "../model/system.ts";
import {type Demand, leastOf} from "./demand.ts";
import type {Pattern, Problem, Witness} from "./problem.ts";

/** A change of the truth that leaves all but a few cells alone, and what it would cost to withhold those. */
export interface Move {
  readonly witness: Witness;
  readonly cost: number;
}

/**
 * Finds the cheapest swap that protects a cell without solving anything. A swap takes two codes of each variable of the
 * cell, the rest fixed, and adds 1 to the combinations with an even number of second codes and takes 1 from the others:
 * all margins over any of these variables stay as they are, so that only cells of tables that hold all of them change.
 * (The basic moves of Diaconis and Sturmfels, Annals of Statistics 26, 1998.)
 */
export class Moves {
  readonly #problem: Problem;
  /** for each unknown the cells it counts in */
  readonly #cellsOf: Int32Array[];
  readonly #change: Int32Array;
  /** for each unknown the cell that counts nothing else, or -1 */
  readonly #alone: Int32Array;

  constructor(problem: Problem) {
    const {cells, unknowns} = problem.known;
    const lists: number[][] = Array.from({length: unknowns}, () => []);
    cells.forEach(({index, value}, c) => {
      index.forEach((i, k) => {
        if (value[k] === 1) lists[i]!.push(c);
      });
    });
    this.#problem = problem;
    this.#cellsOf = lists.map((list) => Int32Array.from(list));
    this.#change = new Int32Array(cells.length);
    this.#alone = new Int32Array(unknowns).fill(-1);
    cells.forEach(({index}, c) => {
      if (index.length === 1) this.#alone[index[0]!] = c;
    });
  }

  /** The cheapest swap for the demand, where what `hidden` holds costs nothing; it never touches `barred`. */
  cheapest(demand: Demand, hidden: Pattern, barred = -1): Move | undefined {
    const cell = this.#problem.known.cells[demand.cell]!;
    let best: (Swap & {cost: number}) | undefined;
    const able = this.#problem.known.blocks.filter(({variables}) => cell.where.every(([v]) => variables.includes(v)));
    // Cliques that share all of the cell's variables would have to change together.
    if (cell.where.length === 0 || able.length > 1) return undefined;
    for (const block of able) {
      for (const {ups, downs} of swaps(block, cell.where, this.#problem.known.truth)) {
        for (const [added, taken, times] of [
          [ups, downs, demand.up],
          [downs, ups, demand.down]
        ] as const) {
          if (!Number.isFinite(times) || !taken.every((i) => this.#problem.known.truth[i]! >= times)) continue;
          const cost = this.#cost({added, taken, times}, hidden, best?.cost ?? Infinity, barred);
          if (cost !== undefined) {
            best = {added, taken, times, cost};
            if (cost === 0) return this.#move(best);
          }
        }
      }
    }
    return best && this.#move(best);
  }

  /** Nothing if it costs as much as the limit or cannot be. */
  #cost(swap: Swap, hidden: Pattern, limit: number, barred: number): number | undefined {
    const {known, always, may, weights, zeros} = this.#problem;
    // Most swaps are too dear by their inner cells alone.
    let floor = 0;
    for (const [places, change] of [
      [swap.added, swap.times],
      [swap.taken, -swap.times]
    ] as const) {
      for (const i of places) {
        const c = this.#alone[i]!;
        if (c < 0) continue;
        const cell = known.cells[c]!;
        if (c === barred || (!always[c] && !may[c]) || cell.count + change < leastOf(cell, zeros)) return undefined;
        if (!hidden[c]) floor += weights[c]!;
        if (floor >= limit) return undefined;
      }
    }
    const touched = this.#touch(swap);
    let cost = 0;
    for (const c of touched) {
      const change = this.#change[c]!;
      this.#change[c] = 0;
      if (change === 0 || cost >= limit) continue;
      const cell = known.cells[c]!;
      if (c === barred || (!always[c] && !may[c]) || cell.count + change < leastOf(cell, zeros)) cost = Infinity;
      else if (!hidden[c]) cost += weights[c]!;
    }
    return cost < limit ? cost : undefined;
  }

  #touch({added, taken, times}: Swap): number[] {
    const touched: number[] = [];
    for (const [places, sign] of [
      [added, times],
      [taken, -times]
    ] as const) {
      for (const i of places) {
        for (const c of this.#cellsOf[i]!) {
          if (this.#change[c] === 0) touched.push(c);
          this.#change[c]! += sign;
        }
      }
    }
    return touched;
  }

  /** Known to be a table by construction, as far as counts go; facts beside them are left to the caller's check. */
  #move(swap: Swap & {cost: number}): Move {
    const unknowns = Int32Array.from(this.#problem.known.truth);
    for (const i of swap.added) unknowns[i]! += swap.times;
    for (const i of swap.taken) unknowns[i]! -= swap.times;
    const touched = [...new Set(this.#touch(swap))].filter((c) => this.#change[c] !== 0).sort((a, b) => a - b);
    const by = Int32Array.from(touched, (c) => this.#change[c]!);
    this.#change.fill(0);
    return {cost: swap.cost, witness: {unknowns, differs: Int32Array.from(touched), by}};
  }
}

interface Swap {
  readonly added: readonly number[];
  readonly taken: readonly number[];
  readonly times: number;
}

/** All swaps of the cell's codes with others. Where the block has more variables, their codes are those of a record. */
function* swaps(block: Block, where: readonly (readonly [number, number])[], truth: Float64Array) {
  const {variables, sizes, places} = block;
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, n) => product * n, 1));
  const own = where.map(([v, code]) => ({at: variables.indexOf(v), code}));
  const others = variables.map((_, i) => i).filter((i) => !own.some(({at}) => at === i));
  const corners = 1 << own.length;
  for (const base of bases(others, sizes, strides)) {
    const start = own.reduce((sum, {at, code}) => sum + code * strides[at]!, base);
    for (const second of partners(
      own.map(({at}) => sizes[at]!),
      own.map(({code}) => code)
    )) {
      const ups: number[] = [];
      const downs: number[] = [];
      let empty = false;
      for (let corner = 0; corner < corners && !empty; corner++) {
        let place = start;
        let parity = 0;
        for (let i = 0; i < own.length; i++) {
          if (!(corner & (1 << i))) continue;
          place += (second[i]! - own[i]!.code) * strides[own[i]!.at]!;
          parity ^= 1;
        }
        const unknown = places[place]!;
        if (unknown < 0) empty = true;
        else (parity ? downs : ups).push(unknown);
      }
      // One side must have records to give.
      if (!empty && (downs.every((i) => truth[i]! > 0) || ups.every((i) => truth[i]! > 0))) yield {ups, downs};
    }
  }
}

function* bases(others: readonly number[], sizes: readonly number[], strides: readonly number[]): Generator<number> {
  const [first, ...rest] = others;
  if (first === undefined) return yield 0;
  for (let code = 0; code < sizes[first]!; code++) {
    for (const base of bases(rest, sizes, strides)) yield base + code * strides[first]!;
  }
}

function* partners(sizes: readonly number[], codes: readonly number[]): Generator<readonly number[]> {
  const [size, ...sizesLeft] = sizes;
  const [code, ...codesLeft] = codes;
  if (size === undefined) return yield [];
  for (let other = 0; other < size; other++) {
    if (other === code) continue;
    for (const rest of partners(sizesLeft, codesLeft)) yield [other, ...rest];
  }
}
