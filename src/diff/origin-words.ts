import type {Edition} from "../edition/edition.ts";
import type {Origin} from "../gate/quantity.ts";

/** Where a number was counted: `02-social-care/reported: Yes, Accepted, of Accepted` */
export function originWords(origins: readonly Origin[], {counts, codebook}: Edition): string {
  return origins
    .map(({draft, cell, measure, base}) => {
      const variables = counts[draft]?.variables ?? [];
      const words = (codes: readonly string[]) => {
        const labels = codes.flatMap((code, i) => {
          if (code === "total") return [];
          const variable = codebook.find(({name}) => name === variables[i]);
          return [variable?.categories.find((one) => one.code === code)?.label ?? code];
        });
        return labels.length === 0 ? "all" : labels.join(", ");
      };
      const of = base === undefined ? "" : `, of ${words(base)}`;
      return `${draft}: ${measure === "mean" ? "average, " : ""}${words(cell)}${of}`;
    })
    .join("; ");
}
