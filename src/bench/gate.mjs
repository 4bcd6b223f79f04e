import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {bundle} from "../bundle.mjs";
import {home} from "./checkout.mjs";
import {median, run} from "./measure.mjs";

/** What the best known pattern withholds beside the small counts, and how many records stand in those cells; and how long ours may take. */
const instances = /** @type {const} */ ([
  ["linked120", "publish", 9, 65, 20],
  ["linked120", "secondary", Number.POSITIVE_INFINITY, 0, 10],
  ["report100", "publish", 53, 606, 20],
  ["report100", "secondary", 49, 427, 10]
]);

/**
 * The gate: other people's tables beside the best known patterns, a large table, and this report's own.
 * @param {string} folder a copy to work in
 * @param {(...cells: string[]) => void} row
 * @param {(line: string) => void} say
 * @param {(met: boolean, target: string) => string} verdict
 */
export async function gate(folder, row, say, verdict) {
  const engine = join(folder, "gate.cjs");
  writeFileSync(
    engine,
    `${await bundle(home, "src/bench/gate.ts")}(exports, require, module);\nmodule.exports.main({argv: process.argv.slice(2)});\n`
  );
  const measured = (/** @type {string[]} */ ...argv) => JSON.parse(run([engine, ...argv], folder).stdout);

  say("THE GATE, threshold 5");
  for (const [name, zeros, cells, sum, limit] of instances) {
    const {primary, secondary, secondarySum, seconds, exact, undecided} = measured(name, zeros);
    const best = `at most ${Number.isFinite(cells) ? `${cells} / ` : ""}${sum}, none exact, in ${limit} s`;
    const met = secondary <= cells && secondarySum <= sum && exact + undecided === 0 && seconds < limit;
    row(`${name}, zeros ${zeros === "publish" ? "printed" : "withheld where need be"}`, `${seconds.toFixed(1)} s`);
    row(
      `  ${primary} small, others / their sum, exact`,
      `${secondary} / ${secondarySum}, ${exact}`,
      verdict(met, best)
    );
  }
  const large = measured("large");
  const proved = large.unproved === 0 && large.effort !== "hasty" && large.seconds < 60;
  row("20 × 20 × 10 with totals", `${large.seconds.toFixed(1)} s`, verdict(proved, "proved in 60 s"));
  row(`  ${large.primary} small, others`, String(large.secondary));
  const {withheld, first, warm} = measured("report", folder, "2022.2");
  row("this report's own, warm", `${median(warm).toFixed(2)} s`, verdict(median(warm) < 1, "under 1 s"));
  row(`  ${withheld} cells withheld, the first time`, `${first.toFixed(2)} s`);
  say("");
}
