import type {Codebook} from "../data/codebook.ts";
import {type Basis, type Counted, Draft} from "../gate/draft.ts";
import {type Joint, type JointTable, outside, questionOf} from "../gate/joint.ts";
import type {Where} from "../gate/model/population.ts";
import {impossible, rangesOf} from "./impossible.ts";
import {type Meaning, meaningOf, meaningOfOption} from "./meaning.ts";
import {overlaps} from "./overlaps.ts";

interface Vector {
  readonly name: string;
  readonly codes: string[];
  /** for each record the place of its code, or -1 where nothing was asked of it */
  readonly levels: Int16Array;
  /** the place of the code for those: of an option, that it was not given */
  readonly otherwise?: number;
  /** what it says of a question of the codebook; nothing where the notebook made it */
  readonly meaning?: Meaning | undefined;
}

/**
 * All tables of a report as tables of one population. A variable is what its answers are: the same answers under the same
 * name are one variable in every table. A question with more than one answer becomes one yes/no variable an option; the
 * records that a filter left become a variable of two levels, unless a variable has them as one of its categories. A
 * variable with merged categories is another one, and which answers of either go together is no secret.
 */
export function joint(drafts: ReadonlyMap<string, Draft>, codebook: Codebook): Joint {
  const opened = [...drafts].map(([id, draft]) => {
    const counted = Draft.open(draft);
    return {id, counted, basis: counted.basis()};
  });
  const size =
    1 + Math.max(-1, ...opened.map(({basis}) => basis.records.reduce((most, record) => Math.max(most, record), -1)));
  const vectors: Vector[] = [];
  const places = opened.map(({id, counted, basis}) => ({
    id,
    counted,
    basis,
    variables: variablesOf(counted, basis, size, vectors, codebook)
  }));
  const populations = places.map(({basis}) => populationOf(basis, size, vectors));
  const tables = places.map(({id, counted, basis, variables}, i): JointTable => {
    const within = populations[i];
    const {mean} = counted;
    return {
      id,
      within: within === undefined ? [] : [within],
      cells: cellsOf(counted, variables, within),
      ...(mean && basis.values
        ? {
            values: valuesByRecord(basis, basis.values, size),
            decimals: mean.decimals,
            number: numberOf(mean.variable, codebook, vectors)
          }
        : {})
    };
  });
  const settled = vectors.map(({name, codes, levels, otherwise}) => {
    const unasked = levels.includes(-1) && otherwise === undefined;
    const fill = otherwise ?? codes.length;
    return {
      name,
      codes: unasked ? [...codes, outside] : codes,
      levels: levels.map((level) => (level < 0 ? fill : level))
    };
  });
  const people = {
    variables: settled.map(({name, codes}) => ({name, codes})),
    kinds: Array.from({length: size}, (_, record) => Int32Array.from(settled, ({levels}) => levels[record]!)),
    weights: new Array<number>(size).fill(1)
  };
  const meanings = new Map(vectors.flatMap(({name, meaning}) => (meaning === undefined ? [] : [[name, meaning]])));
  const made = vectors
    .filter(({name, meaning}) => meaning?.merged ?? !codebook.variables.has(questionOf(name)))
    .map(({name}) => name);
  return {people, tables, impossible: [...impossible(codebook, meanings), ...overlaps(meanings)], made};
}

/** What the codebook says of a number that is averaged: the groups that a table counts it in, and their ranges. */
function numberOf(name: string, {variables}: Codebook, vectors: readonly Vector[]): NonNullable<JointTable["number"]> {
  const number = variables.get(name);
  const whole = number?.integer ?? false;
  const cuts = [...vectors.keys()].filter((v) => {
    const {meaning} = vectors[v]!;
    return meaning?.several === false && variables.get(meaning.question)?.derivation?.from === name;
  });
  const place = cuts.find((v) => !vectors[v]!.meaning!.merged) ?? cuts[0];
  if (number === undefined || place === undefined) return {name, whole};
  const {question, answers} = vectors[place]!.meaning!;
  const ranges = rangesOf(variables.get(question)!, number);
  return {
    name,
    whole,
    groups: {
      variable: place,
      ranges: [...answers.values()].flatMap((own, code) => {
        const parts = ranges.filter((range) => own.includes(range.code));
        const least = Math.min(...parts.map((range) => range.least));
        return parts.length === 0 ? [] : [{code, least, greatest: Math.max(...parts.map((range) => range.greatest))}];
      })
    }
  };
}

