import {alike, wordsOf} from "./alike.ts";
import type {Prose} from "./prose.ts";

export interface Aligned {
  /** the places in both of what is one sentence, in the order of the second */
  readonly pairs: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Two under the same id are one sentence if they have this much in common; anywhere else, this much. */
const enough = {underOneId: 0.4, elsewhere: 0.6};

/**
 * Which sentence of the second is which of the first: the same words under the same id; then the same words, down the page;
 * then, of those left, much the same words under the same id; then whichever have the most in common.
 */
export function align(a: readonly Prose[], b: readonly Prose[]): Aligned {
  const other = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (i: number, j: number) => {
    other.set(j, i);
    taken.add(i);
  };
  const left = () => b.flatMap((_, j) => (other.has(j) ? [] : [j]));

  const ids = new Map(a.map(({id}, i) => [id, i]));
  for (const [j, {id, skeleton}] of b.entries()) {
    const i = ids.get(id);
    if (i !== undefined && a[i]!.skeleton === skeleton) pair(i, j);
  }
  const bySkeleton = new Map<string, number[]>();
  for (const [i, {skeleton}] of a.entries()) {
    if (!taken.has(i)) bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), i]);
  }
  for (const j of left()) {
    const i = bySkeleton.get(b[j]!.skeleton)?.shift();
    if (i !== undefined) pair(i, j);
  }
  const words = {a: a.map(({tokens}) => wordsOf(tokens)), b: b.map(({tokens}) => wordsOf(tokens))};
  for (const j of left()) {
    const i = ids.get(b[j]!.id);
    if (i !== undefined && !taken.has(i) && alike(words.a[i]!, words.b[j]!) >= enough.underOneId) pair(i, j);
  }
  const free = a.flatMap((_, i) => (taken.has(i) ? [] : [i]));
  const likely = left().flatMap((j) =>
    free.map((i) => ({i, j, share: alike(words.a[i]!, words.b[j]!)})).filter(({share}) => share >= enough.elsewhere)
  );
  for (const {i, j} of likely.sort((one, two) => two.share - one.share || one.j - two.j || one.i - two.i)) {
    if (!taken.has(i) && !other.has(j)) pair(i, j);
  }
  return {
    pairs: [...other].map(([j, i]) => [i, j] as const).sort(([, j], [, k]) => j - k),
    removed: a.flatMap((_, i) => (taken.has(i) ? [] : [i])),
    added: left()
  };
}
