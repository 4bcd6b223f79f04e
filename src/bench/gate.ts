import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readCodebook} from "../data/read-codebook.ts";
import {readRecords} from "../data/records.ts";
import {editionsOf, findEdition} from "../edition/edition-id.ts";
import {readFrontMatter} from "../edition/front-matter.ts";
import {readDefaults} from "../edition/policy-settings.ts";
import {release} from "../gate/release.ts";
import {auditPattern, parseTables, protectTables, type Row, type TablesOptions} from "../gate/tables.ts";
import {Project} from "../project.ts";
import {readNotebooks} from "../read-notebooks.ts";
import {rehearsed, tabulateAll} from "../run-notebooks.ts";
import {joint} from "../tabulate/joint.ts";

const questions = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"];
const tables = {
  linked120: "A*B;A*C",
  report100: [
    ...[...questions, "m1", "m2", "m3", "m4"].map((question) => `sub*${question}`),
    ...questions.slice(1).map((question) => `q1*${question}`),
    ...questions.slice(2).map((question) => `q2*${question}`)
  ].join(";")
};

/** `linked120 publish`, `report100 secondary`, `large`, or `report FOLDER EDITION`: one measurement, as JSON. */
export async function main({argv: [what, how = "", edition]}: {argv: string[]}): Promise<number> {
  const result = what === "report" ? await ownReport(how, edition!) : await otherTables(what!, how);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

async function otherTables(what: string, how: string) {
  const zeros = how === "publish" ? "publish" : "secondary";
  const rows = what === "large" ? cube([20, 20, 10]) : instance(what);
  const options: TablesOptions =
    what === "large"
      ? {tables: parseTables("a*b*c"), frequency: "n", zeros}
      : {tables: parseTables(tables[what as keyof typeof tables]), zeros};
  const started = performance.now();
  const {pattern, primary, secondary, secondarySum, effort, unproved} = await protectTables(rows, options);
  const seconds = (performance.now() - started) / 1000;
  if (what === "large") return {primary, secondary, effort, unproved: unproved.length, seconds};
  const {exact, undecided} = await auditPattern(rows, options, pattern);
  return {primary, secondary, secondarySum, seconds, exact: exact.length, undecided: undecided.length};
}

/** The gate alone: all tables of a report placed together, protected and released; the first time, and then once warm. */
async function ownReport(folder: string, wanted: string) {
  const project = new Project(folder);
  const id = findEdition(project, wanted);
  const {policy} = readFrontMatter(project.text(id.path), id, readDefaults(project), editionsOf(project));
  const codebook = readCodebook(project.text("data/codebook.yaml"), "data/codebook.yaml", Number(id.year), (path) =>
    project.text(path)
  );
  const notebooks = await readNotebooks(project, folder);
  const drafts = await tabulateAll(
    notebooks,
    readRecords(codebook, `data/${id.year}`, (path) => project.bytes(path)),
    codebook
  );
  const {asked} = rehearsed(drafts, notebooks);
  const runs: number[] = [];
  let withheld = 0;
  for (let run = 0; run < 4; run++) {
    const started = performance.now();
    const {ledger} = await release(drafts, policy, () => joint(drafts, codebook), asked);
    runs.push((performance.now() - started) / 1000);
    withheld = ledger.length;
  }
  const [first, ...warm] = runs;
  return {withheld, first, warm};
}

function instance(name: string): Row[] {
  const text = readFileSync(join(process.cwd(), `src/gate/instances/${name}.csv`), "utf8");
  const [head, ...lines] = text
    .replaceAll('"', "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return lines.map((line) => Object.fromEntries(head!.map((column, i) => [column, line[i]!])));
}

/** Counts of a mean of 20, many of them small; the same on every machine. */
function cube([a, b, c]: readonly [number, number, number]): Row[] {
  let state = 1;
  return Array.from({length: a * b * c}, (_, i) => {
    state = (state * 48271) % 2147483647;
    const n = Math.floor(-20 * Math.log(state / 2147483647));
    return {a: `a${Math.floor(i / (b * c))}`, b: `b${Math.floor(i / c) % b}`, c: `c${i % c}`, n: String(n)};
  });
}
