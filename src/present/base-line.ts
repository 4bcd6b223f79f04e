import {type Released, total} from "../gate/released.ts";

/** Who was counted: `106 applications: accepted 67, rejected 39.`, and of mentions what silence means; `labels` stand for the codebook's, by category code. */
export function baseLine(
  released: Released,
  population?: string,
  labels: Readonly<Record<string, string>> = {}
): string {
  const [first, by] = released.dimensions;
  const silence = first?.mentions === undefined ? "" : ` ${notMentioned}`;
  const named = population ?? released.unit.many;
  const who = released.asAt === undefined ? named : `${named} as at ${released.asAt}`;
  if (by === undefined) return sentence(`${released.at(total).figures} ${who}`) + silence;
  const parts = by.categories.map(
    ({code, label}) => `${lowerFirst(labels[code] ?? label)} ${released.at(total, code).figures}`
  );
  return sentence(`${released.at(total, total).figures} ${who}: ${parts.join(", ")}`) + silence;
}

/** Beside every count of mentions, whoever asks for it. */
const notMentioned = "What a file does not mention may have been so all the same.";

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
