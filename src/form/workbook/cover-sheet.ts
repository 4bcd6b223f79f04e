import type {Form} from "../form.ts";
import type {Cell, Worksheet} from "../xlsx/worksheet.ts";
import {explaining, type Tab} from "./tabs.ts";

/** What the workbook is for, how it is filled in, and what may not stand in it. */
export function coverSheet(form: Form, tabs: readonly Tab[], hasRules: boolean): Worksheet {
  const names = tabs.map(({worksheet}) => worksheet);
  const explained = [explaining.variables, explaining.answers, ...(hasRules ? [explaining.rules] : [])];
  const lines: readonly (readonly [Cell["style"], string])[] = [
    ["title", `Form for ${form.year}: ${form.title}`],
    [
      "body",
      "This workbook records each case in the same way. The same codebook holds the records of the report to it."
    ],
    ["heading", "How to fill it in"],
    [
      "body",
      `Fill in the ${count(names.length)}: ${names.join(", ")}. No cell of a row that you begin may stay empty: what is not known has an answer of its own.`
    ],
    [
      "body",
      "Most cells have a drop-down list: Alt and the down arrow open it. Choose the answer, or type it as the list has it."
    ],
    [
      "body",
      `A cell that is chosen tells what it takes. The worksheets ${explained.join(", ")} explain all of it; nothing is to be filled in there.`
    ],
    [
      "body",
      "Please leave the names of the worksheets and of the columns as they are: by them the workbook is read back."
    ],
    ["heading", "What may not stand here"],
    [
      "body",
      "Give each case a pseudonym: a code that means nothing elsewhere. Never write a name, a date of birth, an address, or a number from another file; remarks have no place here either."
    ],
    [
      "body",
      "Keep the list that leads from pseudonyms to people apart from this workbook, and both where only those who need them can read them."
    ],
    ["heading", "When it is filled in"],
    [
      "body",
      `smallprint form ${form.year} --read FILE --to FOLDER reads it back as the CSV files of the report, and checks all of it once more.`
    ]
  ];
  return {name: explaining.cover, rows: lines.map(([style, value]) => [{value, style}]), widths: [100]};
}

function count(worksheets: number): string {
  return worksheets === 1 ? "worksheet" : "worksheets";
}
