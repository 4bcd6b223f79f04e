import type {Bounds} from "./bounds.ts";
import type {Vocabulary} from "./vocabulary.ts";

/** The words of quantity that a report explains, in the order of its `templates/vocabulary.yaml`. */
export function scaleOf(
  vocabulary: Vocabulary
): {readonly phrase: string; readonly bounds: Bounds; readonly unit: "" | "%"}[] {
  return [...vocabulary].flatMap(([phrase, meanings]) =>
    meanings.flatMap((meaning) =>
      "scale" in meaning ? [{phrase, bounds: meaning.bounds, unit: meaning.kind === "share" ? "%" : ""} as const] : []
    )
  );
}
