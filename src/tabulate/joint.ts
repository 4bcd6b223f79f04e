import type {Codebook} from "../data/codebook.ts";
import {fail} from "../error.ts";
import {type Basis, type Counted, type Dimension, Draft} from "../gate/draft.ts";
import {type Joint, type JointTable, outside, questionOf} from "../gate/joint.ts";
import {countWhere, type Population, type Where} from "../gate/model/population.ts";
import type {Margin} from "../gate/rounding/controlled.ts";
import {yearVariable} from "../gate/years.ts";
import {impossible, rangesOf} from "./impossible.ts";
import {impossibleInYears} from "./impossible-in-years.ts";
import {stridesOf} from "./margins.ts";
import {marksOf} from "./marks.ts";
import {type Meaning, meaningOf, meaningOfOption} from "./meaning.ts";
import {overlaps} from "./overlaps.ts";
import {unionsOf} from "./unions.ts";

interface Vector {
  readonly name: string;
  readonly codes: string[];
  /** for each record the place of its code, or -1 where nothing was asked of it */
  readonly levels: Int16Array;
  /** the place of the code for those: of an option, that it was not given */
  readonly otherwise?: number;
  /** what it says of a question of the codebook; nothing where the notebook made it */
  readonly meaning?: Meaning | undefined;
  /** of an option that is a mention: the single ones that make it one */
  readonly mentions?: readonly string[] | undefined;
  /** of what one coder marked: which of a file's coders, and the mentions that it is of */
  readonly marked?: Dimension["marked"] | undefined;
}

/** What the notebooks count of the records of one year. */
export interface CountedYear {
  readonly year: string;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** by identifier, the record's number in all tables and years */
  readonly numbers: ReadonlyMap<unknown, number>;
}

/** All tables of a report about the records of one year. */
export function joint(drafts: ReadonlyMap<string, Draft>, codebook: Codebook): Joint {
  return jointOfYears([{year: "", drafts, numbers: new Map()}], codebook);
}

/**
 * All tables of a report as tables of one population. A variable is what its answers are: the same answers under the same
 * name are one variable in every table. A question with more than one answer becomes one yes/no variable an option; the
 * records that a filter left become a variable of two levels, unless a variable has them as one of its categories. A
 * variable with merged categories is another one, and which answers of either go together is no secret.
 *
 * Of several years, the oldest first and the report's own last: each year is a variable too, and says which records were
 * in it. An earlier year is placed as it was when it was the last, so that its variables bear the names that its own
 * editions gave them.
 */
