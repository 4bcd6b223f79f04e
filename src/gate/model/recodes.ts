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
  const groups = new Groups(people, among);
  for (const to of among) {
    const share = groups.sharesOf(to);
    if (share.length < 2) continue;
    // Whatever it is a function of, its own categories are the fewest groups that this could have.
    const least = chanceOf(groups.weightsBy([to], to)!, share);
    const isRecode = (of: readonly number[], allowed: number): boolean => {
      if (least >= Math.log(allowed) && !isDefinition(people, of, to)) return false;
      const weights = groups.weightsBy(of, to);
      return weights !== undefined && (isDefinition(people, of, to) || chanceOf(weights, share) < Math.log(allowed));
    };
    const others = among.filter((v) => v !== to);
    const single = others.filter((of) => isRecode([of], chance));
    found.push(...single.map((of) => ({of: [of], to})));
    if (most < 2 || least >= Math.log(1e-6)) continue;
    const rest = others.filter((of) => !single.includes(of));
    for (const a of rest) {
      for (const b of rest) if (a < b && isRecode([a, b], 1e-6)) found.push({of: [a, b], to});
    }
  }
  return found;
}

/** Whom a filter left is no answer that anybody gave: where a variable decides it, that is its definition. */
function isDefinition({variables}: Population, of: readonly number[], to: number): boolean {
  return of.length === 1 && variables[to]!.name.startsWith("population ");
}

/** The logarithm of the probability that all groups of these sizes agree within themselves, were the answers dealt out at random. */
function chanceOf(groups: Iterable<number>, share: readonly number[]): number {
  let chance = 0;
  for (const weight of groups) {
    if (weight > 0) chance += Math.log(share.reduce((sum, n) => sum + n ** weight, 0));
  }
  return chance;
}

/** The records that there are, grouped by the codes of one variable or two; many groupings are tried, so that room is kept for them. */
class Groups {
  readonly #weights: Float64Array;
  readonly #columns: ReadonlyMap<number, Int32Array>;
  readonly #sizes: ReadonlyMap<number, number>;
  readonly #codes: Int32Array;
  readonly #groups: Float64Array;

  constructor({variables, kinds, weights}: Population, among: readonly number[]) {
    const used = kinds.flatMap((_, k) => (weights[k]! > 0 ? [k] : []));
    this.#weights = Float64Array.from(used, (k) => weights[k]!);
    this.#columns = new Map(among.map((v) => [v, Int32Array.from(used, (k) => kinds[k]![v]!)]));
    this.#sizes = new Map(among.map((v) => [v, variables[v]!.codes.length]));
    const largest = Math.max(1, ...this.#sizes.values());
    this.#codes = new Int32Array(largest * largest);
    this.#groups = new Float64Array(largest * largest);
  }

  /** The part of the records in each category that anybody is in. */
  sharesOf(variable: number): number[] {
    const share = new Float64Array(this.#sizes.get(variable)!);
    const column = this.#columns.get(variable)!;
    let total = 0;
    this.#weights.forEach((weight, k) => {
      share[column[k]!]! += weight;
      total += weight;
    });
    return [...share].filter((n) => n > 0).map((n) => n / total);
  }

  /** How many records each group has, if all in it agree in `to`. They stand in kept room, until the next are asked for. */
  weightsBy([a, b]: readonly number[], to: number): Float64Array | undefined {
    const [first, second, target] = [this.#columns.get(a!)!, this.#columns.get(b!), this.#columns.get(to)!];
    const width = b === undefined ? 1 : this.#sizes.get(b)!;
    const size = this.#sizes.get(a!)! * width;
    const codes = this.#codes.fill(-1, 0, size);
    for (let k = 0; k < target.length; k++) {
      const group = second === undefined ? first[k]! : first[k]! * width + second[k]!;
      const known = codes[group]!;
      if (known < 0) codes[group] = target[k]!;
      else if (known !== target[k]) return undefined;
    }
    const groups = this.#groups.fill(0, 0, size);
    for (let k = 0; k < target.length; k++) {
      groups[second === undefined ? first[k]! : first[k]! * width + second[k]!]! += this.#weights[k]!;
    }
    return groups.subarray(0, size);
  }
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
