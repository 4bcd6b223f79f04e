import type {PublishedNumber} from "../published.ts";
import {rounded} from "../said.ts";
import {readStructure} from "../structure.ts";

/** A number of a publication, of which only what matters is said. */
export function aPublished(changes: Partial<PublishedNumber>): PublishedNumber {
  const nothing = {says: "", equals: "", is: "", of: "", beside: "", kind: "", note: ""};
  return {line: 2, id: "s.x", where: "Findings: so many", printed: "43", ...nothing, ...changes};
}

/** Of each answer to one question: how many in a group, and how many of those in the part that was looked at closely. */
export type Answers = readonly {readonly some: number; readonly others: number}[];

export const structure = readStructure(
  `source: the leaflet
tables:
  t:
    ids: t
    address: [block, answer, sample, measure]
    parts: answer
    bases:
      - {sample: all, of: n/all}
      - {sample: some, of: n/some}
    within: {sample: {some: all}}
    unanswered: [unknown]
same:
  - [t/plot/A/S/count, t/again/A/S/count]
sums:
  - {whole: n/all, parts: [n/some, n/others]}
lists: {works: s.list}
kinds: {background: what is told}`,
  "published.yaml"
);

/** A publication in which everything agrees: a table of two blocks with the same answers, and a text that quotes it. */
export function clean(answers: Answers): PublishedNumber[] {
  const counts = {some: answers.map(({some}) => some), all: answers.map(({some, others}) => some + others)};
  const total = {some: sum(counts.some), all: sum(counts.all)};
  const table = ["plot", "again"].flatMap((block) =>
    (["all", "some"] as const).flatMap((sample) =>
      answers.flatMap((_, i) => {
        const count = counts[sample][i]!;
        const at = `${block}/a${i}/${sample}`;
        const share = rounded((100 * count) / total[sample], 0);
        return [cell(at, "count", count), cell(at, "percentage", share)];
      })
    )
  );
  const first = counts.all[0]!;
  const two = first + counts.all[1]!;
  const text = [
    number("s.all", total.all, {is: "n/all"}),
    number("s.some", total.some, {is: "n/some"}),
    number("s.others", total.all - total.some, {is: "n/others"}),
    number("s.again", total.all, {is: "n/all"}),
    number("s.first.n", first, {is: "t/plot/a0/all/count"}),
    number("s.first.base", total.all, {is: "n/all"}),
    number("s.first.percent", rounded((100 * first) / total.all, 0), {is: "t/plot/a0/all/count", of: "n/all"}),
    number("s.two", two, {is: "t/plot/a0+a1/all/count"}),
    number("s.answers", answers.length, {is: "t/plot"}),
    aPublished({
      id: "s.half",
      printed: 2 * first > total.all ? "over half" : "not over half",
      is: "t/plot/a0/all/percentage"
    }),
    aPublished({id: "s.cited", printed: "2020", is: "works/smith"}),
    aPublished({id: "s.list.smith", printed: "2020", is: "works/smith"})
  ];
  return [...table, ...text];
}

function cell(at: string, measure: string, printed: number): PublishedNumber {
  return number(`t.${at}.${measure}`, printed, {is: `t/${at}/${measure}`});
}

function number(id: string, printed: number, changes: Partial<PublishedNumber>): PublishedNumber {
  return aPublished({id, printed: String(printed), where: `Part: ${id}`, ...changes});
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
