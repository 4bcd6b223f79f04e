import type {Question} from "../form.ts";
import {capital, wanted} from "../wanted.ts";
import {quoted} from "../xlsx/address.ts";
import type {Validation} from "../xlsx/worksheet.ts";
import {isAnswer} from "./formulas.ts";
import {cellsOf, columnLetter, type Tab} from "./tabs.ts";

/** The ranges that hold what can be chosen: in words, and with the numbers beside which there are words. */
export interface Lists {
  readonly answers: ReadonlyMap<Question, string>;
  readonly numbers: ReadonlyMap<Question, string>;
}

/** What each column takes, with what is said when one of its cells is chosen. */
export function validationsOf(tab: Tab, tabs: readonly Tab[], lists: Lists): Validation[] {
  return tab.sheet.questions.map((question) => {
    const isKey = question.name === tab.sheet.key;
    return {
      range: cellsOf(tab, question.name).replaceAll("$", ""),
      ...(isKey ? keyRule(tab, tabs, question) : rule(tab, question, lists)),
      prompt: {
        title: clipped(question.label, 32),
        text: clipped(
          isKey ? `${aboutKey(tab)} ${question.definition}` : `${question.definition} ${howTo(question)}`,
          255
        )
      },
      error: {title: "This is not an answer here", text: clipped(refused(tab, tabs, question), 225)}
    };
  });
}

type Rule = Pick<Validation, "type" | "operator" | "formulas">;

function rule(tab: Tab, question: Question, {answers, numbers}: Lists): Rule {
  const {kind, options, integer, minimum, maximum} = question;
  const list = kind === "category" ? answers.get(question) : numbers.get(question);
  if (list !== undefined) return {type: "list", formulas: [list]};
  const plain = kind === "number" && options.length === 0;
  const type = integer ? "whole" : "decimal";
  if (plain && minimum !== undefined && maximum !== undefined)
    return {type, operator: "between", formulas: [`${minimum}`, `${maximum}`]};
  if (plain && minimum !== undefined) return {type, operator: "greaterThanOrEqual", formulas: [`${minimum}`]};
  if (plain && maximum !== undefined) return {type, operator: "lessThanOrEqual", formulas: [`${maximum}`]};
  return {
    type: "custom",
    formulas: [isAnswer(question, `${columnLetter(tab, question.name)}${tab.firstRow}`, answers.get(question))]
  };
}

/** Of a record, distinct and of the right shape; of an answer, chosen from the records that there are. */
function keyRule(tab: Tab, tabs: readonly Tab[], question: Question): Rule {
  const {sheet, firstRow} = tab;
  const whole = tabs.find((other) => other.sheet.name === sheet.belongsTo?.sheet);
  const cell = `${columnLetter(tab, question.name)}${firstRow}`;
  if (whole === undefined) {
    const once = `SUMPRODUCT((${cellsOf(tab, question.name)}=${cell})*1)=1`;
    const formula = `AND(${isAnswer(question, cell, undefined)},${once})`;
    // what does not fit is told in the row's last column
    return {type: "custom", formulas: [formula.length <= 255 ? formula : once]};
  }
  const column = columnLetter(whole, whole.sheet.key);
  const worksheet = quoted(whole.worksheet);
  const filled = `COUNTA(${worksheet}!${cellsOf(whole, whole.sheet.key)})`;
  // as far as it is filled in: Excel takes anything where a list has an empty entry
  return {type: "list", formulas: [`OFFSET(${worksheet}!$${column}$${whole.firstRow},0,0,MAX(1,${filled}),1)`]};
}

function aboutKey({sheet}: Tab): string {
  const question = sheet.questions.find(({name}) => name === sheet.key)!;
  if (sheet.belongsTo !== undefined) return "Choose the pseudonym of the record that this row belongs to.";
  return `A pseudonym: ${wanted(question)}. Never a name, a date of birth, or a number from another file.`;
}

function howTo(question: Question): string {
  return question.kind === "category" ? "Choose from the list." : `${capital(wanted(question))}.`;
}

function refused(tab: Tab, tabs: readonly Tab[], question: Question): string {
  const whole = tabs.find(({sheet}) => sheet.name === tab.sheet.belongsTo?.sheet);
  if (question.name !== tab.sheet.key) {
    return question.kind === "category" ? "Choose one of the answers in the list." : `It takes ${wanted(question)}.`;
  }
  if (whole !== undefined) return `Choose one that stands in the worksheet ${whole.worksheet}.`;
  return `It takes ${wanted(question)}; and each ${tab.sheet.unit.one} stands once.`;
}

/** At the end of a word, with a sign that there is more. */
function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:.]+$/, "")}…`;
}
