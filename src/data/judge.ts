import type {Fault} from "./cell-fault.ts";
import type {Category, Variable} from "./codebook.ts";

/** How a text may be shown in a message. */
export type Show = (text: string) => string;

/** What is wrong with a cell's text by the codebook, if anything. A number is never shown, nor is an identifier. */
export function judge(variable: Variable, text: string, show: Show): Fault | undefined {
  const {name, type, pattern} = variable;
  const wayOut = whatThereIs(variable);
  if (text === "") return {problem: `blank cell in ${name}`, wayOut};
  if (type === "identifier") {
    return pattern === undefined || pattern.test(text) ? undefined : {problem: `malformed ${name}`, wayOut};
  }
  if ([...variable.categories, ...variable.missing].some(({code}) => code === text)) return undefined;
  const renamed = [...variable.categories, ...variable.missing].find(({was}) => was?.code === text);
  if (renamed !== undefined) {
    const until = renamed.was!.until;
    return {problem: `former category in ${name}: ${show(text)}`, wayOut: `after ${until} it is ${renamed.code}`};
  }
  if (type === "category") return {problem: `unknown category in ${name}: ${show(text)}`, wayOut};
  const number = toNumber(text);
  if (number === undefined || (variable.integer && !Number.isInteger(number))) {
    const what = variable.integer ? "not a whole number" : "not a number";
    return {problem: `${what} in ${name}${/\d/.test(text) ? "" : `: ${show(text)}`}`, wayOut};
  }
  const {minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY} = variable;
  return number < minimum || number > maximum ? {problem: `number out of range in ${name}`, wayOut} : undefined;
}

/** A number as it is written in a file: digits, perhaps with a sign before and a decimal point within. */
export function toNumber(text: string): number | undefined {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return undefined;
  const number = Number(text) + 0;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
}

/** An identifier's pattern as the codebook gives it. */
export function inner(pattern: RegExp): string {
  return pattern.source.slice("^(?:".length, -")$".length);
}

function whatThereIs({type, categories, missing, integer, minimum, maximum, pattern}: Variable): string {
  if (type === "identifier") {
    return pattern === undefined ? "every row has one" : `the codebook has ${inner(pattern)}`;
  }
  if (type === "category") return `the codebook has ${listed(categories)}`;
  const bounds = [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`])
  ];
  const numbers = [integer ? "whole numbers" : "numbers", ...bounds].join(" ");
  return `the codebook has ${numbers}${missing.length === 0 ? "" : `, and ${listed(missing)}`}`;
}

function listed(categories: readonly Category[]): string {
  const codes = categories.map(({code}) => code);
  const most = 20;
  return codes.length <= most ? codes.join(", ") : `${codes.slice(0, most).join(", ")} and ${codes.length - most} more`;
}
