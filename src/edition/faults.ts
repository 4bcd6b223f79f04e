/** What schema-of.ts in src/schema writes of JSON Schema, and no more. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
}

/** Where a value is not what a schema says, each with its path: `document.blocks[3]: has no id`. */
export function faultsOf(value: unknown, root: object): string[] {
  const {$defs = {}} = root as Schema;
  const found = (value: unknown, {$ref, ...schema}: Schema, path: string): string[] => {
    const tell = (problem: string) => [`${path === "" ? "the whole" : path.slice(1)}: ${problem}`];
    if ($ref !== undefined) return found(value, {...$defs[$ref.split("/").at(-1)!], ...schema}, path);
    if ("const" in schema && value !== schema.const) return tell(`is not ${JSON.stringify(schema.const)}`);
    if (schema.enum?.includes(value) === false)
      return tell(`is none of ${schema.enum.map((one) => JSON.stringify(one)).join(", ")}`);
    if (schema.type !== undefined && typeOf(value) !== schema.type) return tell(`is not of type ${schema.type}`);
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value as string))
      return tell(`does not read as ${schema.pattern}`);
    if (schema.anyOf !== undefined) {
      const each = schema.anyOf.map((one) => found(value, one, path));
      // of several kinds the one that is meant has its faults further in
      const nearest = each.filter((faults) => !faults.some((fault) => isAt(fault, path)));
      return each.some((faults) => faults.length === 0) ? [] : (nearest[0] ?? tell("is nothing that can stand here"));
    }
    if (Array.isArray(value)) {
      return value.flatMap((one, i) => {
        const own = schema.prefixItems?.[i] ?? schema.items;
        return own ? found(one, own, `${path}[${i}]`) : [];
      });
    }
    return typeOf(value) === "object" ? inObject(value as object, schema, path) : [];
  };
  const inObject = (value: object, schema: Schema, path: string): string[] => {
    const {properties = {}, required = [], additionalProperties} = schema;
    const missing = required
      .filter((key) => !Object.hasOwn(value, key))
      .map((key) => `${path}.${key}: is missing`.slice(1));
    const faults = Object.entries(value).flatMap(([key, one]) => {
      const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (own === undefined) return [];
      return own === false ? [`${path}.${key}: is no key of it`.slice(1)] : found(one, own, `${path}.${key}`);
    });
    return [...missing, ...faults];
  };
  return found(value, root as Schema, "");
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

/** A fault of the thing itself: of its type, or of the word that says of what kind it is. */
function isAt(fault: string, path: string): boolean {
  const at = fault.slice(0, fault.indexOf(": "));
  return at === (path.slice(1) || "the whole") || at === `${path}.kind`.slice(1) || at === `${path}.name`.slice(1);
}
