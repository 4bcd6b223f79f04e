import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Role, Variable} from "./codebook.ts";
import {readCategories} from "./codebook-categories.ts";
import {type ReadFile, readCoded} from "./codebook-coding.ts";
import {readGroups} from "./codebook-groups.ts";
import {readLabel, readName} from "./codebook-words.ts";

export const fieldKeys = [
  ...["name", "type", "title", "description", "example", "rdfType"],
  ...["constraints", "categories", "categoriesOrdered", "missingValues", "smallprint"]
];

const roles: readonly Role[] = ["identifier", "quasi-identifier", "sensitive", "none"];

/** One field of a Table Schema as a variable: an identifier by its role, else a category or a number by its type. */
export function readField(map: YamlMap, read: ReadFile): Variable {
  const words = readWords(map);
  const own = map.map("smallprint", ["role", "unit", "exclusive", "groups", "frame", "about"]);
  const role = own === undefined ? "none" : readRole(own);
  const type = map.choice("type", ["string", "integer", "number"]);
  const ordered = map.maybeFlag("categoriesOrdered") === true ? {ordered: true} : {};
  if (role === "identifier") return readIdentifier(map, {...words, role}, type);
  if (own?.has("frame")) return readCoded(map, own, {...words, role}, read);
  return type === "string"
    ? {...readCategory(map, own, {...words, role}), ...ordered}
    : readNumber(map, own, {...words, role}, type);
}

export type Words = Pick<Variable, "name" | "label" | "definition">;

export function readWords(map: YamlMap): Words {
  return {name: readName(map), label: readLabel(map, "title"), definition: map.text("description")};
}

/** Who could learn what from it: nothing that may be guessed. */
export function readRole(map: YamlMap): Role {
  return map.choice("role", roles) ?? "none";
}

function readIdentifier(map: YamlMap, words: Words & {role: Role}, type: string | undefined): Variable {
  if (type !== "string" && type !== undefined) map.tell("type", "an identifier is text", "use type: string");
  refuse(map, ["categories", "missingValues"], "an identifier");
  const constraints = readConstraints(map, ["required", "unique", "pattern"]);
  const source = constraints?.maybeText("pattern");
  const pattern = source === undefined ? undefined : toPattern(source);
  if (pattern === null) constraints?.tell("pattern", "not a regular expression");
  return {...words, type: "identifier", categories: [], missing: [], ...(pattern ? {pattern} : {})};
}

function readCategory(map: YamlMap, own: YamlMap | undefined, words: Words & {role: Role}): Variable {
  const categories = readCategories(map, "categories");
  if (!map.has("categories")) {
    map.tell("type", "text without categories", "list its categories, or give it the role identifier");
  } else if (categories.length === 0) map.tell("categories", "no categories", "give it at least one");
  refuse(map, ["missingValues"], "a category", "list the code with its categories");
  if (own !== undefined) refuse(own, ["unit"], "a category");
  readConstraints(map, ["required"]);
  const groups = own?.has("groups") ? {groups: readGroups(own, categories)} : {};
  const variable: Variable = {...words, type: "category", categories, ...groups, missing: []};
  const codes = categories.map(({code}) => code);
  const exclusive = own?.texts("exclusive").filter(({text, offset}) => {
    if (!codes.includes(text))
      own.tellAt(offset, `exclusive names no category: ${text}`, `there are ${codes.join(", ")}`);
    return codes.includes(text);
  });
  return exclusive?.length ? {...variable, exclusive: exclusive.map(({text}) => text)} : variable;
}

function readNumber(
  map: YamlMap,
  own: YamlMap | undefined,
  words: Words & {role: Role},
  type: string | undefined
): Variable {
  const missing = readCategories(map, "missingValues");
  missing.forEach(({code}) => {
    if (Number.isFinite(Number(code || "none"))) {
      map.tell("missingValues", `the missing code ${code} is a number`, "use a word");
    }
  });
  refuse(map, ["categories"], "a number", "use type: string, or derive groups from it");
  if (own !== undefined) refuse(own, ["exclusive", "groups"], "a number");
  const constraints = readConstraints(map, ["required", "minimum", "maximum"]);
  const minimum = constraints?.maybeNumber("minimum");
  const maximum = constraints?.maybeNumber("maximum");
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    constraints?.tell("maximum", `the maximum ${maximum} is below the minimum ${minimum}`);
  }
  const unit = own?.maybeText("unit");
  return {
    ...words,
    type: "number",
    categories: [],
    missing,
    integer: type === "integer",
    ...(unit === undefined ? {} : {unit}),
    ...(minimum === undefined ? {} : {minimum}),
    ...(maximum === undefined ? {} : {maximum})
  };
}

function readConstraints(map: YamlMap, known: readonly string[]): YamlMap | undefined {
  const constraints = map.maybeMap("constraints", known);
  if (constraints?.maybeFlag("required") === false) {
    constraints.tell("required", "a blank cell is always an error", "give a code to what is missing");
  }
  return constraints;
}

export function refuse(map: YamlMap, keys: readonly string[], what: string, wayOut = "remove it"): void {
  for (const key of keys) if (map.has(key)) map.tell(key, `${what} has no ${key}`, wayOut);
}

function toPattern(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch {
    return null;
  }
}
