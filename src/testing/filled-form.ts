import type {Records} from "../form/check.ts";
import type {Form, Question} from "../form/form.ts";
import {tabsOf} from "../form/workbook/tabs.ts";
import {toWorkbook} from "../form/workbook/workbook.ts";
import type {Cell, Workbook} from "../form/xlsx/worksheet.ts";

/** The workbook of a form as somebody leaves it who has filled it in. */
export function filledIn(form: Form, records: Records): Workbook {
  const workbook = toWorkbook(form, "The survey team");
  const tabs = tabsOf(form);
  return {
    ...workbook,
    worksheets: workbook.worksheets.map((worksheet) => {
      const tab = tabs.find((one) => one.worksheet === worksheet.name);
      if (tab === undefined) return worksheet;
      const rows = [...worksheet.rows];
      records[tab.sheet.name]!.forEach((row, i) => {
        const at = tab.firstRow - 1 + i;
        rows[at] = rows[at]!.map((cell, column): Cell => {
          const question = tab.sheet.questions[column];
          return question === undefined ? cell : {...cell, value: written(question, row[question.name]!)};
        });
      });
      return {...worksheet, rows};
    })
  };
}

/** As a person writes it: in words, and a number as a number. */
export function written({kind, options}: Question, answer: string): string | number {
  const label = options.find(({code}) => code === answer)?.label;
  return label ?? (kind === "number" ? Number(answer) : answer);
}
