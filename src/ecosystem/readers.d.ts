/** Of readers that bring no types, what the tests use. */

declare module "datapackage" {
  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    read(options: {keyed: true}): Promise<Record<string, string | number | null>[]>;
  }
  export class Package {
    static load(descriptor: string | object, options: {basePath: string}): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}

declare module "jsonld" {
  interface Options {
    documentLoader(url: string): Promise<{documentUrl: string; document: object}>;
    /** refuse what would be lost */
    safe: true;
    base?: string;
  }
  interface Term {
    readonly value: string;
  }
  const processor: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options: Options): Promise<Record<"subject" | "predicate" | "object", Term>[]>;
  };
  export default processor;
}

declare module "rdf-parser-csvw" {
  interface Term {
    readonly value: string;
    readonly termType: string;
    readonly datatype?: Term;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export default class Parser {
    constructor(options: {metadata: object; baseIRI: string});
    import(stream: NodeJS.ReadableStream): AsyncIterable<Quad>;
  }
}

declare module "ro-crate" {
  export class Validator {
    readonly results: readonly {readonly id: string; readonly status: string; readonly message: string}[];
    parseJSON(json: string): void;
    validate(): Promise<unknown>;
  }
  export class ROCrate {
    constructor(json: object);
    readonly rootDataset: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  }
}
