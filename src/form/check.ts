import {faultOf} from "../data/cell-fault.ts";
import {toNumber} from "../data/judge.ts";
import type {Condition, Form, FormRule, Question, Sheet} from "./form.ts";
import {groupOf} from "./grouping.ts";
import {wanted} from "./wanted.ts";

/** Answers by the name of their question, each the text that stands in the file: a code, a number, an identifier. */
export type Row = Readonly<Record<string, string>>;

/** Rows by the name of their sheet. */
export type Records = Readonly<Record<string, readonly Row[]>>;

/** What is to be mended in a row, in the words that people see on the form. */
export interface Remark {
  readonly sheet: string;
  readonly row: number;
  /** where it can be mended, if that is in one column */
  readonly question?: string;
  /** the sheet in which an answer is wanted, if that is what is to be mended */
  readonly wants?: string;
  readonly text: string;
}

/** All that the codebook would refuse, and nothing else: what passes here, the strict reading of the records takes. */
export function check(form: Form, records: Records): Remark[] {
  return form.sheets.flatMap((sheet) => [
    ...checkAnswers(sheet, records),
    ...checkRepeated(sheet, records),
    ...checkAlone(sheet, records),
    ...checkBelonging(sheet, form, records),
    ...checkAnswered(sheet, form, records),
    ...checkRules(sheet, form, records)
  ]);
}

/** What is wrong with an answer on its own, as what to do about it. */
function faultOfAnswer(question: Question, answer: string): string | undefined {
  const {label, kind, options, pattern, integer} = question;
  const verb = kind === "category" ? "choose" : "give";
  const asked = `${label}: ${verb} ${wanted(question)}`;
  if (answer === "") return kind === "category" ? `${label}: choose an answer` : asked;
  const fault = faultOf(answer);
  if (fault !== undefined) return `${label}: ${fault.problem}`;
  if (kind === "identifier")
    return pattern === undefined || new RegExp(`^(?:${pattern})$`, "u").test(answer) ? undefined : asked;
  if (options.some(({code}) => code === answer)) return undefined;
  const number = kind === "number" ? toNumber(answer) : undefined;
  if (number === undefined || (integer && !Number.isInteger(number))) return asked;
  const {minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY} = question;
  return number < minimum || number > maximum ? asked : undefined;
}

function checkAnswers(sheet: Sheet, records: Records): Remark[] {
  return rowsOf(sheet, records).flatMap((row, i) =>
    sheet.questions.flatMap((question) => {
      const text = faultOfAnswer(question, row[question.name] ?? "");
      return text === undefined ? [] : [{sheet: sheet.name, row: i, question: question.name, text}];
    })
  );
}

function checkRepeated({name, questions, unique, unit}: Sheet, records: Records): Remark[] {
  const seen = new Set<string>();
  const question = unique.at(-1)!;
  const label = questions.find((one) => one.name === question)!.label;
  return rowsOf({name}, records).flatMap((row, i) => {
    const answers = unique.map((one) => row[one] ?? "");
    const key = JSON.stringify(answers);
    const repeated = seen.has(key) && (unique.length > 1 || answers[0] !== "");
    seen.add(key);
    const problem = unique.length === 1 ? "another row has the same" : "the same answer stands in another row";
    return repeated
      ? [{sheet: name, row: i, question, text: `${label}: ${problem}; each ${unit.one} stands once`}]
      : [];
  });
}

function checkAlone(sheet: Sheet, records: Records): Remark[] {
  const rows = rowsOf(sheet, records);
  const groups = rowsByKey(sheet, rows);
  return sheet.questions
    .filter(({exclusive}) => exclusive.length > 0)
    .flatMap((question) =>
      rows.flatMap((row, i) => {
        const answer = row[question.name] ?? "";
        if (!question.exclusive.includes(answer)) return [];
        const others = groups.get(row[sheet.key] ?? "")!.some((other) => (other[question.name] ?? "") !== answer);
        const text = `${question.label}: ${labelOf(question, answer)} stands alone; remove it, or the other answers`;
        return others ? [{sheet: sheet.name, row: i, question: question.name, text}] : [];
      })
    );
}

