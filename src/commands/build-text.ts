import type {Edition} from "../edition/edition.ts";
import type {Rounding, WaysOut} from "../gate/advice/ways-out.ts";
import {withCommas} from "../gate/quantity.ts";
import type {Reconciliation} from "../reconcile/reconciliation.ts";

/**
 * `2022.1: 11 figures, 2 tables, 94 numbers · 0 of 540 values withheld · out/2022.1/report.html (0.9 s)`; `again` tells what
 * was taken from earlier builds.
 */
export function summaryText({id, document, numbers}: Edition, seconds: number, again = ""): string {
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
  return `${id}: ${counts.join(", ")} · ${withCommas(withheld)} of ${withCommas(values.length)} values withheld${again && ` · ${again}`} · out/${id}/report.html (${seconds.toFixed(1)} s)\n`;
}

/** `2022.1: nothing has changed since it was built · out/2022.1/report.html (0.2 s)` */
export function unchangedText(id: string, released: boolean, seconds: number): string {
  const since = released ? "found identical to what was released" : "built";
  return `${id}: nothing has changed since it was ${since} · out/${id}/report.html (${seconds.toFixed(1)} s)\n`;
}

/**
 * How many of the numbers printed before came out again, and each that did not, with its place; where all may be told, with
 * what contradicts it in the publication itself.
 */
export function reconciliationText(reconciliation: Reconciliation): string {
  const {agreement, found, whole, place} = reconciliation;
  const {agree, differ, aside, left} = agreement;
  const reasons = new Map(
    found.flatMap(({contradictions}) =>
      contradictions.flatMap(({rows, implied}) => rows.map(({id}) => [id, implied] as const))
    )
  );
  const lines = differ.map(({id, line, where, printed, ours}) => {
    const reason = whole ? `; ${reasons.get(id) ?? "nothing in the publication contradicts it"}` : "";
    return `${place}:${line}: ${where}: printed ${printed}, here ${ours}${reason}\n`;
  });
  const besides = [
    `${withCommas(aside.length)} not computed from the records`,
    ...(left.length > 0 ? [`${withCommas(left.length)} not compared`] : [])
  ];
  const differing =
    differ.length === 0 ? "" : `; ${differ.length} ${differ.length === 1 ? "differs" : "differ"}: see above`;
  const compared = withCommas(agree.length + differ.length);
  return `${lines.join("")}reproduced ${withCommas(agree.length)} of ${compared} published numbers${differing} (${besides.join(", ")})\n`;
}

/** For the analyst's terminal: for each table the ways out, side by side; of merging the best. */
export function adviceText(advice: readonly WaysOut[]): string {
  return advice.map(wayOutLines).join("");
}

function wayOutLines({tables, withheld, of, mergings, rounding}: WaysOut): string {
  const [best] = mergings;
  const merging =
    best === undefined
      ? "merging two neighbours would free nothing"
      : `merging ${best.categories.join(" and ")} of ${best.variable} would free ${best.freed} and lose ${best.lost}`;
  return [
    `${tables.join(", ")}: ${withheld} of ${counted(of, "count")} withheld`,
    merging,
    rounding === undefined ? "rounding would not protect it" : roundingText(rounding)
  ]
    .map((line, i) => `${i === 0 ? "" : "  "}${line}\n`)
    .join("");
}

function roundingText({base, greatest, average, elsewhere: {freed, lost}}: Rounding): string {
  const elsewhere = freed + lost === 0 ? "" : `; elsewhere it would free ${freed} and lose ${lost}`;
  const by = `by ${average.toFixed(1)} on average, by ${greatest} at most`;
  return `rounding to ${base} would withhold none and change counts ${by}${elsewhere}`;
}

function counted(number: number, noun: string): string {
  return `${withCommas(number)} ${noun}${number === 1 ? "" : "s"}`;
}
