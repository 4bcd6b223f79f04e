import type {CodebookVariable} from "../edition/counts.ts";
import type {Edition} from "../edition/edition.ts";

/** The codebook of an edition with the categories, too, that some table shows as one. */
export function variablesOf({codebook, counts}: Edition): readonly CodebookVariable[] {
  return codebook.map((variable) => {
    const merged = Object.values(counts).flatMap((count) => count.merged?.[variable.name] ?? []);
    const byCode = new Map(merged.map(({code, label}) => [code, {code, label}]));
    return {...variable, categories: [...variable.categories, ...byCode.values()]};
  });
}
