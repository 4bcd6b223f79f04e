import type {Codebook, Field, Groups} from "./codebook.ts";
import {scales} from "./scales.ts";

/** A variable of the codebook, as something to be answered for each application. */
export interface Question {
  readonly name: string;
  /** its block in the appendix, which prints a number's groups rather than the number */
  readonly block: string;
  /** the codes that the block counts, in order */
  readonly codes: readonly string[];
  readonly options: readonly Option[];
}

/** One possible answer. */
export interface Option {
  /** what the file holds: more than one where there may be more than one answer */
  readonly cells: readonly string[];
  /** what the appendix counts it as */
  readonly codes: readonly string[];
  /** how much of its code falls to it, of 1 */
  readonly part: number;
}

/** All questions of the codebook, by name. */
export function questionsOf({resources}: Codebook): ReadonlyMap<string, Question> {
  const derived = resources.flatMap(({smallprint}) => smallprint.derived ?? []);
  const questions = resources.flatMap(({schema, smallprint}) =>
    schema.fields.map((field) => {
      const groups = derived.find(({from}) => from === field.name);
      if (groups !== undefined) return numeric(field, groups);
      return smallprint.required ? multiple(field) : single(field);
    })
  );
  return new Map(questions.map((question) => [question.name, question]));
}

/** What the appendix counts these cells as. */
export function codesOf({options}: Question, cells: readonly string[]): readonly string[] {
  return options.find((option) => option.cells.join() === cells.join())?.codes ?? [];
}

function single({name, categories = []}: Field): Question {
  const codes = categories.map(({value}) => value);
  return {name, block: name, codes, options: codes.map(itself)};
}

/** Up to three answers at once; an exclusive one stands alone. */
function multiple({name, categories = [], smallprint: {exclusive = []}}: Field): Question {
  const codes = categories.map(({value}) => value);
  const free = codes.filter((code) => !exclusive.includes(code));
  const pairs = free.flatMap((a, i) => free.slice(i + 1).map((b) => [a, b]));
  const triples = pairs.flatMap(([a, b]) => free.slice(free.indexOf(b!) + 1).map((c) => [a!, b!, c]));
  const several = [...pairs, ...triples].map((cells) => ({cells, codes: cells, part: 1}));
  return {name, block: name, codes, options: [...codes.map(itself), ...several]};
}

/** A number, or a reason why there is none, which the block counts under the reason's own code. */
function numeric({name, missingValues = []}: Field, {name: block, cut, categories}: Groups): Question {
  const codes = categories.map(({value}) => value);
  const reasons = missingValues.map(({value}) => value);
  const groups = codes.filter((code) => !reasons.includes(code));
  const codeOf = (value: number): string => groups[cut.filter((start) => value >= start).length]!;
  const scale = scales[name] ?? [];
  const weightOf = (code: string): number =>
    scale.reduce((sum, [value, weight]) => sum + (codeOf(value) === code ? weight : 0), 0);
  const values = scale.map(([value, weight]) => {
    const code = codeOf(value);
    return {cells: [String(value)], codes: [code], part: weight / weightOf(code)};
  });
  return {name, block, codes, options: [...values, ...reasons.map(itself)]};
}

function itself(code: string): Option {
  return {cells: [code], codes: [code], part: 1};
}
