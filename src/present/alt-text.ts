import type {PanelRows} from "./figure.ts";
import {countAndPercent} from "./value-text.ts";

/** Longest alt text that a publishing service takes (Explore Education Statistics). */
const longest = 220;

/** What the drawing shows, from its released rows: as many categories as fit; the table beside it has all. */
export function altText({released, series, title}: PanelRows, figureTitle: string, called: string): string {
  const opening = `${called}: ${title ?? figureTitle}.`;
  const closing = " All values are in the table.";
  let text = opening;
  for (const [i, {label}] of released.dimensions[0]!.categories.entries()) {
    const values = series.map((one) => `${series.length > 1 ? `${one.label} ` : ""}${countAndPercent(one.rows[i]!)}`);
    const longer = `${text} ${label}: ${values.join(", ")}.`;
    if (longer.length + closing.length > longest) return text + closing;
    text = longer;
  }
  return text;
}
