import {evaluate, type Fact, type Form, sumOf} from "../model/form.ts";
import type {Readable, Said, Table} from "./reader.ts";

/** Some of the unknowns, and all that is known of them alone; `unknowns` and `cells` are their places in the whole. */
export interface Part {
  readonly known: Readable;
  readonly said: readonly Said[];
  readonly unknowns: Int32Array;
  readonly cells: Int32Array;
}

/**
 * Falls a system apart by a table that agrees with all that is said: with every count that two cliques share as the table
 * has it, nothing joins one part's unknowns to another's. Whatever such a part allows, the whole allows; the whole may allow
 * more.
 */
export function partsAt(known: Readable, said: readonly Said[], table: Table): Part[] {
  const ends = known.links.flatMap((link): Fact[] =>
    [1, -1].map((sign) => {
      const form = sumOf([...link.index].filter((_, k) => link.value[k] === sign));
      const value = evaluate(form, table);
      return {...form, lower: value, upper: value, because: link.because};
    })
  );
  const facts = [...ends, ...known.facts];
  const partOf = joined(known.unknowns, [...facts, ...known.cells]);
  const roots = [...new Set(partOf)];
  const placeIn = new Int32Array(known.unknowns);
  const unknowns = new Map<number, number[]>(roots.map((root) => [root, []]));
  partOf.forEach((root, i) => {
    placeIn[i] = unknowns.get(root)!.push(i) - 1;
  });
  const within = <F extends Form>(form: F): F => ({...form, index: form.index.map((i) => placeIn[i]!)});
  const of = <F extends Form>(forms: readonly F[]) => {
    const all = new Map<number, F[]>(roots.map((root) => [root, []]));
    for (const form of forms) if (form.index.length > 0) all.get(partOf[form.index[0]!]!)!.push(form);
    return all;
  };
  const factsOf = of(facts);
  const cellsOf = of(known.cells.map((cell, place) => ({...cell, place})));
  return roots.map((root): Part => {
    const own = unknowns.get(root)!;
    const cells = cellsOf.get(root)!;
    return {
      known: {
        total: known.total,
        unknowns: own.length,
        most: Float64Array.from(own, (i) => known.most[i]!),
        links: [],
        facts: factsOf.get(root)!.map(within),
        cells: cells.map(within)
      },
      said: cells.map(({place}) => said[place]!),
      unknowns: Int32Array.from(own),
      cells: Int32Array.from(cells, ({place}) => place)
    };
  });
}

/** For each unknown one that stands for all that some row joins it to. */
function joined(size: number, rows: readonly Form[]): Int32Array {
  const parents = Int32Array.from({length: size}, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = i; at !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const {index} of rows) for (const i of index) parents[find(i)] = find(index[0]!);
  return parents.map((_, i) => find(i));
}
