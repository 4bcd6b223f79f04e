import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {checkSource} from "../../src/reconcile/check-source.ts";
import {rows, structure} from "./published.ts";

// A second count of the records, which shares nothing with the script that found them.

test("every number of the tables comes out of the records, but those that contradict other ones", () => {
  const tables = published.filter(({equals}) => equals.startsWith("appendix-1/") || equals.startsWith("table-1/"));
  const numbers = tables.filter(({printed}) => /^[\d.]+$/.test(printed));
  expect(numbers.length).toBeGreaterThan(1000);
  const missed = numbers.filter(({equals, printed}) => counted(equals, printed) !== printed);
  const contradicted = checkSource(rows, structure).flatMap(({contradictions}) =>
    contradictions.flatMap(({rows}) => rows.map(({id}) => id))
  );
  expect(missed.filter(({id}) => !contradicted.includes(id))).toEqual([]);
  expect(missed.map(({id}) => id).filter((id) => !isSentence(id))).toEqual([
    "t1.mbu_4.total.n",
    "t1.mbu_4.total.percent",
    "a1.father_care_experienced.yes.whole.rejected.percent",
    "a1.father_care_experienced.no_or_unknown.whole.rejected.n",
    "a1.father_care_experienced.no_or_unknown.whole.rejected.percent"
  ]);
});

test("so do the counts of answers to two questions", () => {
  const count = (prior: string, other: string): number =>
    applications.filter((row) => row.prior_csc === prior && row[other] === "yes").length;
  expect(count("yes", "csc_report")).toBe(42);
  expect(count("no", "csc_report")).toBe(24);
  expect(count("yes", "social_worker_attended")).toBe(20);
  expect(count("no", "social_worker_attended")).toBe(17);
});

test("so do the women with children in foster care or adopted, and those under thirty", () => {
  const lost = applications.filter(({id}) => homes(id!).some((home) => home === "adopted" || home === "foster_care"));
  expect(lost.filter(({outcome}) => outcome === "accepted").length).toBe(7);
  expect(lost.filter(({outcome}) => outcome === "rejected").length).toBe(16);
  const known = applications.filter((row) => row.outcome === "rejected" && row.mother_age !== "unknown");
  expect(Math.round((100 * known.filter((row) => Number(row.mother_age) < 30).length) / known.length)).toBe(67);
});

test("what the source leaves open is shared like the whole sample", () => {
  expect(counted("appendix-1/sentence_length/remand/subsample/accepted/count", "1")).toBe("1");
  expect(counted("appendix-1/sentence_length/remand/subsample/rejected/count", "5")).toBe("5");
  expect(counted("appendix-1/father_care_experienced/no_or_unknown/whole/rejected/count", "37")).toBe("37");
});

test("no record contradicts itself", () => {
  never({outcome: "rejected", placement_after: "mbu"});
  never({outcome: "accepted"}, {placement_after: "mbu"});
  never({child_age: "unborn"}, {carer_before: "unborn"});
  never({residence_at_application: "unborn"}, {carer_before: "unborn"});
  never({residence_at_application: "newborn_in_hospital"}, {child_age: "0_6"});
  never({residence_at_application: "father", father_nationality: "not_in_uk"});
  for (const {id, other_children} of applications) {
    if (other_children === "0") expect(homes(id!)).toEqual(["not_applicable"]);
    if (other_children === "unknown") expect(homes(id!)).toEqual(["unknown"]);
    if (Number(other_children) > 0) expect(homes(id!).length).toBeLessThanOrEqual(Number(other_children));
  }
});

test("three children are unborn by one answer only, as the published totals have it", () => {
  const byAge = applications.filter((row) => row.child_age === "unborn");
  const byResidence = applications.filter((row) => row.residence_at_application === "unborn");
  expect(byAge.filter((row) => !byResidence.includes(row)).map((row) => row.residence_at_application)).toEqual([
    "unknown"
  ]);
  expect(byResidence.filter((row) => !byAge.includes(row)).map((row) => row.child_age)).toEqual(["0_6", "0_6"]);
});

test("every application is there once, with its answers of either kind, and those that exclude others alone", () => {
  const ids = Array.from({length: 106}, (_, i) => `A${String(i + 1).padStart(3, "0")}`);
  expect(applications.map(({id}) => id)).toEqual(ids);
  expect([...new Set(offences.map(({id}) => id))]).toEqual(ids);
  expect([...new Set(residences.map(({id}) => id))]).toEqual(ids);
  for (const id of ids) {
    const types = offences.filter((row) => row.id === id).map(({offence}) => offence);
    expect(new Set(types).size).toBe(types.length);
    if (types.includes("unknown")) expect(types).toEqual(["unknown"]);
    for (const alone of ["unknown", "not_applicable"])
      if (homes(id).includes(alone)) expect(homes(id)).toEqual([alone]);
  }
});

