import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import type {Zeros} from "./protect/demand.ts";
import {auditPattern, margin, parseTables, protectTables, type Row, type TablesOptions} from "./tables.ts";

test("u136: three tables' worth of regions; the smallest county is K = 9 - 6 = 3 if the two are protected apart", async () => {
  const options: TablesOptions = {tables: parseTables("region*county;region*group"), frequency: "n", threshold: 4};
  const small = ["A", "B", "K", "L", "M"];
  const apart = await auditPattern(
    rows("u136"),
    options,
    pattern(await all(options), ({region}) => small.includes(region!))
  );
  expect(apart.exact.map(({id, least}) => `${id} is ${least}`)).toEqual(["region=K is 3"]);

  const together = await protectTables(rows("u136"), options);
  expect([together.primary, together.secondary, together.secondarySum, together.conflicts]).toEqual([5, 1, 7, []]);
  expect((await auditPattern(rows("u136"), options, together.pattern)).exact).toEqual([]);
});

test.each([
  ["15 = 10 + 3 + x + x, zeros printed: each x is 1", [10, 3, 1, 1], "publish", 1],
  ["15 = 10 + 5 + x + x: each x is 0", [10, 5, 0, 0], "protect", 0]
] as const)("%s (UserSupport 194)", async (_, counts, zeros, x) => {
  const data = counts.map((n, i) => ({part: `p${i}`, n: String(n)}));
  const options: TablesOptions = {tables: [{by: ["part"]}], frequency: "n", threshold: 2, zeros};
  const plain = pattern(await all(options, data), ({part}) => part === "p2" || part === "p3");
  expect((await auditPattern(data, options, plain)).exact.map(({least}) => least)).toEqual([x, x]);
  const safe = await protectTables(data, options);
  expect(safe.secondary).toBe(1);
  expect((await auditPattern(data, options, safe.pattern)).exact).toEqual([]);
});

test("a whole percentage beside a withheld count is the count", async () => {
  const options = linked("secondary");
  const {pattern: safe} = await protectTables(rows("linked120"), options);
  expect((await auditPattern(rows("linked120"), options, safe)).exact).toEqual([]);
  expect((await auditPattern(rows("linked120"), options, safe, {percent: true})).exact.length).toBeGreaterThan(20);
});

test.each([
  ["linked120", "publish", 35, 9, 65],
  ["linked120", "secondary", 35, 3, 0],
  ["report100", "publish", 128, 53, 606],
  ["report100", "secondary", 128, 49, 427]
] as const)(
  "%s, zeros: %s: no worse than the reference, and nobody recovers a cell",
  async (name, zeros, primary, cells, sum) => {
    const options = name === "linked120" ? linked(zeros) : {tables: report100, zeros};
    const safe = await protectTables(rows(name), options);
    expect([safe.primary, safe.secondary, safe.secondarySum, safe.effort]).toEqual([primary, cells, sum, "least"]);
    const audited = await auditPattern(rows(name), options, safe.pattern);
    expect([audited.exact, audited.undecided, audited.contradiction]).toEqual([[], [], false]);
  }
);

test("rows in another order give the same pattern", async () => {
  const there = await protectTables(rows("linked120"), linked("publish"));
  const back = await protectTables(rows("linked120").reverse(), linked("publish"));
  expect(back).toEqual(there);
});

test("without time more is withheld, it says so, and it still is safe", async () => {
  let now = 0;
  const options = linked("publish");
  const hasty = await protectTables(rows("linked120"), options, {seconds: 100, clock: () => now++});
  const least = await protectTables(rows("linked120"), options);
  expect(hasty.effort).toBe("hasty");
  expect(hasty.secondary).toBeGreaterThan(least.secondary);
  expect((await auditPattern(rows("linked120"), options, hasty.pattern)).exact).toEqual([]);
});

test("a cell that nothing can protect is named, with what gives it away", async () => {
  const data = [{sex: "f", n: "3"}];
  const {conflicts} = await protectTables(data, {tables: [{by: ["sex"]}], frequency: "n"});
  expect(conflicts).toEqual([]);
  const two = await protectTables(
    [
      {sex: "f", n: "1"},
      {sex: "m", n: "1"}
    ],
    {tables: [{by: ["sex"]}], frequency: "n", zeros: "publish"}
  );
  expect(two.conflicts).toEqual([
    {cell: "sex=f", because: ["Total"]},
    {cell: "sex=m", because: ["Total"]}
  ]);
});

test("what cannot be read is said in a sentence", async () => {
  await expect(protectTables(rows("u136"), {tables: parseTables("region*town")})).rejects.toThrow(
    "--tables: unknown column: town; there are region, county, group, n"
  );
  expect(() => parseTables("a*;b")).toThrow("--tables: a table without variables; write them like a*b;a*c");
  const options = {tables: parseTables("county"), frequency: "n"};
  await expect(auditPattern(rows("u136"), options, [{county: "Total", suppressed: "0"}])).rejects.toThrow(
    "--pattern: no line for county=county-1; one line a published cell"
  );
});

function linked(zeros: Zeros): TablesOptions {
  return {tables: parseTables("A*B;A*C"), zeros};
}

const questions = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"];
const report100 = [
  ...[...questions, "m1", "m2", "m3", "m4"].map((q) => ({by: ["sub", q]})),
  ...questions.slice(1).map((q) => ({by: ["q1", q]})),
  ...questions.slice(2).map((q) => ({by: ["q2", q]}))
];

function rows(name: string): Row[] {
  const text = readFileSync(new URL(`instances/${name}.csv`, import.meta.url), "utf8").replaceAll('"', "");
  const [head, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return lines.map((line) => Object.fromEntries(head!.map((column, i) => [column, line[i]!])));
}

/** Every published cell, nothing suppressed. */
async function all(options: TablesOptions, data = rows("u136")): Promise<Row[]> {
  const {pattern: lines} = await protectTables(data, {...options, threshold: 1, zeros: "publish"});
  return lines.map((line) => ({...line, suppressed: "0"}));
}

/** Suppresses what the test says, wherever one variable alone decides it. */
function pattern(lines: readonly Row[], hide: (row: Row) => boolean): Row[] {
  return lines.map((line) => ({
    ...line,
    suppressed: hide(line) && Object.values(line).some((v) => v !== margin) ? "1" : "0"
  }));
}
