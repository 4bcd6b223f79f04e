import ts from "typescript";

type Schema = {[key: string]: unknown};

/**
 * The JSON Schema (2020-12) of an exported interface, from its types and what is written on them: their comments become
 * descriptions, `@pattern` in a comment holds a text to a regular expression, and what a type does not have is refused.
 */
export function schemaOf(file: string, name: string): Schema {
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: []
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  const root = checker.getExportsOfModule(module).find((one) => one.name === name)!;
  const {schema, definitions} = describer(checker);
  const top = schema(checker.getDeclaredTypeOfSymbol(root));
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name,
    ...top,
    $defs: Object.fromEntries(sorted)
  };
}

function describer(checker: ts.TypeChecker) {
  const definitions = new Map<string, Schema>();
  const names = new Map<ts.Type, string>();

  function schema(type: ts.Type): Schema {
    const symbol = nameOf(type);
    if (symbol === undefined) return written(type);
    const known = names.get(type);
    if (known !== undefined) return {$ref: `#/$defs/${known}`};
    const [own] = [symbol.name, `${symbol.name}2`, `${symbol.name}3`].filter((one) => !definitions.has(one));
    if (own === undefined) throw new Error(`too many types are called ${symbol.name}`);
    names.set(type, own);
    definitions.set(own, {});
    definitions.set(own, {...description(symbol), ...written(type)});
    return {$ref: `#/$defs/${own}`};
  }

  function written(type: ts.Type): Schema {
    if (type.flags & ts.TypeFlags.StringLiteral) return {const: (type as ts.StringLiteralType).value};
    if (type.flags & ts.TypeFlags.BooleanLiteral) return {const: checker.typeToString(type) === "true"};
    if (type.flags & ts.TypeFlags.BooleanLike) return {type: "boolean"};
    if (type.flags & ts.TypeFlags.NumberLiteral) return {const: (type as ts.NumberLiteralType).value};
    if (type.flags & ts.TypeFlags.Null) return {type: "null"};
    if (type.flags & ts.TypeFlags.StringLike) return {type: "string"};
    if (type.flags & ts.TypeFlags.NumberLike) return {type: "number"};
    if (type.isUnion()) return union(type.types);
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference).map(schema);
      return {type: "array", prefixItems: items, minItems: items.length, items: false};
    }
    if (checker.isArrayType(type))
      return {type: "array", items: schema(checker.getTypeArguments(type as ts.TypeReference)[0]!)};
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index !== undefined) return {type: "object", additionalProperties: schema(index.type)};
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return object(type);
    throw new Error(`no JSON for ${checker.typeToString(type)}`);
  }

  function union(types: readonly ts.Type[]): Schema {
    const texts = types
      .filter((one) => one.flags & ts.TypeFlags.StringLiteral)
      .map((one) => (one as ts.StringLiteralType).value);
    const others = types.filter((one) => !(one.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.BooleanLiteral)));
    const flags = types.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral);
    const all = [
      ...others.map(schema),
      ...(flags.length === 2 ? [{type: "boolean"}] : flags.map(schema)),
      ...(texts.length === 0 ? [] : [texts.length === 1 ? {const: texts[0]} : {enum: texts}])
    ];
    return all.length === 1 ? all[0]! : {anyOf: all};
  }

  function object(type: ts.Type): Schema {
    const properties = checker.getPropertiesOfType(type);
    const isOptional = (one: ts.Symbol) => (one.flags & ts.SymbolFlags.Optional) !== 0;
    return {
      type: "object",
      properties: Object.fromEntries(properties.map((one) => [one.name, property(one, isOptional(one))])),
      required: properties.filter((one) => !isOptional(one)).map(({name}) => name),
      additionalProperties: false
    };
  }

  function property(symbol: ts.Symbol, optional: boolean): Schema {
    const type = checker.getTypeOfSymbol(symbol);
    const own = schema(optional ? checker.getNonNullableType(type) : type);
    const tag = symbol.getJsDocTags(checker).find(({name}) => name === "pattern");
    const pattern = tag && {pattern: ts.displayPartsToString(tag.text)};
    if (pattern && own.type === "object")
      return {
        ...description(symbol),
        ...own,
        additionalProperties: {...(own.additionalProperties as Schema), ...pattern}
      };
    return {...description(symbol), ...own, ...pattern};
  }

  function description(symbol: ts.Symbol): Schema {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, " ").trim();
    return text === "" ? {} : {description: text};
  }

  /** Types with a name of their own, and no arguments, are defined once. */
  function nameOf(type: ts.Type): ts.Symbol | undefined {
    if (type.aliasSymbol !== undefined) return type.aliasTypeArguments === undefined ? type.aliasSymbol : undefined;
    return type.isClassOrInterface() && !checker.isArrayType(type) ? type.symbol : undefined;
  }

  return {schema, definitions};
}
