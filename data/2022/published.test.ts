import {describe, expect, test} from "vitest";
import {checkSource} from "../../src/reconcile/check-source.ts";
import {isInWords, saidBy} from "../../src/reconcile/said.ts";
import {printed, rows, structure} from "./published.ts";

/** Of each block; two categories of the sentence lengths are inferred for the whole sample, their sum for the subsample. */
const blocks: Readonly<Record<string, readonly [categories: number, rows: number]>> = {
  mbu: [5, 40],
  mbu_acceptance: [5, 20],
  mother_age_group: [6, 44],
  child_age: [5, 40],
  application_year: [6, 48],
  offence: [12, 96],
  sentence_length: [9, 54],
  csc_report: [3, 24],
  social_worker_attended: [3, 24],
  prior_csc: [3, 24],
  carer_before: [5, 40],
  residence_at_application: [9, 72],
  placement_after: [5, 40],
  other_children_group: [6, 44],
  residence: [6, 44],
  previous_convictions: [3, 24],
  closest_mbu: [3, 24],
  mother_ethnicity: [6, 48],
  father_ethnicity: [6, 48],
  father_age_group: [5, 40],
  mother_nationality: [6, 48],
  father_nationality: [4, 32],
  mother_care_experienced: [2, 16],
  father_care_experienced: [2, 16]
};

describe("the file", () => {
  test("names each number once, and says where it stands and what is printed", () => {
    expect(repeated(rows.map((row) => row.id))).toEqual([]);
    expect(repeated(printed.cells.flatMap(({row}) => (row.equals === "" ? [] : [row.equals])))).toEqual([]);
    expect(rows.filter(({id, where, printed}) => [id, where, printed].some((cell) => cell.trim() === ""))).toEqual([]);
  });

  test("gives well-formed addresses, and a kind where there is none", () => {
    const address =
      /^(table-1\/(mbu_[1-5]|total)\/(accepted|rejected|total)\/(count|percentage)|appendix-1\/[a-z_]+\/([a-z0-9_]+\/(whole|subsample)\/(accepted|rejected)\/(count|percentage)|mean\/(whole|subsample)\/(accepted|rejected)\/mean)|number\/[a-z][A-Za-z0-9]*)$/;
    expect(rows.filter(({equals}) => equals !== "" && !address.test(equals))).toEqual([]);
    expect(rows.filter(({equals, kind}) => equals === "" && !structure.kinds.has(kind))).toEqual([]);
    expect(rows.filter(({equals, kind}) => equals !== "" && kind !== "" && kind !== "inferred")).toEqual([]);
  });

  test("prints numbers in tables, and tells what words for numbers that are compared come to", () => {
    expect(printed.cells.filter(({row}) => !/^\d+(\.\d)?$/.test(row.printed))).toEqual([]);
    expect(rows.filter((row) => row.equals !== "" && isInWords(row) && saidBy(row) === undefined)).toEqual([]);
  });

  test("has every row of every block of the tables", () => {
    const found = Object.keys(blocks).map((block) => {
      const ids = rows.flatMap(({id}) => (id.startsWith(`a1.${block}.`) ? [id] : []));
      return [block, [new Set(ids.map((id) => id.split(".")[2])).size, ids.length]];
    });
    expect(Object.fromEntries(found)).toEqual(blocks);
    expect(rows.filter(({id}) => id.startsWith("t1."))).toHaveLength(36);
    expect(printed.cells).toHaveLength(986);
  });

  test("infers the two lost rows of the sentence lengths, the label of one, and nothing else", () => {
    const lost = /^(a1|label)\.sentence_length\.(remand|under_6|remand_or_under_6)(\.|$)/;
    const inferred = rows.filter(({kind}) => kind === "inferred").map(({id}) => id);
    expect(inferred).toEqual(rows.flatMap(({id}) => (lost.test(id) ? [id] : [])));
  });
});

describe("what the source contradicts itself in", () => {
  const found = checkSource(rows, structure);

  test("is found by checks that know nothing of it", async () => {
    const text = found
      .filter(({contradictions}) => contradictions.length > 0)
      .map(({check, contradictions}) => {
        const told = contradictions.map(({rows, implied}) =>
          [...rows.map(({where, printed}) => `- ${where}: ${printed}`), `  ${implied}`].join("\n")
        );
        return [`# ${check.title} (${contradictions.length})`, ...told].join("\n\n");
      })
      .join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("contradictions.golden.md");
  });

  test("takes in all that readers had found by hand", () => {
    const ids = found.flatMap(({contradictions}) => contradictions.flatMap(({rows}) => rows.map(({id}) => id)));
    expect(byHand.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

/** What was noted in reading, before there were checks. */
const byHand = `
t1.mbu_4.total.n
t1.mbu_4.total.percent
a1.child_age.unborn.whole.accepted.n
a1.child_age.unborn.whole.rejected.n
a1.child_age.unborn.subsample.accepted.n
a1.residence_at_application.unborn.whole.accepted.n
a1.residence_at_application.unborn.whole.rejected.n
a1.residence_at_application.unborn.subsample.accepted.n
a1.father_care_experienced.yes.whole.rejected.n
a1.father_care_experienced.yes.whole.rejected.percent
a1.father_care_experienced.no_or_unknown.whole.rejected.n
a1.father_care_experienced.no_or_unknown.whole.rejected.percent
s.background.moj-2014
s.methods.years-aimed
s.methods.aimed-end
s.methods.cases-2021
s.social-care.report-prior.base
s.social-care.report-prior.percent
s.parents.under-30-accepted.percent
s.parents.la-files-rejected
s.parents.british-accepted
s.parents.foreign-accepted
s.parents.nationality-unknown-accepted
s.offending.convicted-two-thirds
s.child.unborn-accepted.n
s.child.unborn-rejected.n
s.child.young-age
s.child.family-rejected
s.other-children.family-similar
s.other-children.base-rejected
s.other-children.fostered-rejected.base
s.other-children.base-accepted
s.other-children.fostered-accepted.base
s.limitations.added-selected
s.appendix-2.per-unit
s.appendix-2.added-balance
label.mother_age_group.35_over
label.child_age.0_6
label.child_age.13_18
label.application_year.2020
label.application_year.2021
label.father_age_group.35_over
`
  .trim()
  .split("\n");

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}
