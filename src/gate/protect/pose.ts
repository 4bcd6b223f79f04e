import type {System} from "../model/system.ts";
import type {Finding} from "../rules/rules.ts";
import {type Demand, demand, type Strength, type Zeros} from "./demand.ts";
import type {Problem, Solvable} from "./problem.ts";
import {type Weigh, weighCount} from "./weights.ts";

export interface Pose {
  readonly zeros: Zeros;
  readonly threshold: number;
  readonly strength?: (cell: number) => Strength;
  readonly weigh?: Weigh;
  /** printed before, or not to be done without: never withheld, by place */
  readonly keep?: (cell: number) => boolean;
  /** withheld before, by place */
  readonly withheld?: (cell: number) => boolean;
}

/** Poses the protector's problem: what the rules found is withheld, the rest may be, but for the grand total. */
export function pose(
  known: System,
  found: readonly Finding[],
  {zeros, threshold, strength = () => "exact", weigh = weighCount, keep = () => false, withheld = () => false}: Pose
): Problem {
  const {cells} = known;
  // The number of all records stands in every title; a reader knows it whatever is withheld.
  const findings = found.filter(({cell}) => cells[cell]!.where.length > 0);
  const primary = new Set(findings.map(({cell}) => cell));
  const always = Uint8Array.from(cells, ({printed}, c) => (!printed || primary.has(c) || withheld(c) ? 1 : 0));
  const may = Uint8Array.from(cells, ({count, where}, c) => {
    const known0 = where.length === 0 || keep(c) || (count === 0 && zeros === "publish");
    return always[c] || known0 ? 0 : 1;
  });
  const demands: Demand[] = findings.map(({cell}) => demand(cells[cell]!, cell, strength(cell), zeros, threshold));
  const weights = Float64Array.from(cells, (cell) => weigh(cell, known));
  return {known: solvable(known), zeros, demands, always, may, weights};
}

/** Nothing else of the system goes along, so that a problem is all that its solution depends on. */
function solvable({total, unknowns, truth, most, links, facts, cells, blocks}: System): Solvable {
  return {total, unknowns, truth, most, links, facts, cells, blocks};
}
