import type {Application} from "./application.ts";
import {isAveraged} from "./demands.ts";
import {families} from "./families.ts";
import {codesOf, type Question} from "./question.ts";

/**
 * What the records give for an address of published.csv: the tables' counts, percentages and averages, and the
 * cross-counts. Undefined for any other.
 */
export function recount(
  address: string,
  applications: readonly Application[],
  questions: ReadonlyMap<string, Question>
): number | undefined {
  const cross = families.flatMap(({crossCounts = []}) => crossCounts).find((count) => count.address === address);
  if (cross !== undefined) return applications.filter(({answers}) => cross.counts(answers)).length;
  const [table, first = "", ...rest] = address.split("/");
  if (table === "table-1") return inTable1(first, rest, applications);
  if (table !== "appendix-1") return undefined;
  const [code = "", sample, outcome = "", measure] = rest;
  const inSample = applications.filter(({group}) => sample === "whole" || group.subsample === "yes");
  const column = inSample.filter(({group}) => group.outcome === outcome);
  if (first === "mbu_acceptance") return ofUnit(code, outcome, inSample, measure);
  const question = [...questions.values()].find(({block}) => block === first);
  if (question === undefined) return undefined;
  return code === "mean" ? averageOf(question, column) : ofColumn(question, code, column, measure);
}

function inTable1(unit: string, [outcome, measure]: readonly string[], applications: readonly Application[]): number {
  const counted = applications.filter(
    ({group, answers}) =>
      (unit === "total" || answers.has("mbu", unit)) && (outcome === "total" || group.outcome === outcome)
  );
  return measured(counted.length, applications.length, measure);
}

/** Acceptance rates are of the applications to one unit. */
function ofUnit(unit: string, outcome: string, applications: readonly Application[], measure?: string): number {
  const there = applications.filter(({answers}) => answers.has("mbu", unit));
  return measured(there.filter(({group}) => group.outcome === outcome).length, there.length, measure);
}

/** All other percentages are of a column, without the women to whom the question does not apply. */
function ofColumn(question: Question, code: string, column: readonly Application[], measure?: string): number {
  const counted = column.filter(({answers}) => codesOf(question, answers.to(question.name)).includes(code));
  const base = column.filter(({answers}) => !answers.has(question.name, "not_applicable"));
  return measured(counted.length, base.length, measure);
}

function averageOf({name}: Question, column: readonly Application[]): number {
  const values = column.map(({answers}) => answers.number(name)).filter((value) => isAveraged(name, value));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function measured(count: number, base: number, measure: string | undefined): number {
  return measure === "percentage" ? (100 * count) / base : count;
}
