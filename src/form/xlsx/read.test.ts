import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readXlsx} from "./read.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("cells as other programs write them", () => {
  it.each([
    ["a text of its own", '<c r="B2" t="inlineStr"><is><t>a &amp; b</t></is></c>', [[2, 2, "a & b"]]],
    ["a text in pieces", '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>', [[1, 1, "a b"]]],
    ["a shared text, without how it sounds", '<c r="AA3" t="s"><v>0</v></c>', [[3, 27, "shared"]]],
    ["a number", '<c r="A1"><v>3.0</v></c>', [[1, 1, "3"]]],
    ["a large number", '<c r="A1" t="n"><v>4.2E2</v></c>', [[1, 1, "420"]]],
    ["yes or no", '<c r="A1" t="b"><v>1</v></c>', [[1, 1, "TRUE"]]],
    [
      "a cell that does not say where it is",
      '<c><v>1</v></c><c t="str"><v>x</v></c>',
      [
        [1, 1, "1"],
        [1, 2, "x"]
      ]
    ],
    ["what XML has no place for", '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', [[1, 1, "a\rb"]]],
    ["nothing but a look", '<c r="A1" s="3"/>', []]
  ])("%s", (_, cells, expected) => expect(cellsOf(workbook(cells))).toEqual(expected));

  it("a formula is told apart", () => {
    const sheet = readXlsx(workbook('<c r="A1"><f>1+1</f><v>2</v></c>'), "form.xlsx").get("Cases")!;
    expect(sheet.get(1)!.get(1)).toEqual({text: "2", isFormula: true});
  });

  it("a prefix before every name, and a path from the root", () => {
    const prefixed = workbook("", {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
    });
    expect(cellsOf(prefixed)).toEqual([[1, 1, "7"]]);
  });
});

describe("files that would do harm are refused", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="${main}">&b;</worksheet>`;

  it.each([
    [
      "a document type",
      workbook("", {"xl/worksheets/sheet1.xml": bomb}),
      "form.xlsx: is damaged inside; save it once more as an Excel workbook (.xlsx)"
    ],
    [
      "XML that breaks off",
      workbook("", {"xl/workbook.xml": "<workbook>"}),
      "form.xlsx: is damaged inside; save it once more as an Excel workbook (.xlsx)"
    ],
    [
      "a part that unpacks to very much",
      workbook("", {"xl/sharedStrings.xml": " ".repeat(61 * 2 ** 20)}),
      "form.xlsx: unpacks to more than a filled-in form can be; take the form anew"
    ],
    [
      "an OpenDocument file",
      workbook("", {mimetype: "application/vnd.oasis.opendocument.spreadsheet"}),
      "form.xlsx: is an OpenDocument file; save it as an Excel workbook (.xlsx)"
    ],
    [
      "a zip file of something else",
      zipSync({"a.txt": strToU8("a")}),
      "form.xlsx: is a zip file, but no workbook; save it as an Excel workbook (.xlsx)"
    ]
  ])("%s", (_, bytes, message) => expect(() => readXlsx(bytes, "form.xlsx")).toThrow(message));
});

/** A workbook of one worksheet, `Cases`, whose first row has these cells; some parts may be others. */
function workbook(cells: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><r><t>sha</t></r><r><t>red</t></r><rPh sb="0" eb="1"><t>SH</t></rPh></si></sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row${rowOf(cells)}>${cells}</row></sheetData></worksheet>`,
    ...parts
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function rowOf(cells: string): string {
  const row = /r="[A-Z]+(\d+)"/.exec(cells)?.[1];
  return row === undefined ? "" : ` r="${row}"`;
}

function cellsOf(bytes: Uint8Array): [number, number, string][] {
  const sheet = readXlsx(bytes, "form.xlsx").get("Cases")!;
  return [...sheet].flatMap(([row, cells]) =>
    [...cells].map(([column, {text}]): [number, number, string] => [row, column, text])
  );
}
