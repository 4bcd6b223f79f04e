// The same reading and the same counts with DuckDB: `node src/bench/duckdb.mjs FOLDER`. It checks nothing of what it reads.
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";

const [folder = "."] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create()).connect();
/** @param {string} name */
const read = (name) =>
  `read_csv('${join(folder, `${name}.csv`).replaceAll("'", "''")}', header = true, all_varchar = true)`;

const number = (/** @type {string} */ column) => `try_cast(${column} AS INTEGER)`;
const group = (/** @type {string} */ column, /** @type {number[]} */ cuts) =>
  `CASE WHEN ${number(column)} IS NULL THEN ${column} ${cuts.map((cut) => `WHEN ${number(column)} < ${cut} THEN 'under ${cut}'`).join(" ")} ELSE 'over' END`;

const started = performance.now();
await connection.run(`CREATE TABLE applications AS SELECT *,
  ${group("mother_age", [25, 30, 35])} AS mother_age_group,
  ${group("sentence_months", [6, 13, 25, 37])} AS sentence_length,
  ${group("other_children", [1, 2, 3])} AS other_children_group FROM ${read("applications")}`);
for (const name of ["offences", "other_children_residence"])
  await connection.run(`CREATE TABLE ${name} AS SELECT * FROM ${read(name)}`);
const readAt = performance.now();

const columns = (
  await connection.runAndReadAll("SELECT column_name FROM duckdb_columns() WHERE table_name = 'applications'")
).getRows();
const numbers = ["id", "outcome", "mother_age", "sentence_months", "other_children"];
for (const [column] of columns) {
  if (!numbers.includes(String(column))) await count("applications", String(column), "count(*)");
}
await count("offences JOIN applications USING (id)", "offence", "count(DISTINCT id)");
await count("other_children_residence JOIN applications USING (id)", "residence", "count(DISTINCT id)");
process.stdout.write(`${JSON.stringify({read: readAt - started, count: performance.now() - readAt})}\n`);

/** A count of each cell and of each margin. @param {string} table @param {string} column @param {string} what */
async function count(table, column, what) {
  await connection.runAndReadAll(`SELECT ${column}, outcome, ${what} FROM ${table} GROUP BY CUBE (${column}, outcome)`);
}
