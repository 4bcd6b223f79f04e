import {YamlFile} from "../yaml/yaml-file.ts";
import {YamlMap} from "../yaml/yaml-map.ts";
import type {Bounds} from "./bounds.ts";
import {type Rank, type Relation, ranks, relations} from "./claim.ts";
import {common, type Meaning, normal, type Vocabulary} from "./vocabulary.ts";

export const vocabularyFile = "templates/vocabulary.yaml";

const parts = ["scale", "shares", "counts", "comparisons", "ranks"] as const;
const ends = ["least", "most", "above", "below"] as const;

/**
 * The phrases that a report may assert: the common ones, and its own of `templates/vocabulary.yaml`, which stand before a
 * common one of the same words. Shares are in %, counts in units: `shares: {many: {least: 25}}`, `comparisons: {older: ">"}`.
 * A `scale` is of counts, or of percentages with `unit: "%"`, and the page explains it, where the template has
 * `![hint](words:scale)`.
 */
export function readVocabulary(text: string | undefined): Vocabulary {
  if (text === undefined) return common;
  const file = new YamlFile(text, vocabularyFile);
  const map = new YamlMap(file, file.root, parts);
  const own = new Map<string, Meaning[]>();
  const add = (phrase: string, meaning: Meaning) => {
    const key = normal(phrase);
    own.set(key, [...(own.get(key) ?? []), meaning]);
  };
  for (const [part, kind] of [
    ["shares", "share"],
    ["counts", "count"]
  ] as const) {
    const phrases = map.maybeMap(part);
    for (const phrase of phrases?.keys ?? []) {
      const bounds = phrases!.map(phrase, ends);
      if (bounds !== undefined) add(phrase, {kind, bounds: readBounds(bounds, phrases!, phrase)});
    }
  }
  const scale = map.maybeMap("scale");
  for (const phrase of scale?.keys ?? []) {
    const bounds = scale!.map(phrase, [...ends, "unit"]);
    if (bounds === undefined) continue;
    const kind = bounds.has("unit") && bounds.choice("unit", ["%"]) ? "share" : "count";
    add(phrase, {kind, bounds: readBounds(bounds, scale!, phrase), scale: true});
  }
  const comparisons = map.maybeMap("comparisons");
  for (const phrase of comparisons?.keys ?? []) {
    const relation = comparisons!.choice<Relation>(phrase, relations);
    if (relation !== undefined) add(phrase, {kind: "comparison", relation});
  }
  const order = map.maybeMap("ranks");
  for (const phrase of order?.keys ?? []) {
    const rank = order!.choice<Rank>(phrase, ranks);
    if (rank !== undefined) add(phrase, {kind: "rank", rank});
  }
  file.fail();
  return new Map([...common, ...own]);
}

function readBounds(map: YamlMap, phrases: YamlMap, phrase: string): Bounds {
  const bounds: Bounds = Object.fromEntries(
    ends.flatMap((end) => {
      const value = map.maybeNumber(end);
      return value === undefined ? [] : [[end, value]];
    })
  );
  const {least, above, most, below} = bounds;
  if (map.keys.length === 0) phrases.tell(phrase, `no bounds for ${phrase}`, `give it some of ${ends.join(", ")}`);
  if ((least ?? above ?? 0) > (most ?? below ?? Number.POSITIVE_INFINITY))
    phrases.tell(phrase, `no number is within the bounds of ${phrase}`, "the lower end comes first");
  return bounds;
}
