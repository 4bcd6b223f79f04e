import type {Joint, JointTable} from "./joint.ts";
import {oneAtLeast} from "./model/facts.ts";
import type {Fact, Form} from "./model/form.ts";
import type {Where} from "./model/population.ts";

/** Of a question with more than one answer: whoever meets `whole` meets one of `ways`. */
export interface Answered<W = Where> {
  readonly whole: W;
  readonly ways: readonly W[];
  /** the ways tell of different people: whoever meets the whole but not one of them meets it by another person */
  readonly apart?: true;
}

/** Where a question may have several answers, a total over them counts who gave any; a theme is mentioned by some code of it. */
export function answeredIn({tables, years = [], unions = []}: Joint): Answered[] {
  const all: readonly JointTable[] = [...tables, ...years.flatMap((year) => year.tables)];
  const totals = [...new Set(all)].flatMap(({cells, margins = []}) =>
    margins
      .filter(({adds, open}) => !adds && !open)
      .map(({total, parts}) => ({whole: cells[total]!, ways: parts.map((part) => cells[part]!)}))
  );
  return [...totals, ...unions];
}

/** As facts of a system, for those whose every answer is in it. */
export function answeredFacts<W>(answered: readonly Answered<W>[], form: (where: W) => Form | undefined): Fact[] {
  return answered.flatMap(({whole, ways}) => {
    const [all, ...some] = [whole, ...ways].map(form);
    if (all === undefined || some.some((one) => one === undefined)) return [];
    return [oneAtLeast(some as Form[], all, "everybody in the table gave one answer at least")];
  });
}
