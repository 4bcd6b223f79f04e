import {fail} from "../../error.ts";
import {columnOf} from "./address.ts";
import {readXml} from "./read-xml.ts";
import {unpack} from "./unpack.ts";

/** What somebody wrote into a cell, as text: a number as JavaScript writes it. */
export interface FilledCell {
  readonly text: string;
  readonly isFormula: boolean;
}

/** Cells by row and column, both from 1; empty ones are left out. */
export type FilledSheet = ReadonlyMap<number, ReadonlyMap<number, FilledCell>>;

/** The worksheets of an XLSX file by name, whichever program wrote it; their looks, dates and drawings are left out. */
export function readXlsx(bytes: Uint8Array, place: string): ReadonlyMap<string, FilledSheet> {
  const parts = unpack(bytes, place);
  const targets = new Map<string, string>();
  readXml(parts.get("xl/_rels/workbook.xml.rels") ?? "<none/>", place, {
    open: (_, {Id, Target}) => Id && Target && targets.set(Id, Target.replace(/^\/xl\//, "").replace(/^\.\//, ""))
  });
  const strings = readStrings(parts.get("xl/sharedStrings.xml"), place);
  const sheets = new Map<string, FilledSheet>();
  readXml(parts.get("xl/workbook.xml")!, place, {
    open: (element, {name, id}) => {
      if (element !== "sheet" || name === undefined) return;
      const text = parts.get(`xl/${targets.get(id ?? "")}`);
      // a sheet that is a drawing has no cells
      if (text !== undefined) sheets.set(name, readSheet(text, strings, place));
    }
  });
  return sheets;
}

/** Texts that cells share; how they sound in Japanese (`rPh`) is no part of them. */
function readStrings(xml: string | undefined, place: string): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = "";
  let depth = 0;
  let aside = 0;
  readXml(xml, place, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "t") depth++;
      if (name === "rPh") aside++;
    },
    close: (name) => {
      if (name === "si") strings.push(plain(text));
      if (name === "t") depth--;
      if (name === "rPh") aside--;
    },
    text: (content) => {
      if (depth > 0 && aside === 0) text += content;
    }
  });
  return strings;
}

function readSheet(xml: string, strings: readonly string[], place: string): FilledSheet {
  const rows = new Map<number, Map<number, FilledCell>>();
  let row = 0;
  let column = 0;
  let type = "n";
  let value = "";
  let isFormula = false;
  const path: string[] = [];
  readXml(xml, place, {
    open: (name, {r, t = "n"}) => {
      path.push(name);
      if (name === "row") {
        row = r === undefined ? row + 1 : Number(r);
        column = 0;
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnOf(r);
        type = t;
        value = "";
        isFormula = false;
      } else if (name === "f") isFormula = true;
    },
    close: (name) => {
      path.pop();
      if (name !== "c") return;
      const text = textOf(type, value, strings, place);
      if (text === "" && !isFormula) return;
      const cells = rows.get(row) ?? new Map<number, FilledCell>();
      rows.set(row, cells.set(column, {text, isFormula}));
    },
    text: (content) => {
      const name = path.at(-1);
      if (name === "v" || (name === "t" && path.includes("is") && !path.includes("rPh"))) value += content;
    }
  });
  return rows;
}

function textOf(type: string, value: string, strings: readonly string[], place: string): string {
  if (type === "s") return strings[Number(value)] ?? fail(place, "is damaged inside", "save it once more");
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  const number = Number(value);
  return type === "n" && value !== "" && Number.isFinite(number) ? String(number) : plain(value);
}

/** A text as people typed it: Excel writes what XML cannot hold as `_x000D_`. */
function plain(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
