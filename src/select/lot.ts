/**
 * Draws an order by lot: from 32-bit hashes of the seed with each name (FNV-1a, then the finaliser of MurmurHash3), equal
 * ones by name. The same names and seed give the same order on any machine, in whatever order they come.
 */
export function drawnByLot(names: readonly string[], seed: string): number[] {
  const lots = names.map((name) => hash(`${seed}\n${name}`));
  return [...names.keys()].sort((a, b) => lots[a]! - lots[b]! || (names[a]! < names[b]! ? -1 : 1));
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
