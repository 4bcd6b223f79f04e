import type {DraftFrame} from "../qda/code-tree.ts";
import type {Coding} from "../qda/read-coding.ts";

/** What was read of a codebook, and what is to be filled in. */
export function codebookText(file: string, folder: string, frame: DraftFrame): string {
  return lines([`${file}: ${framed(frame)} · ${folder}/frame.yaml`, ...toFill(frame)]);
}

/** What was read of a project, what was not, and what is to be filled in. */
export function projectText(file: string, folder: string, coding: Coding): string {
  const {frame, passages, cases, unnamed, coders, positions, left} = coding;
  const blank = (key: "kind" | "about") => passages.filter((passage) => passage[key] === "").length;
  const unsaid = passages.filter(({coder}) => coder === "unknown").length;
  return lines([
    `${file}: ${framed(frame)} · ${counted(passages.length, "coded passage")} by ${counted(coders.length, "coder")} in ${counted(cases.rows.length - 1, "case")} · ${folder}/frame.yaml, segments.csv, cases.csv`,
    ...coders.map(({code, guid}) => `  ${code} is user ${guid}`),
    ...(positions.held === 0
      ? []
      : [`  ${counted(positions.held, "position")} held against the texts${unitsOf(coding)}`]),
    ...told(positions.unheld, "position", "could not be held against texts that lie outside the file"),
    ...told(unnamed, "case", "named by no id such as A012: part of the GUID stands there until an id is filled in"),
    ...told(unsaid, "coded passage", "by nobody who is named: the coder is unknown"),
    `  not kept: ${["texts", "names of documents, selections and users", ...left.map(leftText)].join("; ")}`,
    ...toFill(frame),
    ...told(blank("kind"), "blank", "to fill in under document: the kind of document"),
    ...told(blank("about"), "blank", "to fill in under about: whom the passage is about")
  ]);
}

function leftText({what, count}: Coding["left"][number]): string {
  return `${what} (${count})`;
}

function framed({themes}: DraftFrame): string {
  const codes = themes.reduce((sum, theme) => sum + theme.codes.length, 0);
  return `${counted(themes.length, "theme")}, ${counted(codes, "code")}`;
}

function unitsOf({positions}: Coding): string {
  return positions.units ? ", which are counted in UTF-16 code units" : "";
}

function toFill({title, themes}: DraftFrame): string[] {
  const codes = themes.flatMap((theme) => theme.codes);
  const undefinedOnes = [...themes, ...codes].filter(({definition}) => definition === "").length;
  return [
    ...(title === undefined ? ["  to fill in: the title of the frame"] : []),
    ...told(
      codes.filter(({judged}) => judged === undefined).length,
      "code",
      "to fill in: about whom, how it leans, its origin"
    ),
    ...told(undefinedOnes, "definition", "to fill in")
  ];
}

function told(count: number, noun: string, what: string): string[] {
  return count === 0 ? [] : [`  ${counted(count, noun)} ${what}`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
