// What the engine is measured against: the same reading, counting, drawing and rendering as one bare script with no framework,
// which checks nothing and protects nothing. Plain Node, and the packages as they come: `node src/bench/bare.mjs FOLDER OUT.html`
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import {JSDOM} from "jsdom";
import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";

const [folder = ".", out = "report.html"] = process.argv.slice(2);

/** @typedef {{category: string, outcome: string, n: number, percent: number}} Cell */

/** @param {string} name */
const read = (name) => aq.fromCSV(readFileSync(join(folder, "data/2022", name), "utf8"));

/** @param {string} column @param {number[]} cuts */
const band = (column, cuts) =>
  aq.escape((/** @type {Record<string, string>} */ d) =>
    Number.isNaN(Number(d[column])) ? d[column] : `under ${cuts.find((cut) => Number(d[column]) < cut) ?? "any"}`
  );

const applications = read("applications.csv").derive({
  mother_age_group: band("mother_age", [25, 30, 35]),
  sentence_length: band("sentence_months", [6, 13, 25, 37]),
  other_children_group: band("other_children", [1, 2, 3])
});
const offences = read("offences.csv").join(applications, "id");
const residences = read("other_children_residence.csv").join(applications, "id");

const ofApplications = [
  ...[
    "mbu",
    "mother_age_group",
    "child_age",
    "application_year",
    "sentence_length",
    "csc_report",
    "social_worker_attended"
  ],
  ...[
    "prior_csc",
    "carer_before",
    "residence_at_application",
    "placement_after",
    "other_children_group",
    "closest_mbu"
  ],
  ...["previous_convictions", "mother_ethnicity", "father_ethnicity", "father_age_group", "mother_nationality"],
  ...["father_nationality", "mother_care_experienced", "father_care_experienced"]
];
const counted = [
  ...ofApplications.map((variable) => ({variable, table: applications})),
  {variable: "offence", table: offences},
  {variable: "residence", table: residences},
  {variable: "mbu_acceptance", table: applications.derive({mbu_acceptance: (/** @type {{mbu: string}} */ d) => d.mbu})}
];

/** @param {import("arquero").ColumnTable} table @param {string} variable @returns {Cell[]} */
function crosstab(table, variable) {
  const bases = new Map(
    table
      .groupby("outcome")
      .rollup({n: aq.op.distinct("id")})
      .objects()
      .map((/** @type {any} */ d) => [d.outcome, d.n])
  );
  const rows = table
    .groupby(variable, "outcome")
    .rollup({n: aq.op.distinct("id")})
    .orderby(variable, "outcome")
    .objects();
  return rows.map((/** @type {any} */ d) => ({
    category: String(d[variable]),
    outcome: d.outcome,
    n: d.n,
    percent: (100 * d.n) / bases.get(d.outcome)
  }));
}

const blocks = counted.map(({variable, table}) => ({
  variable,
  whole: crosstab(table, variable),
  subsample: crosstab(
    table.filter((/** @type {{subsample: string}} */ d) => d.subsample === "yes"),
    variable
  )
}));

const {document} = new JSDOM("").window;
const drawings = blocks.slice(0, 11).map(
  ({whole}) =>
    Plot.plot({
      document,
      width: 640,
      marginLeft: 120,
      x: {label: "% of applications", grid: true},
      y: {axis: null},
      fy: {label: null},
      color: {domain: ["accepted", "rejected"], range: ["#12436D", "#F46A25"]},
      marks: [
        Plot.barX(whole, {x: "percent", y: "outcome", fy: "category", fill: "outcome"}),
        Plot.text(whole, {
          x: "percent",
          y: "outcome",
          fy: "category",
          text: (d) => `${d.n} (${d.percent.toFixed(0)}%)`,
          textAnchor: "start",
          dx: 4
        }),
        Plot.text(whole, {x: 0, y: "outcome", fy: "category", text: "outcome", textAnchor: "end", dx: -4}),
        Plot.ruleX([0])
      ]
    }).outerHTML
);

const numbers = blocks.flatMap(({whole, subsample}) => [...whole, ...subsample]).map(({n}) => String(n));
let used = 0;
let figures = 0;
const markdown = readFileSync(join(folder, "templates/report.md"), "utf8")
  .replace(/^---\n.*?\n---\n/s, "")
  .replace(/\{\{\w+\}\}/g, () => numbers[used++ % numbers.length] ?? "")
  .replace(/^!\[[^\]]*\]\(figure:\w+\)$/gm, () => `FIGURE-${figures++}`);
const body = new MarkdownIt()
  .use(footnote)
  .render(markdown)
  .replace(/FIGURE-(\d+)/g, (_, i) => drawings[i] ?? "");

/** @param {Cell[]} cells @param {string} category */
const pair = (cells, category) =>
  ["accepted", "rejected"]
    .map((outcome) => cells.find((cell) => cell.category === category && cell.outcome === outcome))
    .map((cell) => `<td>${cell?.n ?? 0}<td>${(cell?.percent ?? 0).toFixed(0)}`)
    .join("");
const appendix = blocks
  .map(({variable, whole, subsample}) => {
    const rows = [...new Set(whole.map(({category}) => category))].map(
      (category) => `<tr><th>${category}${pair(whole, category)}${pair(subsample, category)}`
    );
    return `<table><caption>${variable}</caption>${rows.join("")}</table>`;
  })
  .join("");

writeFileSync(
  out,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Report</title><body>${body}${appendix}</body></html>`
);
