import type {Category, Codebook, Conditions, Resource, Rule, Variable} from "../data/codebook.ts";
import {inner} from "../data/judge.ts";

/** All that is asked, as plain values that a page can carry: a codebook as it stands in one year, without the years. */
export interface Form {
  readonly name: string;
  readonly title: string;
  readonly year: number;
  readonly sheets: readonly Sheet[];
}

/** One file of records, as people fill it in. */
export interface Sheet {
  readonly name: string;
  /** the file that it becomes, from the year's folder */
  readonly path: string;
  readonly title: string;
  readonly unit: Resource["unit"];
  /** the question that holds the pseudonym */
  readonly key: string;
  /** the columns of the file, in its order */
  readonly questions: readonly Question[];
  /** what no two rows share */
  readonly unique: readonly string[];
  /** of a sheet of answers: whose they are, and whether each of those has one */
  readonly belongsTo?: {readonly sheet: string; readonly required: boolean};
  readonly rules: readonly FormRule[];
}

export interface Question {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly kind: Variable["type"];
  readonly role: Variable["role"];
  /** of a choice its answers; of a number the reasons why there is none */
  readonly options: readonly Option[];
  /** codes that stand alone */
  readonly exclusive: readonly string[];
  /** of an identifier: a regular expression that all of it matches */
  readonly pattern?: string;
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
  readonly groupings: readonly Grouping[];
}

export interface Option {
  readonly code: string;
  readonly label: string;
  readonly description?: string;
}

/** How tables show a number: cut into groups, the first of which lies below the first cut. */
export interface Grouping {
  readonly name: string;
  readonly label: string;
  readonly cut: readonly number[];
  readonly options: readonly Option[];
}

/** What no row holds: all of `when` together with all of `never`. */
export interface FormRule {
  readonly when: readonly Condition[];
  readonly never: readonly Condition[];
  readonly because: string;
}

/** A question, or a grouping of one, answered with any of these codes or numbers. */
export interface Condition {
  readonly name: string;
  readonly codes: readonly string[];
}

/**
 * The part of a codebook that people fill in: not the passages that coders mark in files, for that is done in tools made for it,
 * and read from what they save.
 */
export function askedOf(codebook: Codebook): Codebook {
  const isCoded = ({variables}: Resource) => variables.some(({coding}) => coding !== undefined);
  return {...codebook, resources: codebook.resources.filter((resource) => !isCoded(resource))};
}

/** The form of a codebook as it stands in a year. */
export function toForm(codebook: Codebook, year: number): Form {
  const {name, title, resources} = askedOf(codebook);
  return {name, title, year, sheets: resources.map(toSheet)};
}

function toSheet({name, path, title, unit, key, variables, unique, belongsTo, rules = []}: Resource): Sheet {
  const questions = variables.flatMap((variable) =>
    variable.derivation === undefined ? toQuestion(variable, variables) : []
  );
  return {
    name,
    path,
    title,
    unit,
    key,
    questions,
    unique: unique ?? questions.map((question) => question.name),
    ...(belongsTo && {belongsTo: {sheet: belongsTo.resource, required: belongsTo.required}}),
    rules: rules.map(toRule)
  };
}

function toQuestion(variable: Variable, all: readonly Variable[]): Question {
  const {name, label, definition, type, role, categories, missing, exclusive = []} = variable;
  const {pattern, integer, minimum, maximum, unit} = variable;
  return {
    name,
    label,
    definition,
    kind: type,
    role,
    options: [...categories, ...missing].map(toOption),
    exclusive,
    ...(pattern && {pattern: inner(pattern)}),
    ...(integer === undefined ? {} : {integer}),
    ...(minimum === undefined ? {} : {minimum}),
    ...(maximum === undefined ? {} : {maximum}),
    ...(unit === undefined ? {} : {unit}),
    groupings: all.flatMap(({derivation, ...derived}) =>
      derivation?.from === name
        ? [
            {
              name: derived.name,
              label: derived.label,
              cut: derivation.cut,
              options: derived.categories.map(toOption)
            }
          ]
        : []
    )
  };
}

function toOption({code, label, description}: Category): Option {
  return {code, label, ...(description === undefined ? {} : {description})};
}

function toRule({when, never, because}: Rule): FormRule {
  return {when: toConditions(when), never: toConditions(never), because};
}

function toConditions(conditions: Conditions): Condition[] {
  return [...conditions].map(([name, codes]) => ({name, codes}));
}
