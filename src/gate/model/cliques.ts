/** A separator of two cliques: the variables they share. */
export interface Separator {
  readonly between: readonly [number, number];
  readonly variables: readonly number[];
}

/**
 * The maximal cliques of a triangulated graph of variables, and the separators of a junction tree.
 *
 * Non-negative integer tables on the cliques of a triangulated graph that agree on the separators are margins of one
 * joint table of records (Lauritzen, Graphical Models, 1996, chapter 3): no attacker can tell them from the truth, and
 * their number is the sum of the cliques' sizes rather than the product of all variables.
 */
export function cliques(
  sizes: readonly number[],
  together: readonly (readonly number[])[]
): {cliques: readonly (readonly number[])[]; separators: readonly Separator[]} {
  const neighbours = graph(sizes.length, together);
  const used = new Set(together.flat());
  const found: number[][] = [];
  const left = new Set([...used].sort((a, b) => a - b));
  while (left.size > 0) {
    const {vertex, around} = cheapest(left, neighbours, sizes);
    for (const a of around) for (const b of around) if (a !== b) neighbours[a]!.add(b);
    for (const a of around) neighbours[a]!.delete(vertex);
    left.delete(vertex);
    const clique = [vertex, ...around].sort((a, b) => a - b);
    if (!found.some((other) => clique.every((v) => other.includes(v)))) found.push(clique);
  }
  if (found.length === 0) found.push([]);
  return {cliques: found, separators: junctionTree(found)};
}

function graph(count: number, together: readonly (readonly number[])[]): Set<number>[] {
  const neighbours = Array.from({length: count}, () => new Set<number>());
  for (const group of together) for (const a of group) for (const b of group) if (a !== b) neighbours[a]!.add(b);
  return neighbours;
}

/** Min-fill: the vertex whose neighbours lack the fewest edges; among those the one with the smallest table. */
function cheapest(left: ReadonlySet<number>, neighbours: readonly Set<number>[], sizes: readonly number[]) {
  let best: {vertex: number; around: number[]; fill: number; size: number} | undefined;
  for (const vertex of left) {
    const around = [...neighbours[vertex]!].sort((a, b) => a - b);
    let fill = 0;
    for (const a of around) for (const b of around) if (a < b && !neighbours[a]!.has(b)) fill++;
    const size = around.reduce((product, v) => product * sizes[v]!, sizes[vertex]!);
    if (!best || fill < best.fill || (fill === best.fill && size < best.size)) best = {vertex, around, fill, size};
  }
  return best!;
}

/** A spanning tree of greatest separators has the running intersection property. */
function junctionTree(found: readonly (readonly number[])[]): Separator[] {
  const pairs: Separator[] = [];
  for (let i = 0; i < found.length; i++) {
    for (let j = i + 1; j < found.length; j++) {
      pairs.push({between: [i, j], variables: found[i]!.filter((v) => found[j]!.includes(v))});
    }
  }
  pairs.sort((a, b) => b.variables.length - a.variables.length);
  const root = found.map((_, i) => i);
  const rootOf = (i: number): number => (root[i] === i ? i : rootOf(root[i]!));
  return pairs.filter(({between: [a, b]}) => {
    const joins = rootOf(a) !== rootOf(b);
    root[rootOf(a)] = rootOf(b);
    return joins;
  });
}
