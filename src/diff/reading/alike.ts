import type {Token} from "./tokens.ts";

/** How much two sentences have in common, from 0 to 1: twice their shared words beside all their words (Dice). */
export function alike(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Words and numbers, without what stands between them. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({is}) => is).filter((is) => /[\p{L}\p{N}]/u.test(is));
}
