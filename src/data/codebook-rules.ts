import {didYouMean} from "../error.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Conditions, Rule, Variable} from "./codebook.ts";

/** The rules of a file, about its own variables and, in a file of answers, those of the records that they belong to. */
export function readRules(own: YamlMap, variables: ReadonlyMap<string, Variable>): Rule[] {
  return own.maps("rules", ["when", "never", "because"]).map((map) => ({
    when: readConditions(map, "when", variables),
    never: readConditions(map, "never", variables),
    because: map.text("because")
  }));
}

function readConditions(map: YamlMap, key: string, variables: ReadonlyMap<string, Variable>): Conditions {
  const conditions = new Map<string, string[]>();
  const part = map.map(key);
  if (part === undefined) return conditions;
  if (part.keys.length === 0) map.tell(key, `${key} says nothing`, "name a variable and its codes");
  for (const name of part.keys) {
    const variable = variables.get(name);
    if (variable === undefined) part.tell(name, `unknown variable: ${name}`, didYouMean(name, variables.keys()));
    else if (variable.type === "identifier")
      part.tell(name, `a rule about the identifier ${name}`, "use other variables");
    else conditions.set(name, readCodes(part, variable));
  }
  return conditions;
}

function readCodes(part: YamlMap, {name, type, categories, missing}: Variable): string[] {
  const codes = [...categories, ...missing].flatMap(({code}) => code || []);
  const given = part.texts(name, true);
  for (const {text, offset} of given) {
    if (codes.includes(text) || (type === "number" && Number.isFinite(Number(text)))) continue;
    part.tellAt(offset, `unknown category of ${name}: ${text}`, didYouMean(text, codes));
  }
  return given.map(({text}) => text);
}
