import type {Table} from "../gate/audit/reader.ts";
import {countWhere, type Population} from "../gate/model/population.ts";
import type {Block, System} from "../gate/model/system.ts";

/**
 * The records dealt other answers, so that their tables are those of `table`: clique by clique along the junction tree,
 * within each combination of what a clique shares with those before it. A record keeps its answers where it can.
 * The number of records in every cell of every clique is counted again at the end; nothing is believed.
 */
export function deal(known: System, kernel: readonly number[], table: Table): Int32Array[] {
  const {people} = known;
  const dealt = people.kinds.map((kind) => Int32Array.from(kind));
  const done = new Set(kernel);
  const sets: (readonly number[])[] = [kernel];
  const left = [...known.blocks];
  while (left.length > 0) {
    const {block, shared} = left
      .map((block) => ({block, shared: mostShared(block, sets)}))
      .sort((a, b) => b.shared.length - a.shared.length)[0]!;
    left.splice(left.indexOf(block), 1);
    dealOne(people, block, shared, table, dealt);
    sets.push(block.variables);
    for (const variable of block.variables) done.add(variable);
  }
  mendEmpty(people, [...done], dealt);
  check(known, dealt, table);
  return dealt;
}

function mostShared({variables}: Block, sets: readonly (readonly number[])[]): number[] {
  return sets
    .map((set) => variables.filter((variable) => set.includes(variable)))
    .sort((a, b) => b.length - a.length)[0]!;
}

function dealOne(people: Population, block: Block, shared: readonly number[], table: Table, dealt: Int32Array[]): void {
  const wanted = new Map<string, number[][]>();
  const keyOf = (kind: ArrayLike<number>) => shared.map((variable) => kind[variable]).join();
  forEach(block, table, (codes, count) => {
    const kind = new Int32Array(people.variables.length);
    block.variables.forEach((variable, i) => {
      kind[variable] = codes[i]!;
    });
    const own = wanted.get(keyOf(kind)) ?? [];
    for (let n = 0; n < count; n++) own.push(codes);
    wanted.set(keyOf(kind), own);
  });
  const others: number[] = [];
  for (const [record, kind] of dealt.entries()) {
    const open = wanted.get(keyOf(kind)) ?? [];
    const same = open.findIndex((codes) => block.variables.every((variable, i) => kind[variable] === codes[i]));
    if (same >= 0) open.splice(same, 1);
    else others.push(record);
  }
  for (const record of others) {
    const codes = wanted.get(keyOf(dealt[record]!))?.shift();
    if (codes === undefined) throw new Error("the cliques do not agree on what they share");
    block.variables.forEach((variable, i) => {
      dealt[record]![variable] = codes[i]!;
    });
  }
}

/** A record without any answer to a question of several takes one from another like it that has two. */
function mendEmpty({variables}: Population, inPart: readonly number[], dealt: Int32Array[]): void {
  const questionOf = (v: number) => /^(.*): /.exec(variables[v]!.name)?.[1];
  const questions = new Set(inPart.map(questionOf).filter((question) => question !== undefined));
  for (const question of questions) {
    const options = inPart.filter((v) => questionOf(v) === question);
    const given = (kind: Int32Array) => options.filter((v) => kind[v] === 0);
    for (const kind of dealt) {
      if (given(kind).length > 0) continue;
      const alike = (other: Int32Array) => inPart.every((v) => options.includes(v) || other[v] === kind[v]);
      const giver = dealt.find((other) => given(other).length > 1 && alike(other));
      if (giver === undefined) continue;
      const [option] = given(giver);
      giver[option!] = 1;
      kind[option!] = 0;
    }
  }
}

function check({people, blocks}: System, dealt: readonly Int32Array[], table: Table): void {
  const now = {...people, kinds: dealt};
  for (const block of blocks) {
    forEach(block, table, (codes, count) => {
      const where = block.variables.map((variable, i) => [variable, codes[i]!] as const);
      if (countWhere(now, where) !== count) throw new Error("the records dealt do not give the table");
    });
  }
}

function forEach({sizes, places}: Block, table: Table, visit: (codes: number[], count: number) => void): void {
  places.forEach((unknown, place) => {
    let rest = place;
    const codes = sizes
      .map((_, i) => sizes.length - 1 - i)
      .map((i) => {
        const code = rest % sizes[i]!;
        rest = Math.floor(rest / sizes[i]!);
        return code;
      })
      .reverse();
    if (unknown >= 0) visit(codes, table[unknown]!);
  });
}
