import type {ColumnTable} from "arquero";
import {didYouMean, fail, failIfAny, type Problem} from "../error.ts";
import {cellIndex, type Dimension, Draft} from "../gate/draft.ts";
import type {OutlineStep} from "../gate/outline.ts";
import {crosstab} from "../tabulate/crosstab.ts";
import {toDimension} from "../tabulate/levels.ts";
import {scopeOf} from "../tabulate/scope.ts";
import type {Flow, FlowStep} from "./flow.ts";
import {type FlowCounts, outsideDraft} from "./outside-draft.ts";

/**
 * Counts the steps of a flow: those among the records in them, by crosstabs like any other, and those outside as stated.
 * Gives `flow`, which holds the outline that a flow chart is drawn from, and a table for each set of variables that a step
 * is by. Throws where a stated count is not the records', and where a stage does not add up: both numbers, and their places.
 */
export function countFlow(flow: Flow, records: ColumnTable): Record<string, Draft> {
  const scope = scopeOf("countFlow");
  const by = toDimension(flow.by, scope, "countFlow");
  const inside = flow.steps.filter(({where}) => where !== undefined);
  const first = inside.find(({kind}) => kind === "stage");
  if (first === undefined) return fail(flow.place, "no stage is counted in the records", "give one of them its where");
  const drafts = new Map<string, Draft>();
  for (const {where} of [first, ...inside]) {
    const name = nameOf(where!, first);
    if (!drafts.has(name)) drafts.set(name, crosstab(records, [...variablesOf(where!), flow.by]));
  }
  const counts: FlowCounts = new Map(
    flow.steps.map((step) => [step.id, countsOf(step, by, drafts.get(nameOf(step.where ?? {}, first)))])
  );
  failIfAny(flow.steps.flatMap((step) => disagreements(step, counts, by)));
  failIfAny(sums(flow, counts, by));
  const own = Draft.open(drafts.get("flow")!);
  const beyond = outsideDraft(flow, counts, by, own.unit);
  const steps = flow.steps.map((step): OutlineStep => {
    const {id, kind, label, where} = step;
    const known = by.categories.map(({code}) => code).filter((code) => counts.get(id)!.get(code) !== undefined);
    const place =
      where !== undefined
        ? {table: nameOf(where, first), cell: variablesOf(where).map((name) => where[name]!)}
        : {table: "flow/beyond", cell: [kind === "stage" ? "total" : id]};
    return {id, kind, label, known, ...(known.length === 0 ? {} : {in: place})};
  });
  const outline = {by: by.categories.map(({code, label}) => ({code, label})), steps};
  drafts.set("flow", new Draft({...own, outline}));
  return {...Object.fromEntries(drafts), ...(beyond && {"flow/beyond": beyond})};
}

/** The first stage that is counted in the records has the flow's own name. */
function nameOf(where: Readonly<Record<string, string>>, first: FlowStep): string {
  const own = (conditions: Readonly<Record<string, string>>) => ["flow", ...variablesOf(conditions)].join("/");
  return own(where) === own(first.where!) ? "flow" : own(where);
}

function variablesOf(where: Readonly<Record<string, string>>): string[] {
  return Object.keys(where).sort();
}

function countsOf({where, stated, at}: FlowStep, {categories}: Dimension, draft: Draft | undefined) {
  const codes = categories.map(({code}) => code);
  const strange = [...(stated?.keys() ?? [])].find((code) => !codes.includes(code));
  if (strange !== undefined) fail(at, `counts an unknown category: ${strange}`, didYouMean(strange, codes));
  if (where === undefined) return new Map(codes.map((code) => [code, stated?.get(code)]));
  const {dimensions, counts} = Draft.open(draft!);
  const levels = variablesOf(where).map((name, d) => {
    const own = dimensions[d]!.categories.map(({code}) => code);
    if (!own.includes(where[name]!)) fail(at, `${name} has no category ${where[name]}`, didYouMean(where[name]!, own));
    return own.indexOf(where[name]!);
  });
  return new Map(codes.map((code, level) => [code, counts[cellIndex(dimensions, [...levels, level])]!]));
}

function disagreements({id, where, stated, at}: FlowStep, counts: FlowCounts, {categories}: Dimension): Problem[] {
  if (where === undefined) return [];
  return categories.flatMap(({code}) => {
    const [said, found] = [stated?.get(code), counts.get(id)!.get(code)];
    if (said === undefined || said === found) return [];
    const problem = `${id}, ${code}: ${said} stated, and ${found} in the records`;
    return [{place: at, problem, wayOut: "mend the one that is wrong"}];
  });
}

/** Each stage less what left, with what joined, is the next; where all of it is known. */
function sums({steps}: Flow, counts: FlowCounts, {categories}: Dimension): Problem[] {
  const stages = steps.filter(({kind}) => kind === "stage");
  return stages.slice(1).flatMap((next, i) => {
    const stage = stages[i]!;
    const between = steps.slice(steps.indexOf(stage) + 1, steps.indexOf(next));
    return categories.flatMap(({code}) => {
      const count = ({id}: FlowStep) => counts.get(id)!.get(code);
      const of = (kind: FlowStep["kind"]) => between.filter((step) => step.kind === kind).map(count);
      const [start, left, joined, end] = [count(stage), sum(of("left")), sum(of("joined")), count(next)];
      if (start === undefined || left === undefined || joined === undefined || end === undefined) return [];
      if (start - left + joined === end) return [];
      const makes = `${start} less ${left}${joined === 0 ? "" : ` and with ${joined}`} makes ${start - left + joined}`;
      const problem = `${stage.id}, ${code}: ${makes}, and ${next.id} has ${end}`;
      return [{place: stage.at, problem, wayOut: `see ${next.at}`}];
    });
  });
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (all, n) => (all === undefined || n === undefined ? undefined : all + n),
    0
  );
}
