import {didYouMean} from "../error.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Category, Group, Variable} from "./codebook.ts";
import {readCategories} from "./codebook-categories.ts";
import {readRole, readWords} from "./codebook-field.ts";
import {readGroups} from "./codebook-groups.ts";

const keys = ["name", "title", "description", "from", "cut", "categories", "groups", "role"];

/** The variables that are cut from numbers of the same file. */
export function readDerived(own: YamlMap, fields: readonly Variable[]): {variable: Variable; map: YamlMap}[] {
  const maps = own.maps("derived", keys);
  const sources = new Map(maps.map((map) => [map.maybeText("name"), map.maybeText("from")]));
  return maps.map((map) => {
    const categories = readCategories(map, "categories");
    const from = map.text("from");
    const cut = readCut(map);
    const source = fields.find(({name}) => name === from);
    if (source?.type === "number" && map.has("cut")) checkGroups(map, categories, cut, source);
    else if (source?.type !== "number" && from !== "") tellSource(map, from, source, fields, sources);
    const words = readWords(map);
    const groups = readGroups(map, categories);
    for (const group of [...groups.values()].flat()) checkRange(map, group, categories, source?.missing ?? []);
    const variable: Variable = {
      ...words,
      type: "category",
      categories,
      ordered: true,
      ...(groups.size === 0 ? {} : {groups}),
      missing: [],
      role: readRole(map),
      derivation: {from, cut}
    };
    return {variable, map};
  });
}

function readCut(map: YamlMap): number[] {
  const cut = map.numbers("cut");
  if (!map.has("cut")) map.tell("cut", "no cut", "list the least number of each group but the first");
  else if (cut.some((number, i) => i > 0 && number <= cut[i - 1]!)) {
    map.tell("cut", "the numbers of cut do not ascend", "put them in order, each once");
  }
  return cut;
}

/** Every number and every missing reason has one category, and every category one of them. */
function checkGroups(map: YamlMap, categories: Variable["categories"], cut: readonly number[], source: Variable): void {
  const reasons = source.missing.map(({code}) => code);
  const codes = categories.map(({code}) => code);
  const groups = codes.filter((code) => !reasons.includes(code));
  if (groups.length !== cut.length + 1) {
    const besides = reasons.length === 0 ? "" : `, besides ${reasons.join(" and ")}`;
    const problem = `cut makes ${cut.length + 1} groups, but ${groups.length} categories stand for numbers`;
    map.tell("categories", `${problem}: ${groups.join(", ")}`, `give ${cut.length + 1}${besides}`);
  }
  for (const {code, since} of categories) {
    if (since === undefined || reasons.includes(code)) continue;
    map.tell("categories", `${code} stands for numbers, and has a since`, "a cut is the same in all years");
  }
  for (const reason of source.missing) {
    const category = categories.find(({code}) => code === reason.code);
    if (category === undefined) {
      map.tell("categories", `no category for ${reason.code}, a missing code of ${source.name}`, `add ${reason.code}`);
    } else if (yearsOf(category) !== yearsOf(reason)) {
      const problem = `${reason.code} and the missing code ${reason.code} of ${source.name} are not of the same years`;
      map.tell("categories", problem, "give both the same since, and the same former value");
    }
  }
}

/** In which years which code stands for a category. */
function yearsOf({since, was}: Category): string {
  return [since, was?.code, was?.code === undefined ? undefined : was.until].join();
}

/** Only neighbours are a range of numbers, and a reason why there is none is none of it. */
function checkRange(map: YamlMap, {code, of}: Group, categories: Variable["categories"], missing: Variable["missing"]) {
  const isReason = (one: string) => missing.some((reason) => reason.code === one);
  const numbers = categories.map((category) => category.code).filter((one) => !isReason(one));
  const places = of.map((one) => numbers.indexOf(one)).sort((a, b) => a - b);
  if (of.every(isReason) || places.every((place, i) => place >= 0 && place === places[0]! + i)) return;
  map.tell("groups", `${code} is no range of numbers: ${of.join(", ")}`, "put together neighbours only");
}

function tellSource(
  map: YamlMap,
  from: string,
  source: Variable | undefined,
  fields: readonly Variable[],
  sources: ReadonlyMap<string | undefined, string | undefined>
): void {
  const numbers = fields.filter(({type}) => type === "number").map(({name}) => name);
  const path = [map.maybeText("name")];
  for (let next: string | undefined = from; next !== undefined; next = sources.get(next)) {
    if (path.includes(next)) {
      map.tell("from", `derived from itself: ${[...path, next].join(" → ")}`, "derive it from a number of the file");
      return;
    }
    path.push(next);
  }
  if (sources.has(from) || source !== undefined) map.tell("from", `${from} is not a number`, didYouMean(from, numbers));
  else map.tell("from", `unknown variable: ${from}`, didYouMean(from, numbers));
}
