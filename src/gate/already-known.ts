import type {System} from "./model/system.ts";
import type {ProtectPolicy} from "./policy.ts";
import type {Strength} from "./protect/demand.ts";
import {pose} from "./protect/pose.ts";
import type {Problem} from "./protect/problem.ts";
import type {Protection} from "./protect/protection.ts";
import type {Finding} from "./rules/rules.ts";

/**
 * What is still to be protected once earlier editions are out. With nothing printed but what they printed, and nothing
 * known but that and how many came and went between two years, some small counts are given away, or known to be small:
 * nothing withheld now would undo that, so of those no more is asked than can still be had.
 */
export async function stillToProtect(
  known: System,
  found: readonly Finding[],
  published: ReadonlySet<number>,
  asked: (cell: number) => Strength,
  {zeros, threshold}: ProtectPolicy,
  protectAll: (problem: Problem) => Promise<Protection>
): Promise<{found: readonly Finding[]; strength: (cell: number) => Strength}> {
  let left = found;
  const weaker = new Set<number>();
  const strength = (cell: number) => (weaker.has(cell) ? "exact" : asked(cell));
  for (;;) {
    const withheld = (cell: number) => !published.has(cell);
    const problem = pose(known, left, {zeros, threshold, strength, keep: (cell) => published.has(cell), withheld});
    const {conflicts} = await protectAll(problem);
    if (conflicts.length === 0) return {found: left, strength};
    const given = new Set(conflicts.map(({cell}) => cell).filter((cell) => strength(cell) === "exact"));
    for (const {cell} of conflicts) weaker.add(cell);
    left = left.filter(({cell}) => !given.has(cell));
  }
}
