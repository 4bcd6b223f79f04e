import {didYouMean} from "../error.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Category, Group} from "./codebook.ts";
import {readLabel} from "./codebook-words.ts";

/**
 * Broader categories that a table may use instead: `groups: {broad: [{value: under_30, label: Under 30, of: [under_25,
 * "25_29"]}]}`. What no group names stays as it is.
 */
export function readGroups(map: YamlMap, categories: readonly Category[]): ReadonlyMap<string, readonly Group[]> {
  const named = map.maybeMap("groups");
  return new Map(
    (named?.keys ?? []).map((name) => {
      const taken = new Set<string>();
      return [name, named!.maps(name, ["value", "label", "of"]).map((item) => readGroup(item, categories, taken))];
    })
  );
}

function readGroup(item: YamlMap, categories: readonly Category[], taken: Set<string>): Group {
  const code = item.text("value");
  const label = readLabel(item, "label");
  const codes = categories.map((category) => category.code);
  if (code !== "" && !/^[a-z0-9][a-z0-9_-]*$/.test(code)) {
    item.tell("value", `not a code: ${code}`, "use lower-case letters, digits, _ and -");
  } else if (codes.includes(code) || code === "total")
    item.tell("value", `the code ${code} is taken`, "give it another");
  const of = item.texts("of").flatMap(({text, offset}) => {
    if (!codes.includes(text)) item.tellAt(offset, `unknown category: ${text}`, didYouMean(text, codes));
    else if (taken.has(text)) item.tellAt(offset, `the category ${text} stands in two groups`, "leave it in one");
    taken.add(text);
    return codes.includes(text) ? [text] : [];
  });
  if (of.length < 2) item.tell("of", "a group of fewer than two categories", "list those that it puts together");
  return {code, label, of};
}
