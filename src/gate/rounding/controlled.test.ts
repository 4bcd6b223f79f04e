import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Counted, controlled, type Margin} from "./controlled.ts";

describe("controlled rounding", () => {
  it("keeps nought and multiples, goes to a neighbour, and adds up", async () => {
    const [counts, margins] = table([2, 3], [4, 3, 0, 5, 2, 6]);
    expect(shown(await controlled(counts, margins, 5), [2, 3])).toEqual([
      [5, 5, 0, 10],
      [5, 0, 5, 10],
      [10, 5, 5, 20]
    ]);
  });
  it("is the least change of all that there are, and of the least ones the first by id to have its nearer multiple", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable(9), async ({sizes, inner, base}) => {
        const [counts, margins] = table(sizes, inner);
        expect(await controlled(counts, margins, base)).toEqual(bruteForce(counts, margins, base));
      }),
      {numRuns: 150}
    );
  }, 60_000);
  it("adds up in tables of any size, each count less than a base away (the law)", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyTable(60), async ({sizes, inner, base}) => {
        const [counts, margins] = table(sizes, inner);
        const rounded = await controlled(counts, margins, base);
        // A table of two variables can always be rounded (Cox 1987).
        if (sizes.length <= 2) expect(rounded).toBeDefined();
        if (rounded === undefined) return;
        found++;
        expect(rounded.every((n, cell) => n % base === 0 && Math.abs(n - counts[cell]!.count) < base)).toBe(true);
        for (const {total, parts} of margins)
          expect(parts.reduce((sum, p) => sum + rounded[p]!, 0)).toBe(rounded[total]);
      }),
      {numRuns: 100}
    );
    expect(found).toBeGreaterThan(50);
  }, 60_000);
  it("gives nothing where no such table is", async () => {
    const counts = ["a", "b", "c", "ab", "bc", "ca"].map((id) => ({id, count: id.length === 1 ? 1 : 2}));
    const pairs: Margin[] = [
      {total: 3, parts: [0, 1], adds: true},
      {total: 4, parts: [1, 2], adds: true},
      {total: 5, parts: [2, 0], adds: true}
    ];
    expect(await controlled(counts, pairs, 2)).toBeUndefined();
    expect(await controlled(counts, pairs, 3)).toEqual([0, 3, 0, 3, 3, 0]);
  });
  it("lets no part be greater than a total that is no sum", async () => {
    const counts = [
      {id: "beans", count: 6},
      {id: "peas", count: 4},
      {id: "anything", count: 7}
    ];
    const margin = {total: 2, parts: [0, 1], adds: false};
    expect(await controlled(counts, [margin], 5)).toEqual([5, 5, 5]);
    const all = counts.map(({id}) => ({id, count: 8}));
    expect(await controlled([...all.slice(0, 2), {id: "anything", count: 7}], [margin], 5)).not.toEqual([10, 10, 5]);
  });
});

/** Counts through every choice of neighbours. */
function bruteForce(counts: readonly Counted[], margins: readonly Margin[], base: number): number[] | undefined {
  const ways = counts.map(({count}) =>
    count % base === 0 ? [count] : [count - (count % base), count - (count % base) + base]
  );
  const order = [...counts.keys()].sort((a, b) => (counts[a]!.id < counts[b]!.id ? -1 : 1));
  const rank = (rounded: readonly number[]) => {
    const change = rounded.reduce((sum, n, cell) => sum + Math.abs(n - counts[cell]!.count), 0);
    const far = order.map((cell) => {
      const {count} = counts[cell]!;
      const nearer = 2 * (count % base) > base ? count - (count % base) + base : count - (count % base);
      return rounded[cell] === nearer ? 0 : 1;
    });
    return [change, ...far];
  };
  let best: {rounded: number[]; rank: number[]} | undefined;
  for (const rounded of ways.reduce<number[][]>(
    (all, own) => all.flatMap((some) => own.map((n) => [...some, n])),
    [[]]
  )) {
    if (!margins.every(({total, parts}) => parts.reduce((sum, p) => sum + rounded[p]!, 0) === rounded[total])) continue;
    const own = {rounded, rank: rank(rounded)};
    if (best === undefined || isBefore(own.rank, best.rank)) best = own;
  }
  return best?.rounded;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}

/** A table with all its margins, row-major, the total last. */
function table(sizes: readonly number[], inner: readonly number[]): [Counted[], Margin[]] {
  const places = combinations(sizes.map((size) => size + 1));
  const placeOf = new Map(places.map((place, i) => [place.join(), i]));
  const insides = combinations(sizes);
  const counts = places.map((place) => ({
    id: `cell ${place.join()}`,
    count: insides.reduce(
      (sum, inside, i) => (place.every((p, d) => p === sizes[d] || p === inside[d]) ? sum + inner[i]! : sum),
      0
    )
  }));
  const margins = places.flatMap((place, total) =>
    place.flatMap((p, d) => {
      if (p !== sizes[d]) return [];
      const parts = Array.from({length: sizes[d]!}, (_, code) => placeOf.get(place.with(d, code).join())!);
      return [{total, parts, adds: true}];
    })
  );
  return [counts, margins];
}

function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((some) => Array.from({length: size}, (_, code) => [...some, code])),
    [[]]
  );
}

function shown(rounded: readonly number[] | undefined, [rows, columns]: readonly [number, number]) {
  return Array.from({length: rows + 1}, (_, row) => rounded!.slice(row * (columns + 1), (row + 1) * (columns + 1)));
}

function anyTable(most: number) {
  return fc
    .array(fc.integer({min: 1, max: 4}), {minLength: 1, maxLength: 3})
    .filter((sizes) => sizes.reduce((product, size) => product * (size + 1), 1) <= (most < 10 ? 16 : 80))
    .chain((sizes) => {
      const length = sizes.reduce((product, size) => product * size, 1);
      return fc.record({
        sizes: fc.constant(sizes),
        inner: fc.array(fc.nat(most < 10 ? 9 : 40), {minLength: length, maxLength: length}),
        base: fc.constantFrom(2, 3, 5, 10)
      });
    });
}
