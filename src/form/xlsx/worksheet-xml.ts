import {letters, quoted} from "./address.ts";
import {rowHeight, styleIndex} from "./styles.ts";
import type {Cell, Table, Validation, Worksheet} from "./worksheet.ts";
import {element, escapeXml, xmlFile} from "./xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Texts that cells share; each stands once. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  placeOf(text: string): number {
    this.#uses++;
    if (!this.#places.has(text)) this.#places.set(text, this.#places.size);
    return this.#places.get(text)!;
  }

  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    const counts = {count: this.#uses, uniqueCount: items.length};
    return xmlFile(element("sst", {xmlns: main, ...counts}, items.join("")));
  }
}

/** One worksheet; the first of a workbook is the one that is open, with its cell A1 chosen. */
export function worksheetXml(sheet: Worksheet, isFirst: boolean, strings: SharedStrings): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const view = element(
    "sheetView",
    {workbookViewId: 0, tabSelected: isFirst ? 1 : undefined},
    element("selection", {activeCell: "A1", sqref: "A1"})
  );
  const columns = sheet.widths.map((chars, i) =>
    element("col", {min: i + 1, max: i + 1, width: chars, customWidth: 1})
  );
  const rows = sheet.rows.map((row, i) =>
    element(
      "row",
      {r: i + 1, ...height(row, sheet)},
      row.map((cell, j) => cellXml(cell, `${letters(j + 1)}${i + 1}`, strings)).join("")
    )
  );
  const links = sheet.rows.flatMap((row, i) =>
    row.flatMap(({link, value}, j) =>
      link === undefined
        ? []
        : element("hyperlink", {
            ref: `${letters(j + 1)}${i + 1}`,
            location: `${quoted(link)}!A1`,
            display: String(value)
          })
    )
  );
  const {validations = []} = sheet;
  return xmlFile(
    element(
      "worksheet",
      {xmlns: main, "xmlns:r": relations},
      [
        element("sheetPr", {}, element("pageSetUpPr", {fitToPage: 1})),
        element("dimension", {ref: `A1:${letters(width)}${sheet.rows.length}`}),
        element("sheetViews", {}, view),
        element("sheetFormatPr", {defaultRowHeight: 16}),
        element("cols", {}, columns.join("")),
        element("sheetData", {}, rows.join("")),
        validations.length === 0
          ? ""
          : element("dataValidations", {count: validations.length}, validations.map(validationXml).join("")),
        links.length === 0 ? "" : element("hyperlinks", {}, links.join("")),
        element("pageMargins", {left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3}),
        element("pageSetup", {paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0}),
        sheet.table === undefined ? "" : element("tableParts", {count: 1}, element("tablePart", {"r:id": "rId1"}))
      ].join("")
    )
  );
}

/** Of a row that holds something; one to be filled in grows as it is. */
function height(row: readonly Cell[], {widths}: Worksheet) {
  return row.every(({value}) => value === "") ? {} : {ht: rowHeight(row, widths), customHeight: 1};
}

/** The table of a worksheet as a part of its own; without buttons to filter by. */
export function tableXml({rows}: Worksheet, {name, firstRow, lastRow}: Table, id: number): string {
  const header = rows[firstRow - 1]!;
  const columns = header.map(({value}, i) => element("tableColumn", {id: i + 1, name: value}));
  const ref = `A${firstRow}:${letters(header.length)}${lastRow}`;
  return xmlFile(
    element(
      "table",
      {xmlns: main, id, name, displayName: name, ref, totalsRowShown: 0},
      element("tableColumns", {count: columns.length}, columns.join("")) +
        element("tableStyleInfo", {
          name: "TableStyleLight1",
          showFirstColumn: 0,
          showLastColumn: 0,
          showRowStripes: 0,
          showColumnStripes: 0
        })
    )
  );
}

function cellXml({value, style, formula}: Cell, address: string, strings: SharedStrings): string {
  const at = {r: address, s: styleIndex(style)};
  if (formula !== undefined) {
    return element("c", {...at, t: "str"}, `<f>${escapeXml(formula)}</f><v>${escapeXml(String(value))}</v>`);
  }
  if (value === "") return element("c", at);
  return typeof value === "number"
    ? element("c", at, `<v>${value}</v>`)
    : element("c", {...at, t: "s"}, `<v>${strings.placeOf(value)}</v>`);
}

function validationXml({range, type, operator, formulas, prompt, error}: Validation): string {
  return element(
    "dataValidation",
    {
      type,
      operator,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: error.title,
      error: error.text,
      promptTitle: prompt.title,
      prompt: prompt.text,
      sqref: range
    },
    formulas.map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`).join("")
  );
}
