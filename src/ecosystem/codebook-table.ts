import {writeCsv} from "../data/write-csv.ts";
import type {Edition} from "../edition/edition.ts";
import {variablesOf} from "./variables.ts";

/** The codes of all tables and what they mean, as a table of its own: a line a category, and one for each number. */
export const codebookTable = {
  name: "codebook",
  path: "codebook.csv",
  title: "Codebook: the variables of the tables and their categories",
  columns: [
    {name: "variable", label: "Variable", required: true},
    {name: "variable_label", label: "Variable, in words", required: true},
    {name: "category", label: "Category", required: false},
    {name: "category_label", label: "Category, in words", required: false}
  ]
} as const;

export function codebookCsv(edition: Edition): string {
  const header = codebookTable.columns.map(({name}) => name);
  const rows = variablesOf(edition).flatMap(({name, label, categories}) =>
    categories.length === 0
      ? [[name, label, "", ""]]
      : categories.map((category) => [name, label, category.code, category.label])
  );
  return writeCsv([header, ...rows]);
}
