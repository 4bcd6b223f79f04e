import {readVocabulary} from "../claims/read-vocabulary.ts";
import type {Column} from "../gate/column.ts";
import {Draft} from "../gate/draft.ts";
import type {Quantity} from "../gate/quantity.ts";
import {rehearse, releaseAsPublished} from "../gate/release.ts";
import type {FigureModel} from "../present/figure.ts";
import type {TableData, TableModel} from "../present/table.ts";
import {bind} from "./bind.ts";
import type {Bindings} from "./bindings.ts";
import {readLimitations} from "./limitations.ts";
import type {Document} from "./model.ts";
import {withScale} from "./scale.ts";
import {readTemplate} from "./template.ts";
import {noWords, readWords} from "./words.ts";

/** For tests: a template, a register and an edition's words, and what was made for them. */
export interface Sample {
  readonly template: string;
  readonly limitations?: string;
  readonly words?: string;
  readonly numbers?: Readonly<Record<string, string>>;
  /** counts by category */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly vocabulary?: string;
  readonly figures?: Readonly<Record<string, Partial<FigureModel>>>;
  readonly tables?: Readonly<Record<string, Partial<TableModel>>>;
  readonly madeIn?: Readonly<Record<string, string>>;
}

/** Front matter is added where the template has none, after which its own lines begin with the first. */
export function bindSample(sample: Sample): Document {
  const {template, limitations = "", words, numbers = {}, columns = {}, vocabulary} = sample;
  const {figures = {}, tables = {}, madeIn = {}} = sample;
  return bind(readSampleTemplate(template), {
    edition: {
      id: "2022.2",
      status: "final",
      published: "2022-11-17T09:30",
      contact: "us",
      next: "nothing",
      disclosure: "Nothing is withheld."
    },
    numbers: new Map(Object.entries(numbers).map(([name, text]) => [name, quantity(text)])),
    columns: new Map(Object.entries(columns).map(([name, counts]) => [name, column(counts)])),
    vocabulary: readVocabulary(vocabulary),
    figures: new Map(Object.entries(figures).map(([name, model]) => [name, sampleFigure(name, model)])),
    tables: new Map(Object.entries(tables).map(([name, model]) => [name, sampleTable(name, model)])),
    limitations: readLimitations(limitations, "templates/limitations.md"),
    words: withScale(
      words === undefined ? noWords("data/2022/edition.2.md") : readWords(words, "data/2022/edition.2.md"),
      readVocabulary(vocabulary)
    ),
    madeIn: new Map(Object.entries(madeIn))
  } satisfies Bindings);
}

/** A released number that prints as the text: a count, a percentage, a mean, or what is withheld. */
function quantity(text: string): Quantity {
  const [whole = "0", part = ""] = text.replace(/[,%]/g, "").split(".");
  const value = text === "[c]" ? 0 : Number(whole + part);
  const rest = text.endsWith("%") ? 100 - value : 0;
  const [first, second] = ["yes", "no"].map((code) => ({code, label: code}));
  const dimensions = [{name: "answer", label: "Answer", categories: [first!, second!], sensitive: false}];
  const counted = {
    dimensions,
    unit: {one: "one", many: "many"},
    counts: Float64Array.from([value, rest, value + rest]),
    basis
  };
  const mean = {
    sums: Float64Array.from([value, 0, value]),
    variable: "x",
    label: "X",
    unit: "years",
    decimals: part.length
  };
  const tens = Float64Array.from([10 ** part.length, 0, 10 ** part.length]);
  const draft = new Draft(part === "" ? counted : {...counted, counts: tens, mean});
  const drafts = new Map([["x", draft]]);
  const released = (text === "[c]" ? rehearse(drafts).blank : releaseAsPublished(drafts, "a sample")).get("x")!;
  return text.endsWith("%") ? released.share("yes") : released.at("yes");
}

function column(byCode: Readonly<Record<string, number>>): Column {
  const counts = Object.values(byCode);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const categories = Object.keys(byCode).map((code) => ({code, label: code}));
  const dimensions = [{name: "answer", label: "Answer", categories, sensitive: false}];
  const unit = {one: "one", many: "many"};
  const draft = new Draft({dimensions, unit, counts: Float64Array.from([...counts, total]), basis});
  return releaseAsPublished(new Map([["x", draft]]), "a sample")
    .get("x")!
    .column();
}