/** What stands for a dimension in the joint: a variable, or one yes/no variable for each of its categories. */
type Placed = {readonly variable: number} | {readonly options: readonly number[]};

function variablesOf(
  {dimensions}: Counted,
  {records, levels}: Basis,
  size: number,
  vectors: Vector[],
  codebook: Codebook
): Placed[] {
  return dimensions.map((dimension, d) => {
    const {name, categories, merged = new Map<string, string>()} = dimension;
    const codes = categories.map(({code}) => code);
    const own = new Int16Array(size).fill(-1);
    let several = false;
    for (const [row, record] of records.entries()) {
      const level = levels[d]![row]!;
      several ||= own[record]! >= 0 && own[record] !== level;
      own[record] = level;
    }
    if (!several) {
      const coarse = merged.size === 0 ? name : `${name} [${[...new Set(merged.values())].join(", ")}]`;
      return {variable: placed({name: coarse, codes, levels: own, meaning: meaningOf(dimension, codebook)}, vectors)};
    }
    const options = codes.map((code, level) => {
      const given = new Int16Array(size).fill(-1);
      for (const record of records) given[record] = 1;
      for (const [row, record] of records.entries()) if (levels[d]![row] === level) given[record] = 0;
      const meaning = meaningOfOption(dimension, code, codebook);
      return placed({name: `${name}: ${code}`, codes: ["yes", "no"], levels: given, otherwise: 1, meaning}, vectors);
    });
    return {options};
  });
}

/** The place of the variable: of one that is there already, if its answers agree wherever both were asked. */
function placed(vector: Vector, vectors: Vector[]): number {
  let {name} = vector;
  for (let number = 2; ; number++) {
    const place = vectors.findIndex((other) => other.name === name);
    // Under a name that is taken the notebook has made another variable.
    if (place < 0) return vectors.push({...vector, name, ...(number > 2 ? {meaning: undefined} : {})}) - 1;
    const known = vectors[place]!;
    const same = known.codes.join() === vector.codes.join();
    if (same && vector.levels.every((level, i) => level < 0 || known.levels[i]! < 0 || level === known.levels[i])) {
      vector.levels.forEach((level, i) => {
        if (level >= 0) known.levels[i] = level;
      });
      return place;
    }
    name = `${vector.name} (${number})`;
  }
}

/** Whom a table is about, where it is not everybody. */
function populationOf({records}: Basis, size: number, vectors: Vector[]): readonly [number, number] | undefined {
  const inside = new Uint8Array(size);
  for (const record of records) inside[record] = 1;
  if (inside.every((one) => one === 1)) return undefined;
  for (const [v, {codes, levels}] of vectors.entries()) {
    const code = codes.findIndex((_, c) => inside.every((one, record) => (one === 1) === (levels[record] === c)));
    if (code >= 0) return [v, code];
  }
  const number = 1 + vectors.filter(({name}) => name.startsWith("population ")).length;
  return [
    vectors.push({
      name: `population ${number}`,
      codes: ["in", "out"],
      levels: Int16Array.from(inside, (one) => 1 - one)
    }) - 1,
    0
  ];
}

/** The conditions of each cell, in the order of the counts. */
function cellsOf(
  {dimensions, counts}: Counted,
  placed: readonly Placed[],
  within: readonly [number, number] | undefined
): Where[] {
  return Array.from(counts, (_, cell) => {
    let rest = cell;
    const conditions = new Map<number, number>(within === undefined ? [] : [within]);
    for (let d = dimensions.length - 1; d >= 0; d--) {
      const levels = dimensions[d]!.categories.length + 1;
      const level = rest % levels;
      rest = Math.floor(rest / levels);
      if (level === levels - 1) continue;
      const at = placed[d]!;
      if ("variable" in at) conditions.set(at.variable, level);
      else conditions.set(at.options[level]!, 0);
    }
    return [...conditions].sort(([a], [b]) => a - b);
  });
}

function valuesByRecord({records}: Basis, values: Float64Array, size: number): Float64Array {
  const all = new Float64Array(size).fill(Number.NaN);
  for (const [row, record] of records.entries()) all[record] = values[row]!;
  return all;
}
