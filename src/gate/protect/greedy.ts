import type {Highs} from "highs";
import {Mover} from "./mover.ts";
import {type Problem, type Witness, witness} from "./problem.ts";
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
      if (!draft.proof[d]) proofs.giveUp(d, everything(problem));
    }
  } finally {
    mover.dispose();
  }
  return proofs.left < 0 ? proofs.hasty() : proofs.result(prune(problem, draft).hidden, "greedy", draft);
}
