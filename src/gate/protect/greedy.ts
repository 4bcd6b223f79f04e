import type {Highs} from "highs";
import {Mover} from "./mover.ts";
import {type Pattern, type Problem, type Witness, witness} from "./problem.ts";
import {everything, type Proofs, waysOf} from "./proofs.ts";
import type {Protection} from "./protection.ts";
import {prune, start} from "./start.ts";

/** Of large tables: a greedy start; what no swap protects gets the cheapest move that the linear programme finds. */
export function greedy(engine: Highs, problem: Problem, proofs: Proofs): Protection {
  const {demands, known} = problem;
  const draft = start(problem);
  // The start took its swaps on trust; each is checked here, once.
  const sound = new Set(draft.proof.filter((w): w is Witness => w !== undefined && !!witness(problem, w.unknowns)));
  draft.proof.forEach((w, d) => {
    if (w !== undefined && !sound.has(w)) draft.proof[d] = undefined;
  });
  proofs.keep(sound);
  const mover = new Mover(engine, problem, true);
  try {
    for (const [d, {cell, up, down}] of demands.entries()) {
      draft.proof[d] ??= proofs.of(d, draft.hidden);
      if (draft.proof[d]) continue;
      for (const change of waysOf(known.cells[cell]!.count, up, down, known.total)) {
        if (draft.proof[d] || proofs.left < 0) continue;
        const table = mover.table(Uint8Array.from(draft.hidden), cell, change, Math.max(0.1, proofs.left));
        const found = table === undefined || table === "none" ? undefined : proofs.remember(table);
        if (!found) continue;
        draft.proof[d] = found;
        for (const c of found.differs) draft.hidden[c] = 1;
      }
      if (proofs.left < 0) return proofs.hasty();
      if (draft.proof[d]) continue;
      // The programme's cheapest move may be none in whole numbers: any that is will do.
      const all = everything(problem);
      const found = canMove(proofs, problem, d, all) && proofs.prove(all, [d]) && proofs.of(d, all);
      if (proofs.left < 0) return proofs.hasty();
      if (!found) proofs.giveUp(d, all);
      else {
        draft.proof[d] = found;
        for (const c of found.differs) draft.hidden[c] = 1;
      }
    }
  } finally {
    mover.dispose();
  }
  return proofs.left < 0 ? proofs.hasty() : proofs.result(prune(problem, draft).hidden, "greedy", draft);
}

/** With all withheld, as far as the linear programme sees: where it sees no way, there is none. */
function canMove(proofs: Proofs, {known, demands}: Problem, d: number, all: Pattern): boolean {
  const demand = demands[d]!;
  const attacker = proofs.attacker(known.total);
  attacker.withhold(all);
  const gains = ([1, -1] as const).map((way) => proofs.push(attacker, demand, way).gain);
  return gains[0]! >= demand.up - 1e-6 || gains[1]! >= demand.down - 1e-6;
}
