import type {Form} from "../form.ts";
import type {Workbook, Worksheet} from "../xlsx/worksheet.ts";
import {coverSheet} from "./cover-sheet.ts";
import {dataSheet} from "./data-sheet.ts";
import {answersSheet, contentsSheet, numbersSheet, rulesSheet, variablesSheet} from "./explaining.ts";
import {tabsOf} from "./tabs.ts";

/** The form as a workbook: cover, contents, what explains it, then a worksheet to fill in for each file of records. */
export function toWorkbook(form: Form, author: string): Workbook {
  const tabs = tabsOf(form);
  const answers = answersSheet(tabs);
  const numbers = numbersSheet(tabs);
  const rules = rulesSheet(form, tabs);
  const lists = {answers: answers.lists, numbers: numbers.lists};
  const explained: (readonly [Worksheet, string])[] = [
    [variablesSheet(tabs), "What each column records, and what it takes"],
    [answers.worksheet, "What can be chosen, what it means, and the codes of the CSV files"],
    ...(rules === undefined ? [] : [[rules, "Answers that cannot stand together, and why"] as const]),
    ...tabs.map((tab) => [dataSheet(tab, tabs, lists, form.year), `To be filled in: ${tab.sheet.unit.many}`] as const),
    ...(numbers.worksheet === undefined
      ? []
      : [[numbers.worksheet, "The entries of drop-down lists of numbers"] as const])
  ];
  const contents = contentsSheet(explained.map(([{name}, holds]) => [name, holds]));
  return {
    title: `Form for ${form.year}: ${form.title}`,
    subject: "A form to record cases in a standard way; nothing is filled in",
    author,
    worksheets: [coverSheet(form, tabs, rules !== undefined), contents, ...explained.map(([worksheet]) => worksheet)]
  };
}
