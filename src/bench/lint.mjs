import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {bundle} from "../bundle.mjs";
import {home} from "./checkout.mjs";
import {median, run} from "./measure.mjs";

const pages = 100;
const wordsOnAPage = 500;

/**
 * The lint of words over this report's own template and over one of a hundred pages: all files read, parsed and looked at, inside a
 * process; the first time, when nothing is compiled yet, and warm.
 * @param {string} folder a copy to work in
 * @param {(...cells: string[]) => void} row
 * @param {(line: string) => void} say
 * @param {(met: boolean, target: string) => string} verdict
 */
export async function lint(folder, row, say, verdict) {
  const engine = join(folder, "lint.cjs");
  writeFileSync(
    engine,
    `${await bundle(home, "src/bench/lint.ts")}(exports, require, module);\nmodule.exports.main({argv: process.argv.slice(2)});\n`
  );
  const long = join(folder, "long");
  for (const part of ["data", "templates"]) cpSync(join(folder, part), join(long, part), {recursive: true});
  const words = lengthen(join(long, "templates/report.md"));
  say("THE LINT OF WORDS, reading included");
  for (const [name, report] of /** @type {const} */ ([
    ["this report's own template", folder],
    [`${pages} pages, ${words.toLocaleString("en-GB")} words`, long]
  ])) {
    const runs = Array.from({length: 5}, () => JSON.parse(run([engine, report, "2022.1"], folder).stdout));
    const first = median(runs.map((one) => one.first)) / 1000;
    const warm = median(runs.flatMap((one) => one.warm)) / 1000;
    row(`${name}, warm`, `${warm.toFixed(3)} s`, report === long ? verdict(warm < 0.3, "under 0.3 s") : "");
    row("  the first time in a process", `${first.toFixed(3)} s`);
  }
  say("");
}

/**
 * The body over and over, each time with ids and labels of its own; how many words that makes.
 * @param {string} file
 */
function lengthen(file) {
  const text = readFileSync(file, "utf8");
  const end = text.indexOf("\n---\n", 3) + 5;
  const [front, body] = [text.slice(0, end), text.slice(end)];
  const count = (/** @type {string} */ one) => one.split(/\s+/).length;
  const times = Math.ceil((pages * wordsOnAPage) / count(body));
  const copies = Array.from({length: times}, (_, i) =>
    i === 0 ? body : body.replaceAll(/\{#([\w-]+)\}/g, `{#$1-${i}}`).replaceAll(/\[\^([\w-]+)\]/g, `[^$1-${i}]`)
  );
  writeFileSync(file, front + copies.join("\n"));
  return count(copies.join("\n"));
}
