import type {Question} from "../form.ts";
import type {Cell, Worksheet} from "../xlsx/worksheet.ts";
import {rowRemarks} from "./row-remarks.ts";
import {tableSheet} from "./table-sheet.ts";
import {explaining, type Tab} from "./tabs.ts";
import {type Lists, validationsOf} from "./validations.ts";

/** A table to be filled in: a row for each record, and a last column that tells what is still to do in it. */
export function dataSheet(tab: Tab, tabs: readonly Tab[], lists: Lists, year: number): Worksheet {
  const {sheet, worksheet, headers, remarks, firstRow, lastRow} = tab;
  const rows = Array.from({length: lastRow - firstRow + 1}, (_, i): Cell[] => [
    ...sheet.questions.map((question): Cell => ({value: "", style: styleOf(question)})),
    {value: "", style: "body", formula: rowRemarks(tab, firstRow + i, tabs, lists.answers)}
  ]);
  const notes = [
    `This worksheet contains one table, to be filled in from its first empty row: ${whatIsARow(tab, tabs)}.`,
    `Choose a cell to read what it takes. The worksheets ${explaining.variables} and ${explaining.answers} explain more.`,
    `The last column tells what is still to do in a row; it is empty where there is nothing.`,
    keyNote(tab, tabs)
  ];
  const table = tableSheet(
    worksheet,
    `records_${sheet.name}`,
    `${sheet.title}, ${year}`,
    notes,
    [...headers, remarks],
    rows,
    [...sheet.questions.map(width), 60]
  );
  return {...table, validations: validationsOf(tab, tabs, lists)};
}

function whatIsARow({sheet}: Tab, tabs: readonly Tab[]): string {
  const whole = tabs.find((tab) => tab.sheet.name === sheet.belongsTo?.sheet);
  if (whole === undefined) return `one row for each ${sheet.unit.one}`;
  const several = `one row for each ${sheet.unit.one} of each ${whole.sheet.unit.one}`;
  return sheet.belongsTo!.required ? `${several}, and at least one` : several;
}

function keyNote({sheet, headers}: Tab, tabs: readonly Tab[]): string {
  const header = headers[sheet.questions.findIndex(({name}) => name === sheet.key)]!;
  const whole = tabs.find((tab) => tab.sheet.name === sheet.belongsTo?.sheet);
  if (whole !== undefined)
    return `The column ${header} takes a pseudonym that stands in the worksheet ${whole.worksheet}.`;
  return `The column ${header} takes pseudonyms alone: no name, no date of birth, no number from another file.`;
}

function styleOf({kind}: Question): Cell["style"] {
  return kind === "number" ? "number" : "text";
}

/** Room for the longest answer on two lines, and for the label on three or four. */
function width({label, options}: Question): number {
  const longest = Math.max(...options.map((option) => option.label.length), 0);
  return Math.min(40, Math.max(14, Math.ceil(longest / 2) + 4, Math.ceil(label.length / 3)));
}
