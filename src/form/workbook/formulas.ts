import type {Question} from "../form.ts";
import {charactersOf, shapeOf} from "../identifier-shape.ts";

/** A text in a formula, which takes at most 255 characters at a time. */
export function literal(text: string): string {
  const parts = text.match(/[\s\S]{1,250}/gu) ?? [""];
  const written = parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
  return parts.length === 1 ? written : `(${written})`;
}

/** Whether a cell holds what its column takes; `list` is the range of what can be chosen there. */
export function isAnswer(question: Question, cell: string, list: string | undefined): string {
  if (question.kind === "identifier") return isIdentifier(question, cell);
  const chosen = list === undefined ? [] : [`SUMPRODUCT((${list}=${cell})*1)>0`];
  const tests = [...chosen, ...(question.kind === "number" ? [isNumber(question, cell)] : [])];
  return tests.length === 1 ? tests[0]! : `OR(${tests.join(",")})`;
}

function isNumber({integer, minimum, maximum}: Question, cell: string): string {
  return `AND(${[
    `ISNUMBER(${cell})`,
    // a text is more than any number, and has no whole part
    ...(minimum === undefined ? [] : [`N(${cell})>=${minimum}`]),
    ...(maximum === undefined ? [] : [`N(${cell})<=${maximum}`]),
    ...(integer ? [`N(${cell})=INT(N(${cell}))`] : [])
  ].join(",")})`;
}

/** As far as a spreadsheet can say it: by place where the pattern is plain, else that there is something. */
function isIdentifier({pattern}: Question, cell: string): string {
  const shape = pattern === undefined ? undefined : shapeOf(pattern);
  if (shape === undefined) return `LEN(${cell})>0`;
  const places = shape.map((place, i) => `ISNUMBER(FIND(MID(${cell},${i + 1},1),"${charactersOf(place)}"))`);
  return `AND(LEN(${cell})=${shape.length},${places.join(",")})`;
}
