import {didYouMean} from "../error.ts";
import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Resource} from "./codebook.ts";
import {codingRules} from "./codebook-coding.ts";
import type {Part} from "./codebook-part.ts";
import {readRules} from "./codebook-rules.ts";
import {readLabel} from "./codebook-words.ts";

/** What a file is to the others: one of records by its primary key, one of answers by a foreign key to such a one. */
export function toResource(part: Part, parts: readonly Part[]): Resource {
  const {map, own, name} = part;
  const path = readPath(map);
  const unique = readKey(part);
  const target = readTarget(part, parts);
  const [key = ""] = target === undefined ? unique : readKey(target);
  const required = own?.maybeFlag("required") ?? false;
  if (!part.schema?.has("foreignKeys")) checkRecords(part, unique);
  checkUnique(part, unique);
  const variables = new Map([...part.variables, ...(target?.variables ?? [])]);
  const tellFrame = (problem: string, wayOut: string) => part.schema?.tell("fields", problem, wayOut);
  return {
    name,
    path,
    title: readLabel(map, "title"),
    unit: readUnit(part, target),
    key,
    variables: [...part.variables.values()],
    ...(unique.length === 0 ? {} : {unique}),
    ...(target === undefined ? {} : {belongsTo: {resource: target.name, required}}),
    rules: own === undefined ? [] : [...readRules(own, variables), ...codingRules(part.variables, tellFrame)]
  };
}

function readPath(map: YamlMap): string {
  const path = map.text("path");
  if (path !== "" && !/^[a-z0-9_-]+(\/[a-z0-9_-]+)*\.csv$/.test(path)) {
    map.tell(
      "path",
      `not a path: ${path}`,
      "name a .csv file in the year's folder, in lower-case letters, digits, _ and -"
    );
  }
  for (const [key, only] of Object.entries({type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8"})) {
    if (map.has(key) && map.maybeText(key) !== only) map.tell(key, `${key} is not ${only}`, `only ${only} is read`);
  }
  return path;
}

function readKey({schema, fields}: Part): string[] {
  const columns = fields.map(({variable}) => variable.name);
  return (schema?.texts("primaryKey") ?? []).flatMap(({text, offset}) => {
    if (columns.includes(text)) return [text];
    schema?.tellAt(offset, `primaryKey names no field: ${text}`, didYouMean(text, columns));
    return [];
  });
}

/** What a file of records must have, and what only a file of answers may. */
function checkRecords({own, schema, fields, variables}: Part, unique: readonly string[]): void {
  if (own?.has("required"))
    own.tell("required", "required without a foreign key", "say which file's records need a row");
  for (const {variable, map} of fields) {
    if (variable.exclusive === undefined) continue;
    map.maybeMap("smallprint")?.tell("exclusive", "exclusive where each record has one answer", "remove it");
  }
  if (schema === undefined) return;
  if (!schema.has("primaryKey")) schema.tell("primaryKey", "no primaryKey", "name the field that identifies a record");
  else if (unique.length > 1) schema.tell("primaryKey", "more than one field in the primaryKey", "name the identifier");
  else if (unique[0] !== undefined && variables.get(unique[0])?.type !== "identifier") {
    schema.tell("primaryKey", `${unique[0]} is not an identifier`, "give it the role identifier");
  }
}

/** Every field that says it is unique is held to it, because it is the primary key. */
function checkUnique({fields}: Part, unique: readonly string[]): void {
  for (const {variable, map} of fields) {
    const constraints = map.maybeMap("constraints");
    if (constraints?.maybeFlag("unique") !== true || unique.join() === variable.name) continue;
    constraints.tell("unique", `${variable.name} is unique, but not the primaryKey`, "name it there, or remove this");
  }
}

function readUnit({own, map, schema}: Part, target: Part | undefined): Resource["unit"] {
  const unit = own?.maybeMap("unit", ["one", "many"]);
  if (unit !== undefined) return {one: unit.text("one"), many: unit.text("many")};
  if (target !== undefined) return readUnit(target, undefined);
  // where its foreign key is bad, that was told
  if (schema?.has("foreignKeys")) return {one: "", many: ""};
  (own ?? map).tell("unit", "no unit", "say what one record is, and many: unit: {one: person, many: people}");
  return {one: "", many: ""};
}

function readTarget(part: Part, parts: readonly Part[]): Part | undefined {
  const {schema} = part;
  const [foreign, second] = schema?.maps("foreignKeys", ["fields", "reference"]) ?? [];
  if (second !== undefined)
    schema?.tellAt(second.offset, "a second foreign key", "a file of answers belongs to one other");
  const reference = foreign?.map("reference", ["resource", "fields"]);
  const resource = reference?.text("resource");
  if (foreign === undefined || reference === undefined || !resource) return undefined;
  const files = parts.filter((other) => other !== part && !other.schema?.has("foreignKeys"));
  const target = files.find(({name}) => name === resource);
  if (target === undefined) {
    const names = files.map(({name}) => name);
    reference.tell("resource", `no file of records is named ${resource}`, didYouMean(resource, names));
    return undefined;
  }
  checkForeignKey(part, foreign, reference, target);
  return target;
}

/** Both ends are the identifier of the records, under its one name. */
function checkForeignKey(part: Part, foreign: YamlMap, reference: YamlMap, target: Part): void {
  const [key] = readKey(target);
  if (key === undefined) return;
  for (const end of [foreign, reference]) {
    const fields = end.texts("fields").map(({text}) => text);
    if (!end.has("fields")) end.tell("fields", "no fields", `give it ${key}`);
    else if (fields.join() !== key)
      end.tell("fields", `bad foreign key: ${fields.join(", ")}`, `${target.name} has the key ${key}`);
  }
  if (part.variables.get(key)?.type !== "identifier") {
    foreign.tell("fields", `${part.name} has no identifier ${key}`, "describe it among the fields");
  }
  const unique = readKey(part);
  if (unique.length > 1 && !unique.includes(key)) {
    part.schema?.tell("primaryKey", `a primaryKey without ${key}`, "rows of answers are told apart within a record");
  }
}
