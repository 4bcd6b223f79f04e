import {solver} from "../solver.ts";
import {CuttingPlanes} from "./cutting-planes.ts";
import {greedy} from "./greedy.ts";
import type {Problem} from "./problem.ts";
import {Proofs} from "./proofs.ts";
import type {Protection} from "./protection.ts";

export interface ProtectorOptions {
  /** past it, more is withheld rather than less */
  readonly seconds?: number;
  readonly clock?: () => number;
  /** demands × unknowns beyond which the greedy start is only repaired, not improved to the least */
  readonly large?: number;
}

/**
 * Withholds the least that protects (Fischetti and Salazar-González 2000), or of large tables little, and has for each
 * demand a proof in whole numbers. See disclosure.md 2.4.
 */
export async function protect(
  problem: Problem,
  {seconds = 300, clock = () => performance.now() / 1000, large = 1_500_000}: ProtectorOptions = {}
): Promise<Protection> {
  const engine = await solver();
  const end = clock() + seconds;
  const proofs = new Proofs(engine, problem, () => end - clock());
  try {
    if (problem.demands.length * problem.known.unknowns > large) return greedy(engine, problem, proofs);
    const planes = new CuttingPlanes(engine, problem, proofs);
    try {
      return planes.run();
    } finally {
      planes.dispose();
    }
  } finally {
    proofs.dispose();
  }
}
