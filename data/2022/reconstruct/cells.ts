import {Answers} from "./answers.ts";
import type {Application} from "./application.ts";
import type {Family} from "./families.ts";
import type {Group, Margin, Margins} from "./margins.ts";
import type {Option, Question} from "./question.ts";
import type {Rule} from "./rules.ts";

/** Applications of a group that earlier families gave the same answers, as far as this family builds on them. */
export interface Stem {
  readonly group: Group;
  readonly given: Answers;
  readonly applications: readonly Application[];
}

/** One combination of answers to a family's questions: how many of the stem's applications give it is solved for. */
export interface Cell {
  readonly stem: Stem;
  /** the given answers and the new ones */
  readonly answers: Answers;
  /** for each question that is asked, what the answer counts as in the appendix */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** how many there would be if all answers were independent */
  readonly expected: number;
  /** how many there can be */
  readonly most: number;
  readonly broken: readonly Rule[];
}

export function stemsOf({given = []}: Family, applications: readonly Application[]): Stem[] {
  const stems = new Map<string, Stem & {readonly applications: Application[]}>();
  for (const application of applications) {
    const {group, answers} = application;
    const key = answers.only(["outcome", "subsample", ...given]).key;
    const stem = stems.get(key) ?? {group, given: answers.only(given), applications: []};
    stem.applications.push(application);
    stems.set(key, stem);
  }
  return [...stems.values()];
}

/** Every combination that the published counts of the stem's group allow. */
export function cellsOf(stem: Stem, questions: readonly Question[], margins: Margins, rules: readonly Rule[]): Cell[] {
  const count = stem.applications.length;
  const bare: Cell = {stem, answers: stem.given, codes: new Map(), expected: count, most: count, broken: []};
  const cells = questions.reduce(
    (before, question) => before.flatMap((cell) => answered(cell, question, margins(question, stem.group))),
    [bare]
  );
  const asked = rules.filter((rule) => isAbout(rule, questions, stem.given));
  return cells.map((cell) => ({...cell, broken: asked.filter((rule) => !rule.holds(cell.answers))}));
}

function answered(cell: Cell, {name, options}: Question, margin: Margin): Cell[] {
  const count = (code: string): number => margin.get(code) ?? 0;
  const share = ({codes, part}: Option): number =>
    codes.reduce((all, code) => (all * count(code)) / cell.stem.group.size, part);
  return options
    .filter(({codes}) => codes.every((code) => count(code) > 0))
    .map((option) => ({
      ...cell,
      answers: cell.answers.with(new Answers([[name, option.cells]])),
      codes: new Map([...cell.codes, [name, option.codes]]),
      expected: cell.expected * share(option),
      most: Math.min(cell.most, ...option.codes.map(count))
    }));
}

/** Whether a rule needs one of the new answers, and none that is not known yet. */
function isAbout({about}: Rule, questions: readonly Question[], given: Answers): boolean {
  const isNew = (name: string): boolean => questions.some((question) => question.name === name);
  return about.some(isNew) && about.every((name) => isNew(name) || given.cells.has(name));
}
