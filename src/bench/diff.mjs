import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {median, run} from "./measure.mjs";

const tables = 2000;

/**
 * Comparing editions: this report's own two, and two that have many more tables than any report.
 * @param {string} folder a copy to work in
 * @param {(...cells: string[]) => void} row
 * @param {(line: string) => void} say
 * @param {(met: boolean, target: string) => string} verdict
 */
export function diff(folder, row, say, verdict) {
  const engine = join(folder, "src/start.mjs");
  for (const id of ["2022.1", "2022.2"]) run([engine, "build", id], folder);
  const compare = (/** @type {string[]} */ ...editions) =>
    run([engine, "diff", ...editions, "--to", join(folder, "diff")], folder, [1]);
  compare("2022.1", "2022.2");
  const start = median(Array.from({length: 5}, () => run([engine, "--help"], folder).seconds));
  const own = median(Array.from({length: 5}, () => compare("2022.1", "2022.2").seconds)) - start;
  say("COMPARING TWO EDITIONS");
  row("this report's own, beyond start-up", `${own.toFixed(2)} s`, verdict(own < 0.5, "under 0.5 s"));
  const [one, other] = [0, 1].map((change) => many(folder, change));
  const {seconds} = compare(/** @type {string} */ (one), /** @type {string} */ (other));
  row(`of ${tables.toLocaleString("en-GB")} tables`, `${seconds.toFixed(1)} s`, verdict(seconds < 10, "under 10 s"));
  say("");
}

/**
 * An edition with its first table many times over, a paragraph before each; a fifth of the rows and a ninth of the
 * sentences are others where there is a change.
 * @param {string} folder
 * @param {number} change
 */
function many(folder, change) {
  const edition = JSON.parse(readFileSync(join(folder, "out/2022.2/edition.json"), "utf8"));
  const {document} = edition;
  const [table] = document.tables;
  const others = document.blocks.filter((/** @type {{kind: string}} */ {kind}) => kind !== "table");
  document.tables = Array.from({length: tables}, (_, i) => changed(table, i, change));
  document.blocks = [
    ...others,
    ...document.tables.flatMap((/** @type {{id: string}} */ {id}, /** @type {number} */ i) => {
      const text = `This table is about ${change > 0 && i % 9 === 0 ? "other" : "such"} things as have no name.`;
      const sentences = [{id: `many/p${i}/s1`, content: [{kind: "text", text}]}];
      return [
        {kind: "paragraph", id: `many/p${i}`, sentences},
        {kind: "table", id}
      ];
    })
  ];
  const place = join(folder, `many-${change}`);
  mkdirSync(place);
  writeFileSync(join(place, "edition.json"), JSON.stringify(edition));
  return place;
}

/**
 * @param {{tidy: {rows: {values: (number | string)[]}[]}}} table
 * @param {number} i
 * @param {number} change
 */
function changed({tidy, ...table}, i, change) {
  const rows = tidy.rows.map((one, r) => {
    if ((i + r) % 5 > 0) return one;
    return {...one, values: one.values.map((value) => (typeof value === "number" ? value + change : value))};
  });
  return {...table, id: `table-${i}`, number: `Table ${i}`, tidy: {...tidy, rows}};
}