test("the order of the records tells nothing of them", () => {
  for (const column of ["outcome", "subsample", "mbu", "prior_csc", "child_age"]) {
    const values = applications.map((row) => row[column]);
    const changes = values.filter((value, i) => i > 0 && value !== values[i - 1]).length;
    // sorted, they would change once less than there are values
    expect(changes).toBeGreaterThan(4 * new Set(values).size);
  }
});

test("the script finds the same records again, anywhere", () => {
  const script = new URL("reconstruct.ts", import.meta.url).pathname;
  const env = {...process.env, TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8"};
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", script, "--check"], {env});
  expect(stderr.toString()).toBe("");
  expect(stdout.toString()).toMatch(/^met \d+ of \d+ published numbers/);
  expect(status).toBe(0);
});

type Row = Readonly<Record<string, string>>;

const published = rowsOf("published.csv") as readonly Readonly<Record<"id" | "printed" | "equals", string>>[];
const applications = rowsOf("applications.csv");
const offences = rowsOf("offences.csv");
const residences = rowsOf("other_children_residence.csv");

/** Sentences of the source are held to its tables: one that differs is a contradiction, and there may be more of them. */
function isSentence(id: string): boolean {
  return id.startsWith("s.");
}

function homes(id: string): string[] {
  return residences.filter((row) => row.id === id).map(({residence}) => residence!);
}

/** No record has all of these answers, and not one of those. */
function never(answers: Row, instead: Row = {none: ""}): void {
  const has = (row: Row, expected: Row): boolean =>
    Object.entries(expected).every(([key, value]) => row[key] === value);
  expect(applications.filter((row) => has(row, answers) && !has(row, instead))).toEqual([]);
}

/** What the records give for an address, rounded as what is printed. */
function counted(address: string, printed: string): string {
  const {count, base, mean} = address.startsWith("table-1/") ? inTable1(address) : inAppendix1(address);
  if (mean !== undefined) return mean.toFixed(printed.includes(".") ? 1 : 0);
  return String(address.endsWith("/percentage") ? Math.floor((100 * count) / base + 0.5) : count);
}

interface Counted {
  readonly count: number;
  readonly base: number;
  readonly mean?: number;
}

function inTable1(address: string): Counted {
  const [, unit, outcome] = address.split("/");
  const rows = applications.filter((row) => unit === "total" || row.mbu === unit);
  const count = rows.filter((row) => outcome === "total" || row.outcome === outcome).length;
  return {count, base: 106};
}

function inAppendix1(address: string): Counted {
  const [, block = "", code = "", sample, outcome] = address.split("/");
  const inSample = applications.filter((row) => sample === "whole" || row.subsample === "yes");
  const column = inSample.filter((row) => row.outcome === outcome);
  const ids = column.map(({id}) => id);
  if (code === "mean") return {count: 0, base: 0, mean: average(column, numbers[block]!)};
  switch (block) {
    case "mbu_acceptance":
      return {
        count: column.filter(({mbu}) => mbu === code).length,
        base: inSample.filter(({mbu}) => mbu === code).length
      };
    case "offence":
      return {
        count: offences.filter((row) => row.offence === code && ids.includes(row.id)).length,
        base: column.length
      };
    case "residence": {
      const rows = residences.filter(({id}) => ids.includes(id));
      const count = (residence: string): number => rows.filter((row) => row.residence === residence).length;
      return {count: count(code), base: column.length - count("not_applicable")};
    }
    default:
      return {count: column.filter((row) => groupOf(row, block) === code).length, base: column.length};
  }
}

const numbers: Readonly<Record<string, string>> = {
  mother_age_group: "mother_age",
  sentence_length: "sentence_months",
  other_children_group: "other_children"
};

/** What a record counts as in a block: a number by its group. */
function groupOf(row: Row, block: string): string {
  const cell = row[numbers[block] ?? block]!;
  const number = Number(cell);
  if (numbers[block] === undefined || Number.isNaN(number)) return cell;
  if (block === "mother_age_group")
    return number < 25 ? "under_25" : number < 30 ? "25_29" : number < 35 ? "30_34" : "35_over";
  if (block === "other_children_group") return ["none", "one", "two"][number] ?? "three_or_more";
  if (number <= 24) return number < 6 ? "under_6" : number <= 12 ? "6_12" : "13_24";
  return number <= 36 ? "25_36" : "over_36";
}

/** Of the known numbers; of other children, of the mothers who have any. */
function average(rows: readonly Row[], column: string): number {
  const values = rows.map((row) => Number(row[column])).filter((value) => value > 0);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rowsOf(file: string): Row[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const [header = [], ...rows] = text.trimEnd().split("\n").map(cellsOf);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

/** Quoted cells are joined again where a comma in them has split them. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let open = false;
  for (const part of line.split(",")) {
    if (open) cells.push(`${cells.pop()},${part}`);
    else cells.push(part);
    if (part.split('"').length % 2 === 0) open = !open;
  }
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
