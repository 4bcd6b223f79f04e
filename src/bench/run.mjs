// What Smallprint costs, measured here and now: `npm run bench`, or `npm run bench -- 10000` for fewer records than a million.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {bundle} from "../bundle.mjs";
import {checkout, home} from "./checkout.mjs";
import {diff} from "./diff.mjs";
import {gate} from "./gate.mjs";
import {lint} from "./lint.mjs";
import {inTurn, median, peakMemory, run} from "./measure.mjs";
import {reruns} from "./reruns.mjs";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 1_000_000];
const folder = checkout();
try {
  say(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}; seconds of whole processes, medians; compare the ratios\n`
  );
  report();
  say("BUILDING AGAIN");
  for (const edition of ["2022.1", "2022.2"]) reruns(folder, edition, row, verdict);
  say("");
  diff(folder, row, say, verdict);
  await lint(folder, row, say, verdict);
  await gate(folder, row, say, verdict);
  await scale();
} finally {
  rmSync(folder, {recursive: true});
}

/** This report, from start to end, beside a bare script that does the same work. */
function report() {
  const engine = [join(folder, "src/start.mjs"), "build", "2022.1", "--anew"];
  const bare = [join(home, "src/bench/bare.mjs"), folder, join(folder, "bare.html")];
  const first = run(engine, folder);
  run(bare, folder);
  const {one, other} = inTurn(
    7,
    () => run(engine, folder),
    () => run(bare, folder)
  );
  const [ours, theirs] = [median(seconds(one)), median(seconds(other))];
  say("THE REPORT, 106 records");
  row("Smallprint, cold build", `${ours.toFixed(2)} s`, `${peakMemory(engine, folder).toFixed(0)} MiB`);
  row("one bare script", `${theirs.toFixed(2)} s`, `${peakMemory(bare, folder).toFixed(0)} MiB`);
  row("ratio", (ours / theirs).toFixed(2), verdict(ours / theirs <= 1, "at most 1.00"));
  row("the first run ever, bundling the engine", `${first.seconds.toFixed(2)} s`);
  say(
    `\nIts steps\n${run([...engine, "--timings"], folder)
      .stderr.replace(/^/gm, "  ")
      .trimEnd()}\n`
  );
}

/** Reading, and counting each variable by the outcome, at sizes that no report of this kind has. */
async function scale() {
  const engine = join(folder, "count.cjs");
  writeFileSync(
    engine,
    `${await bundle(home, "src/bench/count.ts")}(exports, require, module);\nmodule.exports.main({argv: process.argv.slice(2)});\n`
  );
  const duckdb = join(home, "src/bench/duckdb.mjs");
  /** @type {{size: number, read: number, count: number} | undefined} */
  let smaller;
  for (const size of sizes) {
    const data = join(folder, String(size));
    mkdirSync(data);
    writeFileSync(join(data, "codebook.yaml"), codebookOfManyRecords());
    run([engine, "write", data, String(size)]);
    const {one, other} = inTurn(
      3,
      () => run([engine, "count", data]),
      () => run([duckdb, data])
    );
    const [ours, theirs] = [median(seconds(one)), median(seconds(other))];
    const [read, count] = [median(parts(one, "read")), median(parts(one, "count"))];
    say(`READING AND COUNTING, ${size.toLocaleString("en-GB")} synthetic records`);
    row(
      "Smallprint, every cell checked",
      `${ours.toFixed(2)} s`,
      `${peakMemory([engine, "count", data]).toFixed(0)} MiB`
    );
    row("DuckDB", `${theirs.toFixed(2)} s`, `${peakMemory([duckdb, data]).toFixed(0)} MiB`);
    row("ratio", (ours / theirs).toFixed(1), verdict(ours / theirs < 10, "under 10"));
    row("reading, counting", `${(read / 1000).toFixed(2)} s, ${(count / 1000).toFixed(2)} s`);
    if (smaller !== undefined) {
      const more = size / smaller.size;
      const growth = (read + count) / (smaller.read + smaller.count);
      row(
        `${more} times the records take`,
        `${growth.toFixed(0)} times as long`,
        verdict(growth <= more, "no worse than linear")
      );
    }
    say("");
    smaller = {size, read, count};
  }
}

/** This report's ids have three digits. */
function codebookOfManyRecords() {
  return readFileSync(join(home, "data/codebook.yaml"), "utf8")
    .replaceAll("A[0-9]{3}", "A[0-9]+")
    .replace(/\n {2}- name: segments\n.*$/s, "\n");
}

/** @param {readonly import("./measure.mjs").Run[]} runs */
function seconds(runs) {
  return runs.map((one) => one.seconds);
}

/** @param {readonly import("./measure.mjs").Run[]} runs @param {"read" | "count"} part */
function parts(runs, part) {
  return runs.map(({stdout}) => JSON.parse(stdout)[part]);
}

/** @param {boolean} met @param {string} target */
function verdict(met, target) {
  return `${met ? "met" : "MISSED"}: ${target}`;
}

/** @param {string[]} cells */
function row(...cells) {
  const [name = "", value = "", note = ""] = cells;
  say(`  ${name.padEnd(42)}${value.padStart(16)}   ${note}`.trimEnd());
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