function checkBelonging(sheet: Sheet, form: Form, records: Records): Remark[] {
  const whole = form.sheets.find(({name}) => name === sheet.belongsTo?.sheet);
  if (whole === undefined) return [];
  const keys = new Set(rowsOf(whole, records).map((row) => row[whole.key]));
  const {label} = sheet.questions.find(({name}) => name === sheet.key)!;
  return rowsOf(sheet, records).flatMap((row, i) => {
    const text = `${label}: no row of ${whole.title} has it`;
    return row[sheet.key] && !keys.has(row[sheet.key]) ? [{sheet: sheet.name, row: i, question: sheet.key, text}] : [];
  });
}

/** Each record has an answer in every sheet that wants one. */
function checkAnswered(whole: Sheet, form: Form, records: Records): Remark[] {
  return form.sheets
    .filter(({belongsTo}) => belongsTo?.sheet === whole.name && belongsTo.required)
    .flatMap((sheet) => {
      const answered = new Set(rowsOf(sheet, records).map((row) => row[sheet.key]));
      return rowsOf(whole, records).flatMap((row, i) => {
        const text = `${sheet.title}: give at least one ${sheet.unit.one}`;
        return row[whole.key] && !answered.has(row[whole.key])
          ? [{sheet: whole.name, row: i, wants: sheet.name, text}]
          : [];
      });
    });
}

function checkRules(sheet: Sheet, form: Form, records: Records): Remark[] {
  const whole = form.sheets.find(({name}) => name === sheet.belongsTo?.sheet);
  const wholes = new Map(whole === undefined ? [] : rowsOf(whole, records).map((row) => [row[whole.key], row]));
  const questions = [...sheet.questions, ...(whole?.questions ?? [])];
  return rowsOf(sheet, records).flatMap((row, i) => {
    const known = {...wholes.get(row[sheet.key]), ...row};
    return sheet.rules
      .filter(({when, never}) => [...when, ...never].every((condition) => meets(condition, questions, known)))
      .map((rule) => {
        const question = mended(rule, sheet);
        return {
          sheet: sheet.name,
          row: i,
          ...(question === undefined ? {} : {question}),
          text: ruleInWords(rule, questions)
        };
      });
  });
}

function meets({name, codes}: Condition, questions: readonly Question[], row: Row): boolean {
  const question = questionOf(name, questions);
  const answer = row[question.name] ?? "";
  const grouping = question.groupings.find((one) => one.name === name);
  const given = grouping === undefined ? answer : (groupOf(question, grouping, answer)?.code ?? answer);
  const number = toNumber(given);
  return codes.some((code) => given === code || (number !== undefined && number === toNumber(code)));
}

/** Where the contradiction shows: the last of what is never so, if the sheet itself asks it. */
function mended({never, when}: FormRule, {questions}: Sheet): string | undefined {
  const names = [...when, ...never].map(({name}) =>
    questions.find((question) => question.name === name || question.groupings.some((one) => one.name === name))
  );
  return names.findLast((question) => question !== undefined)?.name;
}

/** `Outcome is Rejected, but Where the child lives is In the unit: a rejected application gives no place` */
export function ruleInWords({when, never, because}: FormRule, questions: readonly Question[]): string {
  const side = (conditions: readonly Condition[]) =>
    conditions.map((condition) => conditionInWords(condition, questions)).join(" and ");
  return `${side(when)}, but ${side(never)}: ${because}`;
}

function conditionInWords({name, codes}: Condition, questions: readonly Question[]): string {
  const question = questionOf(name, questions);
  const grouping = question.groupings.find((one) => one.name === name);
  const {label, options} = grouping ?? question;
  const given = codes.map((code) => options.find((option) => option.code === code)?.label ?? code);
  return `${label} is ${given.join(" or ")}`;
}

/** The question that a condition is about, itself or through one of its groupings. */
export function questionOf(name: string, questions: readonly Question[]): Question {
  return questions.find((one) => one.name === name || one.groupings.some((grouping) => grouping.name === name))!;
}

function labelOf({options}: Question, code: string): string {
  return options.find((option) => option.code === code)?.label ?? code;
}

function rowsOf({name}: Pick<Sheet, "name">, records: Records): readonly Row[] {
  return records[name] ?? [];
}

function rowsByKey({key}: Sheet, rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row[key] ?? "";
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}
