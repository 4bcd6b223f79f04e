import type {Problem} from "../error.ts";

export type Fault = Pick<Problem, "problem" | "wayOut">;

export const notUtf8: Fault = {problem: "bytes that are not UTF-8", wayOut: "save the file as UTF-8"};

const nul: Fault = {problem: "a NUL byte", wayOut: "save the file as plain UTF-8 text"};
const space: Fault = {problem: "white space around a value", wayOut: "remove it"};
const formula: Fault = {
  problem: "a value that a spreadsheet would run as a formula",
  wayOut: "no value starts with =, +, @ or, unless it is a number, with -"
};

/** What is wrong with the text of a cell, whatever its column. */
export function faultOf(text: string): Fault | undefined {
  if (text.includes("\0")) return nul;
  if (text !== text.trim()) return space;
  if (isFormulaLike(text)) return formula;
  return undefined;
}

/** Whether a spreadsheet may run the text; full-width signs count in some locales. A number and a lone dash are what they seem. */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^-(\d+(\.\d+)?)?$/.test(text);
}
