import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Category, FormerName} from "./codebook.ts";
import {readLabel} from "./codebook-words.ts";

const keys = ["value", "label", "description", "since", "was"];

/** The categories of a variable, in all years that the codebook serves. */
export function readCategories(map: YamlMap, key: string): Category[] {
  const categories: Category[] = [];
  for (const item of map.maps(key, keys)) {
    const code = readCode(item);
    const label = readLabel(item, "label");
    const description = item.maybeText("description");
    const since = item.maybeNumber("since");
    const was = readFormerName(item, since);
    if (since !== undefined) checkYear(item, "since", since);
    tellTwice(item, "value", "code", code, (other) => [other.code, other.was?.code], categories);
    tellTwice(item, "label", "label", label, (other) => [other.label, other.was?.label], categories);
    const {map: own} = was ?? {};
    if (own !== undefined) {
      tellTwice(own, "value", "code", was?.name.code, (other) => [other.code, other.was?.code], categories, code);
      tellTwice(own, "label", "label", was?.name.label, (other) => [other.label, other.was?.label], categories, label);
    }
    categories.push({
      code,
      label,
      ...(description === undefined ? {} : {description}),
      ...(since === undefined ? {} : {since}),
      ...(was === undefined ? {} : {was: was.name})
    });
  }
  return categories;
}

function readCode(map: YamlMap): string {
  const code = map.text("value");
  if (code === "total") map.tell("value", "the code total is kept for margins", "give it another");
  else if (code !== "" && !/^[a-z0-9][a-z0-9_-]*$/.test(code)) {
    map.tell("value", `not a code: ${code}`, "use lower-case letters, digits, _ and -");
  }
  return code;
}

function readFormerName(item: YamlMap, since: number | undefined): {name: FormerName; map: YamlMap} | undefined {
  const map = item.maybeMap("was", ["value", "label", "until"]);
  if (map === undefined) return undefined;
  const code = map.has("value") ? readCode(map) : undefined;
  const label = map.has("label") ? readLabel(map, "label") : undefined;
  const until = map.maybeNumber("until");
  if (until !== undefined) checkYear(map, "until", until);
  else if (!map.has("until")) map.tell("until", "no until", "say the last year of the former name");
  if (code === undefined && label === undefined) {
    map.tell("was", "was says nothing", "give the former value, or the former label");
  }
  if (since !== undefined && until !== undefined && until < since) {
    map.tell("until", `a former name until ${until} of what exists since ${since}`, "mend one of the years");
  }
  const name = {...(code === undefined ? {} : {code}), ...(label === undefined ? {} : {label}), until: until ?? 0};
  return {name, map};
}

function checkYear(map: YamlMap, key: string, year: number): void {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) map.tell(key, `not a year: ${year}`, "write it as 2023");
}

/** Whatever the year, a name means one category, so that a former one is never taken for another. */
function tellTwice(
  map: YamlMap,
  key: string,
  what: string,
  name: string | undefined,
  namesOf: (other: Category) => readonly (string | undefined)[],
  others: readonly Category[],
  own?: string
): void {
  if (name === undefined || name === "") return;
  const twice = name === own || others.some((other) => namesOf(other).includes(name));
  if (!twice) return;
  const named = what === "code" ? name : `"${name}"`;
  map.tell(key, `the ${what} ${named} stands twice`, what === "code" ? "remove one" : "give each category its own");
}
