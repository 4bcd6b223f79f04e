import {didYouMean} from "../error.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Variable} from "./codebook.ts";
import {readCategories, readRole, readWords} from "./codebook-field.ts";

const keys = ["name", "title", "description", "from", "cut", "categories", "role"];

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
    const variable: Variable = {
      ...words,
      type: "category",
      categories,
      ordered: true,
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
  for (const reason of reasons) {
    if (codes.includes(reason)) continue;
    map.tell("categories", `no category for ${reason}, a missing code of ${source.name}`, `add ${reason}`);
  }
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
