import {type Released, total} from "../gate/released.ts";
import {countAndPercent} from "./value-text.ts";

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

/**
 * How many answers are not known: `Not known: accepted 18 (27%), rejected 5 (13%).`; nothing where all of them are.
 */
export function unknownLine(
  released: Released,
  title?: string,
  labels: Readonly<Record<string, string>> = {}
): string | undefined {
  const [, by] = released.dimensions;
  const groups = by?.categories.map(({code, label}) => ({codes: [code], name: lowerFirst(labels[code] ?? label)}));
  const parts = (groups ?? [{codes: [], name: ""}]).flatMap(({codes, name}) => {
    const share = released.unknown(...codes);
    return share === undefined ? [] : [{name, share}];
  });
  if (parts.length === 0 || parts.every(({share}) => share.count.shown === 0)) return undefined;
  const what = title === undefined ? "Not known" : `${title}, not known`;
  const texts = parts.map(({name, share: {count, percentage}}) => {
    const value = countAndPercent({count: count.shown, share: percentage.shown});
    return name === "" ? value : `${name} ${value}`;
  });
  return `${what}: ${texts.join(", ")}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** As it stands within a sentence: `Accepted` is `accepted`, and `NHS trust` stays. */
export function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
