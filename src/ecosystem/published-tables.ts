import type {CodebookVariable} from "../edition/counts.ts";
import type {Edition} from "../edition/edition.ts";
import {total} from "../gate/released.ts";
import type {Tidy} from "../present/table.ts";
import {fileName} from "../template/file-name.ts";
import {variablesOf} from "./variables.ts";

/** A file of an edition's `tables/`, as catalogues describe it. */
export interface PublishedTable {
  /** `fig-social-care` */
  readonly name: string;
  /** `tables/fig-social-care.csv` */
  readonly path: string;
  /** `Figure 3: Whether social care sent a report` */
  readonly title: string;
  /** whom it counts, and what is withheld */
  readonly description: string;
  readonly source: string;
  /** which together say where a value stands */
  readonly keys: readonly KeyColumn[];
  readonly values: readonly ValueColumn[];
  readonly tidy: Tidy;
}

export interface KeyColumn {
  readonly name: string;
  readonly label: string;
  /** all that stand in it, in their order; of a column that is not one variable's, none */
  readonly categories: readonly {readonly code: string; readonly label: string}[];
}

export interface ValueColumn {
  readonly name: string;
  readonly label: string;
  readonly whole: boolean;
}

const measures: Readonly<Record<string, Omit<ValueColumn, "name">>> = {
  count: {label: "Number", whole: true},
  percentage: {label: "Percentage", whole: false},
  mean: {label: "Average", whole: false},
  base: {label: "Base of the percentage", whole: true},
  points: {label: "Difference in percentage points", whole: false},
  lower: {label: "Lower end of the 95% interval", whole: false},
  upper: {label: "Upper end of the 95% interval", whole: false}
};

/** In the order of the page: tables, then what each figure draws. */
export function publishedTables(edition: Edition): PublishedTable[] {
  const {document} = edition;
  const variables = new Map(variablesOf(edition).map((variable) => [variable.name, variable]));
  return [...document.tables, ...document.figures].map((exhibit) => {
    const {id, number, title, base, suppression, note, source, tidy} = exhibit;
    const name = fileName(id);
    return {
      name,
      path: `tables/${name}.csv`,
      title: `${number}: ${title}`,
      description: [base, suppression, ...(note === undefined ? [] : [note])].join(" "),
      source,
      keys: tidy.keys.map((key, k) => {
        const codes = new Set(tidy.rows.map(({keys}) => keys[k]!));
        return keyColumn(key, codes, variables.get(key));
      }),
      values: tidy.values.map((value) => ({name: value, label: value, whole: false, ...measures[value]})),
      tidy
    };
  });
}

function keyColumn(name: string, codes: ReadonlySet<string>, variable: CodebookVariable | undefined): KeyColumn {
  if (variable === undefined) return {name, label: withSpaces(name), categories: []};
  const labels = new Map([...variable.categories.map(({code, label}) => [code, label] as const), [total, "Total"]]);
  const categories = [...codes].map((code) => ({code, label: labels.get(code) ?? code}));
  return {name, label: variable.label, categories};
}

/** `social_care` → `Social care` */
function withSpaces(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
