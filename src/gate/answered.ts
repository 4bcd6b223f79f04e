import type {Joint, JointTable} from "./joint.ts";
import {oneAtLeast} from "./model/facts.ts";
import type {Fact, Form} from "./model/form.ts";
import type {Where} from "./model/population.ts";

/** Of a question with more than one answer: whoever meets `whole` meets one of `ways`. */
export interface Answered<W = Where> {
  readonly whole: W;
  readonly ways: readonly W[];
}

/** Where a question may have several answers, a total over them counts who gave any. */
export function answeredIn({tables, years = []}: Joint): Answered[] {
  const all: readonly JointTable[] = [...tables, ...years.flatMap((year) => year.tables)];
  return [...new Set(all)].flatMap(({cells, margins = []}) =>
    margins
      .filter(({adds}) => !adds)
      .map(({total, parts}) => ({whole: cells[total]!, ways: parts.map((part) => cells[part]!)}))
  );
}

/** As facts of a system, for those whose every answer is in it. */
export function answeredFacts<W>(answered: readonly Answered<W>[], form: (where: W) => Form | undefined): Fact[] {
  return answered.flatMap(({whole, ways}) => {
    const [all, ...some] = [whole, ...ways].map(form);
    if (all === undefined || some.some((one) => one === undefined)) return [];
    return [oneAtLeast(some as Form[], all, "everybody in the table gave one answer at least")];
  });
}
