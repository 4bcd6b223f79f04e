import {describe, expect, test} from "vitest";
import {cells, header, inTable, outcomes, percentage, type Row, records, rows, sum, value} from "./published.ts";

const columns = ["whole", "subsample"].flatMap((sample) => outcomes.map((outcome) => ({sample, outcome})));
const bases: Readonly<Record<string, number>> = {
  "whole/accepted": 67,
  "whole/rejected": 39,
  "subsample/accepted": 15,
  "subsample/rejected": 15
};
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
  test("has its columns, and five cells in every row", () => {
    expect(header).toEqual(["id", "where", "printed", "equals", "note"]);
    expect(records.filter((record) => record.length !== 5)).toEqual([]);
  });

  test("names each number once, and says where it stands and what is printed", () => {
    expect(repeated(rows.map((row) => row.id))).toEqual([]);
    expect(repeated(rows.filter(inTable).flatMap((row) => (row.equals === "" ? [] : [row.equals])))).toEqual([]);
    expect(rows.filter(({id, where, printed}) => [id, where, printed].some((cell) => cell.trim() === ""))).toEqual([]);
  });

  test("gives well-formed addresses, and a reason where there is none", () => {
    const address =
      /^(table-1\/(mbu_[1-5]|total)\/(accepted|rejected|total)\/(count|percentage)|appendix-1\/[a-z_]+\/([a-z0-9_]+\/(whole|subsample)\/(accepted|rejected)\/(count|percentage)|mean\/(whole|subsample)\/(accepted|rejected)\/mean)|number\/[a-z][A-Za-z0-9]*)$/;
    expect(rows.filter(({equals}) => equals !== "" && !address.test(equals))).toEqual([]);
    expect(rows.filter(({equals, note}) => equals === "" && note === "")).toEqual([]);
  });

  test("prints numbers in tables, and says in the note what words come to", () => {
    expect(rows.filter((row) => inTable(row) && !/^\d+(\.\d)?$/.test(row.printed))).toEqual([]);
    expect(rows.filter(({printed, note}) => !/\d/.test(printed) && !note.includes("in words"))).toEqual([]);
  });
});

describe("the tables", () => {
  test("have every row of every block", () => {
    const found = Object.keys(blocks).map((block) => {
      const ids = rows.flatMap(({id}) => (id.startsWith(`a1.${block}.`) ? [id] : []));
      return [block, [new Set(ids.map((id) => id.split(".")[2])).size, ids.length]];
    });
    expect(Object.fromEntries(found)).toEqual(blocks);
    expect(rows.filter(({id}) => id.startsWith("t1."))).toHaveLength(36);
    expect(rows.filter(inTable)).toHaveLength(986);
  });

  test("infer the two lost rows of the sentence lengths and nothing else", () => {
    const lost = /^a1\.sentence_length\.(remand|under_6|remand_or_under_6)\./;
    expect(noted("inferred:")).toEqual(rows.flatMap(({id}) => (lost.test(id) ? [id] : [])));
  });

  test("are marked where they contradict themselves, and nowhere else", () => {
    const broken = [
      ...missedSums(),
      ...missedPercentages(),
      ...missedTotals(),
      ...unbornTwice(),
      ...moreThanTheWhole()
    ];
    expect(noted("contradiction:")).toEqual([...new Set(broken)].sort(byPlace));
  });
});

/** A block whose counts do not add up to the applications of its column; more than one answer each cannot. */
function missedSums(): string[] {
  return Object.keys(blocks).flatMap((block) =>
    columns.flatMap((column) => {
      if (["mbu_acceptance", "offence", "residence"].includes(block)) return [];
      const counts = counted(block, column);
      return sum(counts.map(({printed}) => Number(printed))) === base(column) ? [] : counts.map(({id}) => id);
    })
  );
}

function missedPercentages(): string[] {
  return [...cells].flatMap(([address, row]) => {
    const [table, block, category, sample, outcome, measure] = address.split("/");
    if (table !== "appendix-1" || measure !== "percentage") return [];
    const count = (code: string, of = outcome) => value(`appendix-1/${block}/${code}/${sample}/${of}/count`);
    let of = base({sample: sample!, outcome: outcome!});
    if (block === "mbu_acceptance") of = sum(outcomes.map((each) => count(category!, each)));
    if (block === "residence") of -= count("not_applicable");
    return percentage(count(category!), of) === Number(row.printed) ? [] : [row.id];
  });
}

/** Table 1: a total is accepted and rejected together, and every percentage is of all 106. */
function missedTotals(): string[] {
  return ["mbu_1", "mbu_2", "mbu_3", "mbu_4", "mbu_5", "total"].flatMap((unit) => {
    const of = (outcome: string) => value(`table-1/${unit}/${outcome}/count`);
    const parts = {accepted: of("accepted"), rejected: of("rejected"), total: of("accepted") + of("rejected")};
    return Object.entries(parts).flatMap(([outcome, count]) => {
      const should = {count, percentage: percentage(count, 106)};
      return Object.entries(should).flatMap(([measure, number]) => {
        const row = cells.get(`table-1/${unit}/${outcome}/${measure}`)!;
        return Number(row.printed) === number ? [] : [row.id];
      });
    });
  });
}

/** Whether the child was unborn at the application is asked twice. */
function unbornTwice(): string[] {
  return columns.flatMap(({sample, outcome}) => {
    const both = ["child_age", "residence_at_application"].map(
      (block) => cells.get(`appendix-1/${block}/unborn/${sample}/${outcome}/count`)!
    );
    return both[0]!.printed === both[1]!.printed ? [] : both.map(({id}) => id);
  });
}

function moreThanTheWhole(): string[] {
  return [...cells].flatMap(([address, row]) => {
    if (!address.includes("/subsample/") || !address.endsWith("/count")) return [];
    const whole = cells.get(address.replace("/subsample/", "/whole/"));
    return whole === undefined || Number(row.printed) <= Number(whole.printed) ? [] : [row.id];
  });
}

/** Counts of one column of a block, with the sum of the two lost rows where that is all there is. */
function counted(block: string, {sample, outcome}: {sample: string; outcome: string}): Row[] {
  const column = `.${sample}.${outcome}.n`;
  return rows.filter(({id}) => id.startsWith(`a1.${block}.`) && id.endsWith(column));
}

function noted(start: string): string[] {
  return rows.filter((row) => inTable(row) && row.note.startsWith(start)).map(({id}) => id);
}

function base({sample, outcome}: {sample: string; outcome: string}): number {
  return bases[`${sample}/${outcome}`]!;
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

function byPlace(a: string, b: string): number {
  const place = (id: string) => rows.findIndex((row) => row.id === id);
  return place(a) - place(b);
}
