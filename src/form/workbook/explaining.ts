import {ruleInWords} from "../check.ts";
import type {Form, Question} from "../form.ts";
import {capital, wanted} from "../wanted.ts";
import type {Cell, Worksheet} from "../xlsx/worksheet.ts";
import {body, tableSheet} from "./table-sheet.ts";
import {explaining, type Tab} from "./tabs.ts";

const oneTable = "This worksheet contains one table.";

export function contentsSheet(others: readonly (readonly [worksheet: string, holds: string])[]): Worksheet {
  const rows = others.map(([name, holds]): Cell[] => [
    {value: name, style: "link", link: name},
    {value: holds, style: "body"}
  ]);
  return tableSheet(
    explaining.contents,
    "contents",
    "Contents",
    [oneTable],
    ["Worksheet", "What it holds"],
    rows,
    [36, 90]
  );
}

/** What each column records, and what it takes. */
export function variablesSheet(tabs: readonly Tab[]): Worksheet {
  const rows = tabs.flatMap(({sheet, worksheet, headers}) =>
    sheet.questions.map((question, i) =>
      body(worksheet, headers[i]!, question.definition, takes(question), care(question), question.name)
    )
  );
  return tableSheet(
    explaining.variables,
    "variables",
    "Variables: what each column records",
    [oneTable, `The answers that a column takes are explained in the worksheet ${explaining.answers}.`],
    ["Worksheet", "Column", "What it records", "What it takes", "Why it wants care", "Name in the CSV file"],
    rows,
    [24, 36, 60, 44, 44, 30]
  );
}

/** All that can be chosen, in its order, with the code that the file holds; the drop-down lists take their entries from here. */
export function answersSheet(tabs: readonly Tab[]): {worksheet: Worksheet; lists: ReadonlyMap<Question, string>} {
  const notes = [
    oneTable,
    "The drop-down lists take their entries from here. Where the last column is empty, the answer needs no more words."
  ];
  const lists = new Map<Question, string>();
  const rows: Cell[][] = [];
  const first = notes.length + 3;
  for (const {sheet, worksheet, headers} of tabs) {
    sheet.questions.forEach((question, i) => {
      const {options} = question;
      if (options.length === 0) return;
      const start = first + rows.length;
      lists.set(question, `${explaining.answers}!$C$${start}:$C$${start + options.length - 1}`);
      for (const {label, code, description = ""} of options) {
        rows.push([
          ...body(worksheet, headers[i]!),
          {value: label, style: "entry"},
          {value: code, style: "entry"},
          ...body(capital(description))
        ]);
      }
    });
  }
  const header = ["Worksheet", "Column", "Answer", "Code in the CSV file", "What it includes"];
  const title = "Answers: what can be chosen, and what it means";
  const widths = [24, 36, 44, 30, 60];
  return {worksheet: tableSheet(explaining.answers, "answers", title, notes, header, rows, widths), lists};
}

/**
 * Numbers beside which there are reasons why there is none: those first, then each number, so that all can be chosen from one
 * list. Nothing where no column takes both, or where the numbers are too many to list.
 */
export function numbersSheet(tabs: readonly Tab[]): {worksheet?: Worksheet; lists: ReadonlyMap<Question, string>} {
  const notes = [oneTable, "The drop-down lists of numbers take their entries from here; there is nothing to fill in."];
  const lists = new Map<Question, string>();
  const rows: Cell[][] = [];
  const first = notes.length + 3;
  for (const {sheet, worksheet, headers} of tabs) {
    sheet.questions.forEach((question, i) => {
      const {options, minimum = 0, maximum = 0} = question;
      if (!isListed(question)) return;
      const start = first + rows.length;
      for (const {label} of options) rows.push([...body(worksheet, headers[i]!), {value: label, style: "entry"}]);
      for (let number = minimum; number <= maximum; number++)
        rows.push([...body(worksheet, headers[i]!), {value: number, style: "body"}]);
      lists.set(question, `${explaining.numbers}!$C$${start}:$C$${first + rows.length - 1}`);
    });
  }
  if (rows.length === 0) return {lists};
  const header = ["Worksheet", "Column", "Entry"];
  const title = "Numbers: the entries of drop-down lists";
  return {worksheet: tableSheet(explaining.numbers, "numbers", title, notes, header, rows, [24, 36, 44]), lists};
}

function isListed({kind, options, integer, minimum, maximum}: Question): boolean {
  const most = 600;
  return (
    kind === "number" &&
    options.length > 0 &&
    integer === true &&
    minimum !== undefined &&
    maximum !== undefined &&
    Number.isInteger(minimum) &&
    maximum - minimum < most
  );
}

/** Answers that contradict each other. */
export function rulesSheet({sheets}: Form, tabs: readonly Tab[]): Worksheet | undefined {
  const rows = tabs.flatMap(({sheet, worksheet}) => {
    const whole = sheets.find(({name}) => name === sheet.belongsTo?.sheet);
    const questions = [...sheet.questions, ...(whole?.questions ?? [])];
    return sheet.rules.map((rule) =>
      body(worksheet, capital(ruleInWords({...rule, because: ""}, questions).replace(/: $/, "")), capital(rule.because))
    );
  });
  const alone = tabs.flatMap(({sheet, worksheet, headers}) =>
    sheet.questions.flatMap((question, i) =>
      question.exclusive.map((code) => {
        const {label} = question.options.find((option) => option.code === code)!;
        return body(
          worksheet,
          `${headers[i]} is ${label}, but the same case has another answer`,
          `${label} stands alone`
        );
      })
    )
  );
  if (rows.length + alone.length === 0) return undefined;
  const header = ["Worksheet", "What cannot be", "Why"];
  const title = "Rules: answers that cannot stand together";
  return tableSheet(explaining.rules, "rules", title, [oneTable], header, [...rows, ...alone], [24, 90, 60]);
}

function takes(question: Question): string {
  const {options} = question;
  const list = question.kind === "category" && options.length > 12 ? "one of its list" : wanted(question);
  return capital(list);
}

function care({role}: Question): string {
  if (role === "identifier") return "A pseudonym: never a name, a date of birth, or a number from another file";
  if (role === "quasi-identifier") return "Someone who knows of the case could recognise it by this";
  return role === "sensitive"
    ? "Private: nobody may learn it from what is published"
    : "It tells nothing about a person";
}
