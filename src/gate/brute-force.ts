import type {Population, Where} from "./model/population.ts";

/** A cell and what is said of it. */
export interface SaidOf {
  readonly where: Where;
  readonly least: number;
  readonly greatest: number;
}

/**
 * For tests: counts through every table of all variables together, and gives for each cell the least and greatest value
 * over those that agree with all that is said. Nothing of the clique model is used.
 */
export function bruteForce(
  {variables}: Population,
  total: number,
  said: readonly SaidOf[],
  ruledOut: (kind: readonly number[]) => boolean = () => false,
  /** what else is said of the cells together */
  agrees: (counts: readonly number[]) => boolean = () => true
): [number, number][] | undefined {
  const kinds = variables
    .reduce<number[][]>((all, {codes}) => all.flatMap((kind) => codes.map((_, code) => [...kind, code])), [[]])
    .filter((kind) => !ruledOut(kind));
  const members = kinds.map((kind) =>
    [...said.keys()].filter((c) => said[c]!.where.every(([v, code]) => kind[v] === code))
  );
  const last = said.map((_, c) => members.findLastIndex((cells) => cells.includes(c)));
  const sums = said.map(() => 0);
  const ranges = said.map((): [number, number] => [Infinity, -Infinity]);
  let found = false;
  const walk = (k: number, left: number) => {
    if (k === kinds.length) {
      if (left > 0 || !agrees(sums)) return;
      found = true;
      for (const [c, range] of ranges.entries()) {
        range[0] = Math.min(range[0], sums[c]!);
        range[1] = Math.max(range[1], sums[c]!);
      }
      return;
    }
    for (let n = 0; n <= left; n++) {
      for (const c of members[k]!) sums[c]! += n;
      const over = members[k]!.some((c) => sums[c]! > said[c]!.greatest);
      const under = members[k]!.some((c) => last[c] === k && sums[c]! < said[c]!.least);
      if (!over && !under) walk(k + 1, left - n);
      for (const c of members[k]!) sums[c]! -= n;
      if (over) break;
    }
  };
  if (said.every(({least}, c) => last[c]! >= 0 || least <= 0)) walk(0, total);
  return found ? ranges : undefined;
}
