import {type Move, Moves} from "./moves.ts";
import {agrees, meets, type Pattern, type Problem, type Witness} from "./problem.ts";

/** A pattern on the way, and for each demand that is met the witness that shows it. */
export interface Draft {
  readonly hidden: Pattern;
  readonly proof: (Witness | undefined)[];
}

/**
 * A greedy start: for one cell after another, dearest first, the swap that adds least to what is withheld. Then each
 * cell is given up again whose dependants find other swaps for less. A cell that no swap protects is left to the
 * cutting planes.
 */
export function start(problem: Problem): Draft {
  const moves = new Moves(problem);
  const {demands, always} = problem;
  const draft: Draft = {hidden: Uint8Array.from(always), proof: demands.map(() => undefined)};
  const first = demands.map((demand) => moves.cheapest(demand, draft.hidden)?.cost ?? -1);
  const order = demands.map((_, d) => d).sort((a, b) => first[b]! - first[a]! || a - b);
  for (const d of order) if (first[d]! >= 0) take(problem, draft, d, moves.cheapest(demands[d]!, draft.hidden));
  for (let round = 0; round < 3; round++) if (!improve(problem, draft, moves)) break;
  return draft;
}

function take({demands}: Problem, draft: Draft, d: number, move: Move | undefined): void {
  if (!move) return;
  for (const c of move.witness.differs) draft.hidden[c] = 1;
  for (let other = 0; other < demands.length; other++) {
    if (other === d || (!draft.proof[other] && meets(move.witness, demands[other]!))) draft.proof[other] = move.witness;
  }
}

/** Gives up dear cells first. Returns whether anything was saved. */
function improve(problem: Problem, draft: Draft, moves: Moves): boolean {
  const {may, weights} = problem;
  const spent = (hidden: Pattern) => hidden.reduce((sum, on, c) => (on && may[c] ? sum + weights[c]! : sum), 0);
  const before = spent(draft.hidden);
  const cells = [...may.keys()].filter((c) => may[c] && draft.hidden[c]).sort((a, b) => weights[b]! - weights[a]!);
  for (const c of cells) {
    const trial = without(problem, draft, c, moves);
    if (!trial || spent(trial.hidden) >= spent(draft.hidden)) continue;
    draft.hidden.set(trial.hidden);
    trial.proof.forEach((proof, d) => {
      draft.proof[d] = proof;
    });
  }
  return spent(draft.hidden) < before;
}

function without(problem: Problem, {hidden, proof}: Draft, c: number, moves: Moves): Draft | undefined {
  const trial: Draft = {hidden: Uint8Array.from(hidden), proof: [...proof]};
  trial.hidden[c] = 0;
  for (let d = 0; d < proof.length; d++) {
    const now = trial.proof[d];
    if (!now || agrees(now, trial.hidden)) continue;
    const move = moves.cheapest(problem.demands[d]!, trial.hidden, c);
    if (!move) return undefined;
    take(problem, trial, d, move);
  }
  return prune(problem, trial);
}

/** Prints again what no proof needs. */
export function prune({always}: Problem, {hidden, proof}: Draft): Draft {
  const needed = Uint8Array.from(always);
  for (const shown of proof) for (const c of shown?.differs ?? []) needed[c] = hidden[c]!;
  return {hidden: needed, proof};
}
