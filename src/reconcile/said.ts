import type {PublishedNumber} from "./published.ts";

/** What a printed number, or words in its place, come to. */
export interface Said {
  readonly sense: "exactly" | "over" | "under" | "about";
  readonly number: number;
  /** as many as are printed */
  readonly decimals: number;
}

/** `1,204`, `2.1`; of words what the transcription says: `over 50`. Nothing of a label, a period or a comparison. */
export function saidBy({printed, says}: Pick<PublishedNumber, "printed" | "says">): Said | undefined {
  const match = /^(?:(over|under|about) )?(-?\d+(?:\.(\d+))?)$/.exec(says || printed.replaceAll(",", ""));
  if (match === null) return undefined;
  const [, sense, digits, fraction = ""] = match;
  return {sense: (sense as Said["sense"] | undefined) ?? "exactly", number: Number(digits), decimals: fraction.length};
}

/** Half up, to so many decimals, as tables are rounded. */
export function rounded(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(number * scale + 0.5 + 1e-9) / scale;
}

export function isInWords({printed}: Pick<PublishedNumber, "printed">): boolean {
  return !/\d/.test(printed);
}

/** `11, 12 and 13` */
export function listed(parts: readonly (number | string)[]): string {
  const [last = "", ...others] = [...parts].reverse();
  return others.length === 0 ? String(last) : `${others.reverse().join(", ")} and ${last}`;
}
