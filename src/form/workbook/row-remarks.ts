import {questionOf} from "../check.ts";
import type {Condition, Question} from "../form.ts";
import {numberGroups} from "../grouping.ts";
import {capital} from "../wanted.ts";
import {letters, quoted} from "../xlsx/address.ts";
import {isAnswer, literal} from "./formulas.ts";
import {cellsOf, columnLetter, type Tab} from "./tabs.ts";

/** Excel's limit is 8,192 characters. */
const longest = 8000;

/**
 * The formula of a row's last cell: what is still to do there, in words. What does not fit, and what a spreadsheet cannot
 * say, is left to the reading of the workbook, which checks everything again.
 */
export function rowRemarks(tab: Tab, row: number, tabs: readonly Tab[], lists: ReadonlyMap<Question, string>): string {
  const {sheet} = tab;
  const cells = `$A${row}:$${letters(sheet.questions.length)}${row}`;
  const whole = tabs.find((other) => other.sheet.name === sheet.belongsTo?.sheet);
  const pieces = [
    `IF(COUNTBLANK(${cells})>0,"Empty cells: "&COUNTBLANK(${cells})&". ","")`,
    said(misfits(tab, row, lists), "Some answers are not of their lists or ranges."),
    ...repeated(tab, row),
    ...belonging(tab, row, whole),
    ...answered(tab, row, tabs),
    ...alone(tab, row),
    ...contradictions(tab, row, whole)
  ];
  return `IF(COUNTA(${cells})=0,"",TRIM(${fitting(pieces).join("&")}))`;
}

function fitting(pieces: readonly string[]): string[] {
  let length = 0;
  return pieces.filter((piece) => {
    const fits = length + piece.length < longest;
    if (fits) length += piece.length + 1;
    return fits;
  });
}

function said(test: string, text: string): string {
  return `IF(IFERROR(${test},FALSE),${literal(`${text} `)},"")`;
}

/** An answer that was pasted, for typing one is refused. */
function misfits({sheet}: Tab, row: number, lists: ReadonlyMap<Question, string>): string {
  const tests = sheet.questions.map((question, i) => {
    const cell = `$${letters(i + 1)}${row}`;
    return `AND(${cell}<>"",NOT(${isAnswer(question, cell, lists.get(question))}))`;
  });
  return `OR(${tests.join(",")})`;
}

function repeated(tab: Tab, row: number): string[] {
  const {questions, unique} = tab.sheet;
  const same = unique.map((name) => `(${cellsOf(tab, name)}=$${columnLetter(tab, name)}${row})`);
  const first = `$${columnLetter(tab, unique[0]!)}${row}`;
  const text =
    unique.length === 1
      ? `Another row has the same: ${questions.find(({name}) => name === unique[0])!.label}.`
      : "Another row says the same.";
  return [said(`AND(${first}<>"",SUMPRODUCT(${same.join("*")}*1)>1)`, text)];
}

function belonging(tab: Tab, row: number, whole: Tab | undefined): string[] {
  if (whole === undefined) return [];
  const cell = `$${columnLetter(tab, tab.sheet.key)}${row}`;
  const test = `SUMPRODUCT((${elsewhere(whole, whole.sheet.key)}=${cell})*1)=0`;
  return [said(`AND(${cell}<>"",${test})`, `Not in the worksheet ${whole.worksheet}.`)];
}

function answered(tab: Tab, row: number, tabs: readonly Tab[]): string[] {
  const cell = `$${columnLetter(tab, tab.sheet.key)}${row}`;
  return tabs
    .filter(({sheet}) => sheet.belongsTo?.sheet === tab.sheet.name && sheet.belongsTo.required)
    .map((other) => {
      const test = `SUMPRODUCT((${elsewhere(other, other.sheet.key)}=${cell})*1)=0`;
      return said(`AND(${cell}<>"",${test})`, `Nothing yet in the worksheet ${other.worksheet}.`);
    });
}

function alone(tab: Tab, row: number): string[] {
  const {questions, key} = tab.sheet;
  return questions.flatMap(({name, options, exclusive}) => {
    if (exclusive.length === 0) return [];
    const cell = `$${columnLetter(tab, name)}${row}`;
    const id = `$${columnLetter(tab, key)}${row}`;
    const labels = exclusive.map((code) => options.find((option) => option.code === code)!.label);
    const others = `SUMPRODUCT((${cellsOf(tab, key)}=${id})*(${cellsOf(tab, name)}<>${cell}))>0`;
    return labels.map((label) => said(`AND(${id}<>"",${cell}=${literal(label)},${others})`, `${label} stands alone.`));
  });
}

function contradictions(tab: Tab, row: number, whole: Tab | undefined): string[] {
  return tab.sheet.rules.map(({when, never, because}) => {
    const tests = [...when, ...never].map((condition) => holds(condition, tab, row, whole));
    return said(`AND(${tests.join(",")})`, `Contradiction: ${capital(because)}.`);
  });
}

/** Whether a condition holds of a row, or of the record that it belongs to. */
function holds(condition: Condition, tab: Tab, row: number, whole: Tab | undefined): string {
  const own = tab.sheet.questions.some(
    ({name, groupings}) => name === condition.name || groupings.some((grouping) => grouping.name === condition.name)
  );
  const {questions} = own || whole === undefined ? tab.sheet : whole.sheet;
  const question = questionOf(condition.name, questions);
  const cell = own
    ? `$${columnLetter(tab, question.name)}${row}`
    : `INDEX(${elsewhere(whole!, question.name)},MATCH($${columnLetter(tab, tab.sheet.key)}${row},${elsewhere(whole!, whole!.sheet.key)},0))`;
  const grouping = question.groupings.find(({name}) => name === condition.name);
  const tests = condition.codes.map((code) => {
    const reason = question.options.find((option) => option.code === code);
    if (reason !== undefined) return `${cell}=${literal(reason.label)}`;
    if (grouping === undefined) return `AND(ISNUMBER(${cell}),${cell}=${code})`;
    const place = numberGroups(question, grouping.options).findIndex((group) => group.code === code);
    const [least, next] = [grouping.cut[place - 1], grouping.cut[place]];
    return `AND(${[
      `ISNUMBER(${cell})`,
      ...(least === undefined ? [] : [`${cell}>=${least}`]),
      ...(next === undefined ? [] : [`${cell}<${next}`])
    ].join(",")})`;
  });
  return tests.length === 1 ? tests[0]! : `OR(${tests.join(",")})`;
}

function elsewhere(tab: Tab, question: string): string {
  return `${quoted(tab.worksheet)}!${cellsOf(tab, question)}`;
}