export function jointOfYears(years: readonly CountedYear[], codebook: Codebook): Joint {
  const opened = years.map(({drafts}) =>
    [...drafts].flatMap(([id, draft]): Opened[] => {
      const counted = Draft.open(draft);
      // Of a table that shows nothing nothing can be learned; one of others beside the records has a population of its own.
      return counted.withheld || counted.beyond !== undefined ? [] : [{id, counted, basis: counted.basis()}];
    })
  );
  const size =
    1 +
    Math.max(
      -1,
      ...years.flatMap(({numbers}) => [...numbers.values()]),
      ...opened.flat().map(({basis}) => basis.records.reduce((most, record) => Math.max(most, record), -1))
    );
  const members = years.map(({numbers}) => membersOf(numbers, size));
  const vectors: Vector[] = years.length === 1 ? [] : years.map(({year}, y) => yearVector(year, members[y]!));
  const own = vectors.length;
  const several = severalOf(opened.flat());
  const placedBy = years.map((_, y) => {
    const places = opened[y]!.map((one) => ({...one, variables: variablesOf(one, size, vectors, several, codebook)}));
    const populations = places.map(({basis}) => populationOf(basis, members[y]!, vectors, own));
    return places.map(({id, counted, basis, variables}, i): JointTable => {
      const population = populations[i];
      const year: Where = years.length === 1 ? [] : [[y, 0]];
      const within = population === undefined ? year : [...year, population];
      const {mean} = counted;
      return {
        id,
        within,
        cells: cellsOf(counted, variables, within),
        ...(mean ? {} : {margins: marginsOf(counted, variables)}),
        ...(counted.round === undefined ? {} : {round: counted.round}),
        ...(mean && basis.values
          ? {
              values: valuesByRecord(basis, basis.values, size),
              decimals: mean.decimals,
              number: numberOf(mean.variable, codebook, vectors)
            }
          : {})
      };
    });
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
  for (const [y, tables] of placedBy.entries())
    for (const [i, table] of tables.entries()) demandPlaced(people, table, opened[y]![i]!);
  const meanings = new Map(vectors.flatMap(({name, meaning}) => (meaning === undefined ? [] : [[name, meaning]])));
  const made = vectors
    .slice(own)
    .filter(({name, meaning, mentions, marked}) =>
      mentions === undefined && marked === undefined
        ? (meaning?.merged ?? !codebook.variables.has(questionOf(name)))
        : false
    )
    .map(({name}) => name);
  const mentioned = vectors.flatMap(({mentions}, place) => (mentions === undefined ? [] : [{place, mentions}]));
  const {unions, nested} = unionsOf(mentioned, people, placedBy.flat());
  const marked = vectors.flatMap(({marked}, place) => (marked === undefined ? [] : [{place, ...marked}]));
  const never = [
    ...impossible(codebook, meanings),
    ...overlaps(meanings),
    ...nested,
    ...marksOf(marked, mentioned, people)
  ];
  if (years.length === 1) return {people, tables: placedBy[0]!, impossible: never, unions, made};
  const names = years.map(({year}) => year);
  return {
    people,
    tables: placedBy.at(-1)!,
    impossible: [...never, ...impossibleInYears(names, codebook, meanings)],
    unions,
    made,
    years: names.map((year, variable) => ({year, variable, tables: placedBy[variable]!}))
  };
}

interface Opened {
  readonly id: string;
  readonly counted: Counted;
  readonly basis: Basis;
}

/** For each record whether it was in the year; where no numbers are given, all were. */
function membersOf(numbers: ReadonlyMap<unknown, number>, size: number): Uint8Array {
  const members = new Uint8Array(size).fill(numbers.size === 0 ? 1 : 0);
  for (const number of numbers.values()) members[number] = 1;
  return members;
}

function yearVector(year: string, members: Uint8Array): Vector {
  return {name: yearVariable(year), codes: ["in", "out"], levels: Int16Array.from(members, (one) => 1 - one)};
}

/** The tables' dimensions in which a record has more than one answer, in one year or another. */
function severalOf(opened: readonly Opened[]): ReadonlySet<string> {
  return new Set(
    opened.flatMap(({id, counted, basis: {records, levels}}) =>
      counted.dimensions.flatMap(({mentions}, d) => {
        if (mentions !== undefined) return [`${id} ${d}`];
        const known = new Map<number, number>();
        const twice = records.some((record, row) => {
          const level = levels[d]![row]!;
          const other = known.get(record) ?? level;
          known.set(record, level);
          return other !== level;
        });
        return twice ? [`${id} ${d}`] : [];
      })
    )
  );
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
  {id, counted: {dimensions}, basis: {records, levels}}: Opened,
  size: number,
  vectors: Vector[],
  several: ReadonlySet<string>,
  codebook: Codebook
): Placed[] {
  return dimensions.map((dimension, d) => {
    const {name, categories, merged = new Map<string, string>(), mentions, marked} = dimension;
    const codes = categories.map(({code}) => code);
    const own = new Int16Array(size).fill(-1);
    for (const [row, record] of records.entries()) own[record] = levels[d]![row]!;
    if (!several.has(`${id} ${d}`)) {
      const coarse = merged.size === 0 ? name : `${name} [${[...new Set(merged.values())].join(", ")}]`;
      const meaning = meaningOf(dimension, codebook);
      return {variable: placed({name: coarse, codes, levels: own, meaning, ...(marked && {marked})}, vectors)};
    }
    const options = codes.map((code, level) => {
      const given = new Int16Array(size).fill(-1);
      for (const record of records) given[record] = 1;
      for (const [row, record] of records.entries()) if (levels[d]![row] === level) given[record] = 0;
      const meaning = meaningOfOption(dimension, code, codebook);
      const option = {codes: ["yes", "no"], levels: given, otherwise: 1, meaning, mentions: mentions?.of.get(code)};
      return placed({...option, name: `${mentions?.name ?? name}: ${code}`}, vectors);
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
    if (place < 0)
      return (
        vectors.push({
          ...vector,
          name,
          ...(number > 2 ? {meaning: undefined, mentions: undefined, marked: undefined} : {})
        }) - 1
      );
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

/** Whom of its year's records a table is about, where it is not everybody. The first `own` vectors are the years. */
function populationOf(
  {records}: Basis,
  members: Uint8Array,
  vectors: Vector[],
  own: number
): readonly [number, number] | undefined {
  const inside = new Uint8Array(members.length);
  for (const record of records) inside[record] = 1;
  if (inside.every((one, record) => one === members[record])) return undefined;
  for (const [v, {codes, levels}] of vectors.entries()) {
    if (v < own) continue;
    const code = codes.findIndex((_, c) =>
      inside.every((one, record) => members[record] === 0 || (one === 1) === (levels[record] === c))
    );
    if (code >= 0) return [v, code];
  }
  const out = inside.map((one) => 1 - one);
  const same = vectors.findIndex(
    ({name, levels}) =>
      isPopulation(name) && levels.every((level, record) => !members[record] || level < 0 || level === out[record])
  );
  if (same >= 0) {
    const {levels} = vectors[same]!;
    for (const [record, one] of members.entries()) if (one === 1) levels[record] = out[record]!;
    return [same, 0];
  }
  const number = 1 + vectors.filter(({name}) => isPopulation(name)).length;
  const levels = Int16Array.from(out, (level, record) => (members[record] === 1 ? level : -1));
  return [vectors.push({name: `population ${number}`, codes: ["in", "out"], levels, otherwise: 1}) - 1, 0];
}

function isPopulation(name: string): boolean {
  return name.startsWith("population ");
}

/** A cell of two answers that a record gave in different rows counts other records than those who gave both. */
function demandPlaced(people: Population, {cells}: JointTable, {id, counted: {counts, mean}}: Opened): void {
  if (mean !== undefined || cells.every((where, cell) => countWhere(people, where) === counts[cell])) return;
  fail(
    id,
    "counts what the gate cannot place: two questions with several answers, row by row",
    "count each by itself, or make one variable of both in the notebook"
  );
}

/** The conditions of each cell, in the order of the counts. */
function cellsOf({dimensions, counts}: Counted, placed: readonly Placed[], within: Where): Where[] {
  return Array.from(counts, (_, cell) => {
    let rest = cell;
    const conditions = new Map<number, number>(within);
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

/** Each cell of a total, and the cells of one category each that it is the total of. */
function marginsOf({dimensions, counts}: Counted, placed: readonly Placed[]): Margin[] {
  const strides = stridesOf(dimensions);
  return dimensions.flatMap(({categories, mentions}, d) => {
    const stride = strides[d]!;
    const isTotal = (cell: number) => Math.floor(cell / stride) % (categories.length + 1) === categories.length;
    const totals = [...counts.keys()].filter(isTotal);
    return totals.map((total) => ({
      total,
      parts: categories.map((_, level) => total - (categories.length - level) * stride),
      adds: "variable" in placed[d]!,
      ...(mentions === undefined ? {} : {open: true as const})
    }));
  });
}

function valuesByRecord({records}: Basis, values: Float64Array, size: number): Float64Array {
  const all = new Float64Array(size).fill(Number.NaN);
  for (const [row, record] of records.entries()) all[record] = values[row]!;
  return all;
}
