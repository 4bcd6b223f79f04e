import type {Codebook} from "../data/codebook.ts";
import {didYouMean, fail, failIfAny, type Problem, Problems} from "../error.ts";
import {type Counted, cellCount, type Dimension, Draft} from "../gate/draft.ts";
import type {TableChoice, TableChoices} from "../gate/table-choice.ts";
import {countDistinct} from "./distinct.ts";
import {addMargins, stridesOf} from "./margins.ts";
import {merge} from "./merge.ts";

/** The tables as the edition wants them: those for which it chose another way out than withholding are counted anew. */
export function choose(
  drafts: ReadonlyMap<string, Draft>,
  choices: TableChoices,
  codebook: Codebook
): ReadonlyMap<string, Draft> {
  const problems: Problem[] = [];
  const chosen = new Map(drafts);
  for (const [id, choice] of choices) {
    try {
      const draft = drafts.get(id) ?? fail(choice.place, `no table ${id}`, didYouMean(id, drafts.keys()));
      chosen.set(id, chosenFor(draft, choice, codebook));
    } catch (error) {
      if (!(error instanceof Problems)) throw error;
      problems.push(...error.list);
    }
  }
  failIfAny(problems);
  return chosen;
}

function chosenFor(draft: Draft, {merge: merges, round, withhold, place}: TableChoice, codebook: Codebook): Draft {
  let counted = Draft.open(draft);
  for (const {variable, spec, place: at} of merges) {
    const names = counted.dimensions.map(({name}) => name);
    if (!names.includes(variable)) fail(at, `the table is not by ${variable}`, didYouMean(variable, names));
    const d = names.indexOf(variable);
    counted = recount(counted, d, merge(counted.dimensions[d]!, spec, codebook, at));
  }
  if (round !== undefined && counted.mean !== undefined) fail(place, "a mean has no counts to round", "remove round");
  if (withhold) return new Draft({...counted, withheld: true});
  return new Draft(round === undefined ? counted : {...counted, round});
}

/** Counts again whom the table counts, by coarser categories of one variable. */
function recount(counted: Counted, d: number, coarser: Dimension): Counted {
  const {dimensions: finer, mean} = counted;
  const dimensions = finer.map((dimension, i) => (i === d ? coarser : dimension));
  const codes = coarser.categories.map(({code}) => code);
  const levelOf = finer[d]!.categories.map(({code}) => codes.indexOf(coarser.merged?.get(code) ?? code));
  const {records, levels, values} = counted.basis();
  const basis = {
    records,
    levels: levels.map((own, i) => (i === d ? Uint16Array.from(own, (level) => levelOf[level]!) : own)),
    ...(values === undefined ? {} : {values})
  };
  return {
    ...counted,
    dimensions,
    counts: countDistinct(dimensions, basis),
    basis: () => basis,
    ...(mean && values ? {mean: {...mean, sums: sumsOf(dimensions, basis.levels, values)}} : {})
  };
}

function sumsOf(
  dimensions: readonly Dimension[],
  levels: readonly ArrayLike<number>[],
  values: Float64Array
): Float64Array {
  const sums = new Float64Array(cellCount(dimensions));
  const strides = stridesOf(dimensions);
  for (const [row, value] of values.entries()) {
    sums[strides.reduce((cell, stride, i) => cell + levels[i]![row]! * stride, 0)]! += value;
  }
  addMargins(dimensions, sums);
  return sums;
}
