/**
 * What stands in place of a number (Government Statistical Service, "Using symbols and shorthand", 2022):
 * `[c]` confidential, `[z]` not applicable, `[x]` not available, `[low]` rounds to nought but is not nought.
 */
export const markers = {
  "[c]": "withheld to protect confidentiality",
  "[z]": "not applicable",
  "[x]": "not available",
  "[low]": "rounds to 0 but is not 0"
} as const;

export type Marker = keyof typeof markers;

/** What a page may show of a value. */
export type Shown = number | Marker;

export function isMarker(value: unknown): value is Marker {
  return typeof value === "string" && Object.hasOwn(markers, value);
}
