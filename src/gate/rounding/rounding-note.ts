import type {Released} from "../released.ts";

/** What a page says of rounded counts, beside the note on what is withheld; nothing where none of its tables is rounded. */
export function roundingNote(tables: readonly Released[]): string {
  const counts = tables.filter(({measure}) => measure === undefined);
  const bases = [...new Set(counts.flatMap(({rounding}) => rounding ?? []))].sort((a, b) => a - b);
  const notes = bases.map((base) => {
    const own = counts.filter(({rounding}) => rounding === base);
    const labels = [...new Set(own.map(({dimensions}) => `“${dimensions[0]!.label}”`))];
    const which = own.length === counts.length ? "Counts" : `Counts by ${listed(labels)}`;
    return ` ${which} are rounded to a multiple of ${base}: to the one below or the one above, chosen so that parts add up to their totals here. A total may therefore differ from the same one elsewhere. Percentages are of the rounded counts.`;
  });
  return notes.join("");
}

function listed(labels: readonly string[]): string {
  return [labels.slice(0, -1).join(", "), labels.at(-1)].filter((text) => text !== "").join(" and ");
}