function readSampleTemplate(text: string) {
  if (text.startsWith("---")) return readTemplate(text, "templates/report.md");
  const front = "---\ntitle: Applications\nsubtitle: Who applied\nstatement: Synthetic.\ncounted: []\n---\n";
  const {title, subtitle, statement, counted, bound} = readTemplate(front, "templates/report.md");
  const body = readTemplate(text, "templates/report.md");
  return {
    ...body,
    title,
    subtitle,
    statement,
    counted,
    bound,
    problems: body.problems.filter(({problem}) => problem !== "no front matter")
  };
}

function sampleFigure(id: string, given: Partial<FigureModel> = {}): FigureModel {
  return {
    id,
    title: `Title of ${id}`,
    base: "106 applications: accepted 67, rejected 39.",
    source: "Files of five units.",
    panels: [
      {
        wide: "<svg>wide</svg>",
        narrow: "<svg>narrow</svg>",
        alt: `Bar chart: ${id}.`,
        data: sampleData(`Title of ${id}`)
      }
    ],
    tidy: {keys: [], values: [], rows: []},
    footnotes: [],
    limitations: [],
    suppression: "Nothing is withheld here.",
    ...given
  };
}

function sampleTable(id: string, given: Partial<TableModel> = {}): TableModel {
  return {
    id,
    series: "Table",
    title: `Title of ${id}`,
    base: "106 applications.",
    source: "Files of five units.",
    parts: [sampleData(`Title of ${id}`)],
    tidy: {keys: [], values: [], rows: []},
    footnotes: [],
    limitations: [],
    suppression: "Nothing is withheld here.",
    ...given
  };
}

export function sampleData(caption: string, given: Partial<TableData> = {}): TableData {
  return {
    caption,
    footnotes: [],
    columns: [
      {key: "report", label: "Report", numeric: false},
      {key: "accepted", label: "Accepted", numeric: true},
      {key: "rejected", label: "Rejected", numeric: true}
    ],
    rows: [
      {key: "yes", cells: ["Submitted", "43", "28"]},
      {key: "no", cells: ["Not submitted", "15", "10"]},
      {key: "total", cells: ["All", "58", "38"], total: true}
    ],
    ...given
  };
}

const limitations = `
## unclear-files: The files do *not* always say

Some do not say whether a report was submitted.

## small-numbers: The numbers are small

Few files, many questions.
`;

/** For tests: the figures and tables that a template sets, out of a few that have everything once. */
export function sampleCatalogue(template: string): Omit<Sample, "template"> {
  const set = (name: string) => template.includes(`:${name})`);
  const wide = ["Accepted", "Accepted, %", "Rejected", "Rejected, %"].map((label) => ({
    key: label,
    label,
    numeric: true
  }));
  const units = sampleData("Applications by unit", {
    columns: [{key: "unit", label: "Unit", numeric: false}, ...wide],
    rows: [
      {key: "1", cells: ["Unit 1", "14", "[c]", "[z]", "13%"]},
      {key: "total", cells: ["All | each", "67", "63%", "39", "37%"], total: true}
    ]
  });
  const withheld = sampleData("A social worker attended", {rows: [{key: "yes", cells: ["Attended", "[c]", "[c]"]}]});
  const drawn = {wide: "<svg>wide</svg>", narrow: "<svg>narrow</svg>"};
  const figures: Record<string, Partial<FigureModel>> = {
    figReport: {title: "Reports <b>submitted</b>", limitations: ["unclear-files"], note: "Of *all* files."},
    figBoth: {
      title: "Social care and the Board",
      limitations: ["small-numbers", "unclear-files"],
      suppression: "2 of 8 values are withheld and shown as [c].",
      panels: [
        {
          ...drawn,
          title: "A report was submitted",
          alt: "Bar chart: reports.",
          data: sampleData("A report was submitted")
        },
        {...drawn, title: "A social worker attended", alt: 'Bar chart: "attendance" [c].', data: withheld}
      ]
    }
  };
  const tables: Record<string, Partial<TableModel>> = {
    tableUnits: {title: "Applications by unit", parts: [units]},
    tableAppendix: {
      id: "appendix-1",
      series: "Appendix Table",
      title: "All characteristics",
      footnotes: ["age"],
      parts: [sampleData("Age", {footnotes: ["age"]}), units]
    }
  };
  const those = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([name]) => set(name)));
  return {limitations, numbers: {accepted: "67", share: "64%"}, figures: those(figures), tables: those(tables)};
}

/** No policy that looks at each count by itself asks whom it counts. */
function basis(): never {
  throw new Error("not asked for");
}
