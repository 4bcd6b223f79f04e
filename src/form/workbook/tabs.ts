import type {Form, Sheet} from "../form.ts";
import {letters} from "../xlsx/address.ts";

/** Where a sheet of the form stands in the workbook. */
export interface Tab {
  readonly sheet: Sheet;
  readonly worksheet: string;
  readonly headers: readonly string[];
  /** the column that tells what is still to do */
  readonly remarks: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The worksheets that explain; the names are taken before any sheet of the form gets one. */
export const explaining = {
  cover: "Cover",
  contents: "Contents",
  variables: "Variables",
  answers: "Answers",
  rules: "Rules",
  numbers: "Numbers"
} as const;

/** The line with the names of the columns, below a title and the notes. */
const headerRow = 6;
const room = {records: 300, answers: 900};

export function tabsOf({sheets}: Form): Tab[] {
  const taken = new Set<string>(Object.values(explaining).map((name) => name.toLowerCase()));
  return sheets.map((sheet) => {
    const worksheet = distinct(tabName(sheet.title) || sheet.name, taken);
    const [headers, remarks] = headersOf(sheet);
    const rows = sheet.belongsTo === undefined ? room.records : room.answers;
    return {sheet, worksheet, headers, remarks, firstRow: headerRow + 1, lastRow: headerRow + rows};
  });
}

/** The letter of a question's column. */
export function columnLetter({sheet}: Tab, question: string): string {
  return letters(sheet.questions.findIndex(({name}) => name === question) + 1);
}

/** A question's cells, as an absolute range: `$C$7:$C$306`. */
export function cellsOf(tab: Tab, question: string): string {
  const column = columnLetter(tab, question);
  return `$${column}$${tab.firstRow}:$${column}$${tab.lastRow}`;
}

/** What a spreadsheet program takes as the name of a tab. */
function tabName(title: string): string {
  const plain = title
    .replaceAll(/[[\]:*?/\\]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain
    .slice(0, 31)
    .replaceAll(/^'+|'+$/g, "")
    .trim();
}

function distinct(name: string, taken: Set<string>): string {
  let found = name;
  for (let i = 2; taken.has(found.toLowerCase()); i++) found = `${name.slice(0, 31 - ` ${i}`.length)} ${i}`;
  taken.add(found.toLowerCase());
  return found;
}

/** Labels, with the name of the variable where two have the same; and one more column, whose name none of them has. */
function headersOf({questions}: Sheet): [string[], string] {
  const labels = questions.map(({label}) => label);
  const headers = questions.map(({label, name}) =>
    labels.filter((other) => other.toLowerCase() === label.toLowerCase()).length > 1 ? `${label} (${name})` : label
  );
  return [headers, distinct("Still to do", new Set(headers.map((header) => header.toLowerCase())))];
}
