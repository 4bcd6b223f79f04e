import type {YamlMap} from "../yaml/yaml-map.ts";
import type {Variable} from "./codebook.ts";
import type {ReadFile} from "./codebook-coding.ts";
import {readDerived} from "./codebook-derived.ts";
import {fieldKeys, readField} from "./codebook-field.ts";
import {readName} from "./codebook-words.ts";

/** A file of the codebook with its variables, before it is known what it belongs to. */
export interface Part {
  readonly map: YamlMap;
  readonly own: YamlMap | undefined;
  readonly schema: YamlMap | undefined;
  readonly name: string;
  readonly fields: readonly {readonly variable: Variable; readonly map: YamlMap}[];
  /** those of the file and those derived */
  readonly variables: ReadonlyMap<string, Variable>;
}

const schemaKeys = ["$schema", "fields", "primaryKey", "foreignKeys", "missingValues"];

/** Reads the variables of one file, and adds them to those of `all` files. */
export function readPart(map: YamlMap, all: Map<string, Variable>, read: ReadFile): Part {
  const name = readName(map);
  const own = map.map("smallprint", ["unit", "derived", "rules", "required"]);
  const schema = map.map("schema", schemaKeys);
  if (schema?.has("missingValues") && schema.texts("missingValues").length > 0) {
    schema.tell("missingValues", "missing codes for all fields", "list them at each field, with labels");
  }
  const fields = (schema?.maps("fields", fieldKeys) ?? []).map((field) => ({
    variable: readField(field, read),
    map: field
  }));
  if (schema !== undefined && fields.length === 0)
    schema.tell("fields", "no fields", "describe each column of the file");
  const derived =
    own === undefined
      ? []
      : readDerived(
          own,
          fields.map(({variable}) => variable)
        );
  const variables = new Map<string, Variable>();
  for (const {variable, map: at} of [...fields, ...derived]) {
    const other = all.get(variable.name);
    if (variable.name === "") continue;
    if (variables.has(variable.name))
      at.tell("name", `the variable ${variable.name} stands twice`, "rename or remove one");
    else if (other !== undefined && !(other.type === "identifier" && variable.type === "identifier")) {
      at.tell(
        "name",
        `the variable ${variable.name} stands in another file`,
        "rename one: a name means the same everywhere"
      );
    }
    variables.set(variable.name, variable);
    if (other === undefined) all.set(variable.name, variable);
  }
  return {map, own, schema, name, fields, variables};
}
