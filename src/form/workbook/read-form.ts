import {failIfAny, type Problem} from "../../error.ts";
import {check, type Records, type Row} from "../check.ts";
import type {Form, Question} from "../form.ts";
import {wanted} from "../wanted.ts";
import {letters} from "../xlsx/address.ts";
import {type FilledCell, type FilledSheet, readXlsx} from "../xlsx/read.ts";
import {type Tab, tabsOf} from "./tabs.ts";

/** What a worksheet holds: its rows as the CSV file will have them, and where each of them stands. */
interface Filled {
  readonly tab: Tab;
  readonly rows: readonly Row[];
  /** of each row its number in the worksheet */
  readonly places: readonly number[];
  /** by question its column, from 1 */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Reads a form that was filled in. Throws all that is wrong with it, each with its worksheet, row and column; no message
 * shows what was written.
 */
export function readForm(form: Form, bytes: Uint8Array, place: string): Records {
  const sheets = readXlsx(bytes, place);
  const problems: Problem[] = [];
  const tabs = tabsOf(form);
  const filled = tabs.flatMap((tab) => {
    const sheet = sheets.get(tab.worksheet);
    if (sheet !== undefined) return readTab(tab, sheet, place, problems) ?? [];
    const wayOut = `its names are those of the form of ${form.year}; there are ${[...sheets.keys()].join(", ")}`;
    problems.push({place, problem: `no worksheet is named ${tab.worksheet}`, wayOut});
    return [];
  });
  // without all of them it cannot be said what belongs to what
  if (filled.length < tabs.length) failIfAny(problems);
  const records = Object.fromEntries(filled.map(({tab, rows}) => [tab.sheet.name, rows]));
  const told = new Set(problems.map((problem) => problem.place));
  for (const {sheet, row, question, text} of check(form, records)) {
    const {tab, places, columns} = filled.find((one) => one.tab.sheet.name === sheet)!;
    const column = question === undefined ? undefined : columns.get(question);
    const at = cellPlace(place, tab, places[row]!, column);
    // an answer that could not be read is blank here, and was told
    if (!told.has(at)) problems.push({place: at, problem: text});
  }
  failIfAny(shortened(problems, place));
  return records;
}

/** No more than can be read at once. */
function shortened(problems: readonly Problem[], place: string): readonly Problem[] {
  const most = 50;
  if (problems.length <= most) return problems;
  const rest = {place, problem: `and ${problems.length - most} more`, wayOut: "mend these first"};
  return [...problems.slice(0, most), rest];
}

function readTab(tab: Tab, sheet: FilledSheet, place: string, problems: Problem[]): Filled | undefined {
  const {sheet: asked, worksheet, headers, remarks} = tab;
  const at = `${place}, ${worksheet}`;
  const header = [...sheet].find(([, cells]) => [...cells.values()].some(({text}) => text.trim() === headers[0]));
  if (header === undefined) {
    problems.push({
      place: at,
      problem: `no column is named ${headers[0]}`,
      wayOut: "leave the names of the columns as they were"
    });
    return undefined;
  }
  const [headerRow, names] = header;
  const columns = new Map<string, number>();
  const before = problems.length;
  for (const [column, {text}] of names) {
    const question = asked.questions[headers.indexOf(text.trim())];
    const where = `${at}, row ${headerRow}, column ${letters(column)}`;
    if (question === undefined) {
      if (text.trim() !== remarks)
        problems.push({
          place: where,
          problem: "a column that the form does not have",
          wayOut: "remove it, or its name"
        });
    } else if (columns.has(question.name))
      problems.push({place: where, problem: `a second column named ${text.trim()}`});
    else columns.set(question.name, column);
  }
  asked.questions.forEach(({name}, i) => {
    if (!columns.has(name))
      problems.push({place: at, problem: `no column is named ${headers[i]}`, wayOut: "it has been renamed or removed"});
  });
  if (problems.length > before) return undefined;
  const rows: Row[] = [];
  const places: number[] = [];
  const questions = new Map(asked.questions.map((question) => [columns.get(question.name)!, question]));
  const own = [...names].find(([, {text}]) => text.trim() === remarks)?.[0];
  for (const [number, cells] of [...sheet].sort(([a], [b]) => a - b)) {
    const answers = [...cells].filter(([column, {text}]) => column !== own && text.trim() !== "");
    if (number <= headerRow || answers.length === 0) continue;
    const row: Record<string, string> = {};
    for (const [column, cell] of answers) {
      const question = questions.get(column);
      const where = cellPlace(place, tab, number, column);
      if (question === undefined)
        problems.push({place: where, problem: "something stands beside the table", wayOut: "remove it"});
      else row[question.name] = readAnswer(question, cell, where, problems);
    }
    rows.push(row);
    places.push(number);
  }
  if (rows.length === 0)
    problems.push({place: at, problem: "nothing is filled in", wayOut: `give it at least one ${asked.unit.one}`});
  return {tab, rows, places, columns};
}

/** The code of a label, whatever its capitals, or what stands in the file as it is: a number, an identifier. */
function readAnswer(question: Question, {text, isFormula}: FilledCell, place: string, problems: Problem[]): string {
  const given = text.trim();
  const {label, kind, options} = question;
  const option =
    options.find((one) => one.label === given) ??
    options.find((one) => one.label.toLowerCase() === given.toLowerCase());
  if (isFormula) {
    problems.push({place, problem: `${label}: a formula in place of an answer`, wayOut: "write the answer itself"});
    return "";
  }
  if (option !== undefined) return option.code;
  if (kind !== "category" && options.every(({code}) => code !== given)) return given;
  problems.push({place, problem: `${label}: not one of its answers`, wayOut: `choose ${wanted(question)}`});
  return "";
}

function cellPlace(place: string, {worksheet}: Tab, row: number, column: number | undefined): string {
  return `${place}, ${worksheet}, row ${row}${column === undefined ? "" : `, column ${letters(column)}`}`;
}
