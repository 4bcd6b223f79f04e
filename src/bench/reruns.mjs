import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {median, run} from "./measure.mjs";

const template = "templates/report.md";
const records = "data/2022/applications.csv";

/** A record's answer, and another that it could have given: some are drawn, and the tables that must be protected with them differ in size. */
const answers = /** @type {const} */ ([
  ["csc_report", "no"],
  ["mother_age", "31"],
  ["previous_convictions", "no"],
  ["carer_before", "unknown"],
  ["prior_csc", "no"]
]);

/**
 * What it costs to build again after no change, after a sentence's and after a record's, beside a build from nothing: all in turn.
 * @param {string} folder a copy to work in
 * @param {string} edition
 * @param {(...cells: string[]) => void} row
 * @param {(met: boolean, target: string) => string} verdict
 */
export function reruns(folder, edition, row, verdict) {
  const build = () => run([join(folder, "src/start.mjs"), "build", edition], folder).seconds;
  const nothing = () => rmSync(join(folder, ".cache"), {recursive: true, force: true});
  build();
  const times = answers.map(([question, answer]) => {
    nothing();
    const cold = build();
    const same = build();
    const sentence = changed(folder, template, (text) => text.replace(/^The /m, "As it was, the "), build);
    const record = changed(folder, records, (text) => answered(text, question, answer), build);
    return {cold, same, sentence, record};
  });
  const cold = median(times.map((time) => time.cold));
  row(`${edition}, from nothing`, `${cold.toFixed(2)} s`);
  const targets = /** @type {const} */ ([
    ["same", "nothing changed", 0.35],
    ["sentence", "a sentence changed", 0.5],
    ["record", "a record changed", 0.7]
  ]);
  for (const [kind, name, target] of targets) {
    const ratio = median(times.map((time) => time[kind] / time.cold));
    const seconds = median(times.map((time) => time[kind]));
    row(
      `  ${name}`,
      `${seconds.toFixed(2)} s`,
      `${ratio.toFixed(2)}; ${verdict(ratio <= target, `at most ${target}`)}`
    );
  }
}

/**
 * Builds with one file changed, which is put back afterwards.
 * @param {string} folder
 * @param {string} file
 * @param {(text: string) => string} change
 * @param {() => number} build
 */
function changed(folder, file, change, build) {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${file} is as it was`);
  writeFileSync(path, after);
  const seconds = build();
  writeFileSync(path, before);
  return seconds;
}

/** The second record with another answer. @param {string} text @param {string} question @param {string} answer */
function answered(text, question, answer) {
  const lines = text.split("\n");
  const column = (lines[0] ?? "").split(",").indexOf(question);
  const cells = (lines[2] ?? "").split(",");
  cells[column] = answer;
  return lines.with(2, cells.join()).join("\n");
}
