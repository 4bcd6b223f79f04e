import type {PanelRows} from "./figure.ts";
import {stepLabel} from "./steps.ts";
import {countAndPercent, countText} from "./value-text.ts";

/** Longest alt text that a publishing service takes (Explore Education Statistics). */
const longest = 220;

/** What the drawing shows, from its released rows: as many categories as fit; the table beside it has all. */
export function altText(panel: PanelRows, figureTitle: string, called: string): string {
  const {title} = panel;
  const opening = `${called}: ${title ?? figureTitle}.`;
  const closing = " All values are in the table.";
  let text = opening;
  for (const part of partsOf(panel)) {
    const longer = `${text} ${part}.`;
    if (longer.length + closing.length > longest) return text + closing;
    text = longer;
  }
  return text;
}

function partsOf({released, series, steps}: PanelRows): string[] {
  if (steps !== undefined) {
    return steps.map((step) => {
      const values = step.values.map(({label, shown}) => `${label} ${countText(shown)}`);
      return `${stepLabel(step)}: ${values.join(", ")}`;
    });
  }
  return released.dimensions[0]!.categories.map(({label}, i) => {
    const values = series.map((one) => `${series.length > 1 ? `${one.label} ` : ""}${countAndPercent(one.rows[i]!)}`);
    return `${label}: ${values.join(", ")}`;
  });
}
