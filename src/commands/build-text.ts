import type {Edition} from "../edition/edition.ts";
import type {Reconciliation} from "../edition/reconcile.ts";
import {withCommas} from "../gate/quantity.ts";

/** `2022.1: 11 figures, 2 tables, 94 numbers · 0 of 540 values withheld · out/2022.1/report.html (0.9 s)` */
export function summaryText({id, document, numbers}: Edition, seconds: number): string {
  const {figures, tables} = document;
  const values = [...figures, ...tables]
    .flatMap(({tidy}) => tidy.rows.flatMap((row) => row.values))
    .filter((value) => value !== "");
  const withheld = values.filter((value) => value === "[c]").length;
  const counts = [
    counted(figures.length, "figure"),
    counted(tables.length, "table"),
    counted(Object.keys(numbers).length, "number")
  ];
  return `${id}: ${counts.join(", ")} · ${withCommas(withheld)} of ${withCommas(values.length)} values withheld · out/${id}/report.html (${seconds.toFixed(1)} s)\n`;
}

/** How many of the numbers printed before came out again, and each that did not, with its place. */
export function reconciliationText(
  {reproduced, of, background, withheld, differences}: Reconciliation,
  place: string
): string {
  const lines = differences.map(
    ({line, where, printed, ours, note}) =>
      `${place}:${line}: ${where}: printed ${printed}, here ${ours}${note === "" ? "" : `; ${note}`}\n`
  );
  const aside = [
    `${withCommas(background)} not computed from the records`,
    ...(withheld > 0 ? [`${withCommas(withheld)} withheld and not compared`] : [])
  ];
  const differ =
    differences.length === 0
      ? ""
      : `; ${differences.length} ${differences.length === 1 ? "differs" : "differ"}: see above`;
  return `${lines.join("")}reproduced ${withCommas(reproduced)} of ${withCommas(of)} published numbers${differ} (${aside.join(", ")})\n`;
}

/** The few best, for the analyst's terminal. */
export function adviceText(advice: readonly string[]): string {
  if (advice.length === 0) return "no two neighbouring categories would free a cell as one\n";
  return advice
    .slice(0, 5)
    .map((sentence) => `${sentence}\n`)
    .join("");
}

function counted(number: number, noun: string): string {
  return `${withCommas(number)} ${noun}${number === 1 ? "" : "s"}`;
}
