import type {Population, Where} from "./population.ts";

/** A variable that is a function of others: `under_30` of `age_group`, `adopted_or_fostered` of two options. */
export interface Recode {
  readonly of: readonly number[];
  readonly to: number;
}

/**
 * Recodes and overlapping groupings, found from the records: a reader knows them from their names, so the combinations
 * that they rule out are structural zeros.
 *
 * In few records one variable can be a function of another by chance. A recode is accepted when chance is ruled out:
 * were the answers dealt out at random, the probability that all records alike in `of` agree in `to` is at most
 * one in a hundred (one in a million for a function of two variables, as so many pairs are tried).
 * A function accepted wrongly gives the attacker too much, never too little.
 */
export function recodes(people: Population, among: readonly number[], most = 2, chance = 0.01): Recode[] {
  const found: Recode[] = [];
  for (const to of among) {
    const others = among.filter((v) => v !== to);
    const single = others.filter((of) => isRecode(people, [of], to, chance));
    found.push(...single.map((of) => ({of: [of], to})));
    if (most < 2) continue;
    const rest = others.filter((of) => !single.includes(of));
    for (const a of rest) {
      for (const b of rest) if (a < b && isRecode(people, [a, b], to, 1e-6)) found.push({of: [a, b], to});
    }
  }
  return found;
}

function isRecode(
  {variables, kinds, weights}: Population,
  of: readonly number[],
  to: number,
  chanceAllowed: number
): boolean {
  const share = new Float64Array(variables[to]!.codes.length);
  const sizes = of.map((v) => variables[v]!.codes.length);
  const size = sizes.reduce((product, n) => product * n, 1);
  const codes = new Int32Array(size).fill(-1);
  const groups = new Float64Array(size);
  let total = 0;
  for (let k = 0; k < kinds.length; k++) {
    const [kind, weight] = [kinds[k]!, weights[k]!];
    if (weight === 0) continue;
    let group = 0;
    for (let i = 0; i < of.length; i++) group = group * sizes[i]! + kind[of[i]!]!;
    const code = kind[to]!;
    if (codes[group]! >= 0 && codes[group] !== code) return false;
    codes[group] = code;
    groups[group]! += weight;
    share[code]! += weight;
    total += weight;
  }
  if (share.filter((n) => n > 0).length < 2) return false;
  // Whom a filter left is no answer that anybody gave: where a variable decides it, that is its definition.
  if (of.length === 1 && variables[to]!.name.startsWith("population ")) return true;
  let chance = 0;
  for (const weight of groups) {
    if (weight > 0) chance += Math.log(share.reduce((sum, n) => sum + (n / total) ** weight, 0));
  }
  return chance < Math.log(chanceAllowed);
}

/** The combinations of codes that a recode rules out, by the combinations of `of` that occur. */
export function ruledOut({kinds, weights}: Population, {of, to}: Recode): (kind: ArrayLike<number>) => boolean {
  const codes = new Map<string, number>();
  for (let k = 0; k < kinds.length; k++) {
    if (weights[k]! > 0) codes.set(of.map((v) => kinds[k]![v]).join(), kinds[k]![to]!);
  }
  return (kind) => {
    const code = codes.get(of.map((v) => kind[v]).join());
    return code !== undefined && code !== kind[to];
  };
}

/** Leaves out conditions that others imply: who is of region A is of its county anyway. Nothing if they contradict. */
export function withoutImplied({kinds}: Population, functions: readonly Recode[], where: Where): Where | undefined {
  let left = where;
  for (const {of, to} of functions) {
    const condition = left.find(([v]) => v === to);
    const given = of.map((v) => left.find(([other]) => other === v));
    if (!condition || given.some((g) => g === undefined)) continue;
    const kind = kinds.find((k) => given.every((g) => k[g![0]] === g![1]));
    if (!kind) continue;
    if (kind[to] !== condition[1]) return undefined;
    left = left.filter((c) => c !== condition);
  }
  return left;
}
