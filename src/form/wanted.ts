import type {Option, Question} from "./form.ts";
import {shapeInWords, shapeOf} from "./identifier-shape.ts";

/** What a question takes, as the end of a sentence: `a whole number of months from 1 to 480, or Unknown`. */
export function wanted(question: Question): string {
  if (question.kind === "category") return `one of ${alternatives(question.options)}`;
  if (question.kind === "number") return [numbers(question), ...labels(question.options)].join(", or ");
  const shape = question.pattern === undefined ? undefined : shapeOf(question.pattern);
  if (shape !== undefined) return shapeInWords(shape);
  return question.pattern === undefined ? "a code" : `a code that matches ${question.pattern}`;
}

/** `Yes, No or Unknown`; of a long list its first few, for its sheet or its page shows it in full. */
function alternatives(options: readonly Option[]): string {
  const most = 12;
  const all = labels(options);
  if (all.length > most) return `${all.slice(0, most).join("; ")} and ${all.length - most} more`;
  const separator = all.some((label) => label.includes(",")) ? "; " : ", ";
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(separator)} or ${all.at(-1)}`;
}

function numbers(question: Question): string {
  const {integer, unit} = question;
  return `${integer ? "a whole number" : "a number"}${unit === undefined ? "" : ` of ${unit}`}${bounds(question)}`;
}

function bounds({minimum, maximum}: Question): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? "" : `, ${maximum} or less`;
}

function labels(options: readonly Option[]): string[] {
  return options.map(({label}) => label);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
