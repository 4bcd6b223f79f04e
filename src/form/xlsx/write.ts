import {strToU8, zipSync} from "fflate";
import {stylesXml} from "./styles.ts";
import type {Workbook} from "./worksheet.ts";
import {SharedStrings, tableXml, worksheetXml} from "./worksheet-xml.ts";
import {element, escapeXml, xmlFile} from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook as the bytes of an XLSX file (Office Open XML, ECMA-376, transitional): the same ones every time. */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const {worksheets} = workbook;
  const strings = new SharedStrings();
  const files = new Map<string, string>();
  const overrides: [string, string][] = [
    ["/xl/workbook.xml", `${types}.sheet.main+xml`],
    ["/xl/styles.xml", `${types}.styles+xml`],
    ["/xl/sharedStrings.xml", `${types}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"]
  ];
  worksheets.forEach((sheet, i) => {
    const id = i + 1;
    files.set(`xl/worksheets/sheet${id}.xml`, worksheetXml(sheet, i === 0, strings));
    overrides.push([`/xl/worksheets/sheet${id}.xml`, `${types}.worksheet+xml`]);
    if (sheet.table === undefined) return;
    files.set(`xl/tables/table${id}.xml`, tableXml(sheet, sheet.table, id));
    files.set(`xl/worksheets/_rels/sheet${id}.xml.rels`, relationships([["table", `../tables/table${id}.xml`]]));
    overrides.push([`/xl/tables/table${id}.xml`, `${types}.table+xml`]);
  });
  const parts = new Map([
    ["[Content_Types].xml", contentTypes(overrides)],
    [
      "_rels/.rels",
      relationships([
        ["officeDocument", "xl/workbook.xml"],
        ["core-properties", "docProps/core.xml"],
        ["extended-properties", "docProps/app.xml"]
      ])
    ],
    ["docProps/core.xml", coreProperties(workbook)],
    ["docProps/app.xml", appProperties()],
    ["xl/workbook.xml", workbookXml(workbook)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...worksheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"]
      ])
    ],
    ["xl/styles.xml", stylesXml()],
    ["xl/sharedStrings.xml", strings.xml()],
    ...files
  ]);
  const bytes = Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)]));
  // a zip has the local time of no zone: the first that it can have, wherever this runs
  return zipSync(bytes, {mtime: new Date(1980, 0, 1), level: 6});
}

function contentTypes(overrides: readonly (readonly [string, string])[]): string {
  const defaults = [
    element("Default", {Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml"}),
    element("Default", {Extension: "xml", ContentType: "application/xml"})
  ];
  const parts = overrides.map(([PartName, ContentType]) => element("Override", {PartName, ContentType}));
  return xmlFile(element("Types", {xmlns: `${packages}/content-types`}, [...defaults, ...parts].join("")));
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(([type, Target], i) =>
    element("Relationship", {
      Id: `rId${i + 1}`,
      Type:
        type === "core-properties" ? `${packages}/relationships/metadata/${type}` : `${office}/relationships/${type}`,
      Target
    })
  );
  return xmlFile(element("Relationships", {xmlns: `${packages}/relationships`}, all.join("")));
}

function workbookXml({worksheets}: Workbook): string {
  const sheets = worksheets.map(({name}, i) => element("sheet", {name, sheetId: i + 1, "r:id": `rId${i + 1}`}));
  return xmlFile(
    element(
      "workbook",
      {xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "xmlns:r": `${office}/relationships`},
      [
        element("bookViews", {}, element("workbookView", {activeTab: 0})),
        element("sheets", {}, sheets.join("")),
        element("calcPr", {calcId: 191029, fullCalcOnLoad: 1})
      ].join("")
    )
  );
}

function coreProperties({title, subject, author}: Workbook): string {
  const namespaces = {
    "xmlns:cp": `${packages}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/"
  };
  const properties = [
    ["dc:title", title],
    ["dc:subject", subject],
    ["dc:creator", author],
    ["dc:language", "en-GB"]
  ] as const;
  const content = properties.map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`).join("");
  return xmlFile(element("cp:coreProperties", namespaces, content));
}

function appProperties(): string {
  return xmlFile(
    element("Properties", {xmlns: `${office}/extended-properties`}, "<Application>Smallprint</Application>")
  );
}
