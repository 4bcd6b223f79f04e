import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {Readable} from "node:stream";
import {readCFF, validateCFF} from "cffjs";
import {Package} from "datapackage";
import {JSDOM} from "jsdom";
import jsonld from "jsonld";
import Parser from "rdf-parser-csvw";
import type {Dataset, WithContext} from "schema-dts";
import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {isMarker} from "../gate/shown.ts";
import type {Tidy} from "../present/table.ts";
import {fileName} from "../template/file-name.ts";
import {copyOf, filesBelow, root, run} from "../testing/sandbox.ts";
import {schemaOrg} from "./schema-org.ts";

/*
 * Each file that an edition carries for other people's programs, read by other people's programs: those of the bodies that
 * made the format, or the best known. They get the first report, protected, as it is in its folder.
 */
let folder: string;
let edition: Edition;

beforeAll(async () => {
  const copy = copyOf(root);
  expect((await run("build", "2022.2", "--project", copy)).status).toBe(0);
  folder = join(copy, "out/2022.2");
  edition = JSON.parse(text("edition.json"));
});

describe("datapackage.json, by the library of the Data Package's makers", () => {
  it("is a valid package of valid tables", async () => {
    const {valid, errors, resources} = await Package.load(json("datapackage.json"), {basePath: folder});
    expect([valid, errors]).toEqual([true, []]);
    expect(resources.filter((one) => !one.valid).map(({name, errors}) => [name, errors])).toEqual([]);
    expect(resources.map(({name}) => name)).toEqual([...tables().map(({name}) => name), "codebook"]);
  });

  it("gives every table as edition.json has it: numbers as numbers, and nothing for what is withheld", async () => {
    const {resources} = await Package.load(json("datapackage.json"), {basePath: folder});
    for (const [i, {name, tidy}] of tables().entries()) {
      expect(await resources[i]!.read({keyed: true}), name).toEqual(asRecords(tidy));
    }
  });

  it("gives the codebook", async () => {
    const {resources} = await Package.load(json("datapackage.json"), {basePath: folder});
    const rows = await resources.at(-1)!.read({keyed: true});
    const told = edition.codebook.flatMap(({name, label, categories}) =>
      (categories.length > 0 ? categories : [{code: null, label: null}]).map((category) => ({
        variable: name,
        variable_label: label,
        category: category.code,
        category_label: category.label
      }))
    );
    expect(rows).toEqual(expect.arrayContaining(told));
  });

  it("would be refused with a word where a number stands", async () => {
    const descriptor = JSON.parse(text("datapackage.json").replaceAll('"[c]"', '"[confidential]"'));
    const {resources} = await Package.load(descriptor, {basePath: folder});
    await expect(resources[0]!.read({keyed: true})).rejects.toThrow(/type and format mismatch/);
  });
});

describe("tables/csv-metadata.json, by a reader of CSV on the Web", () => {
  it("gives every number of every table, and none for what is withheld", async () => {
    const {tables: described, "@context": context} = json<{"@context": object; tables: {url: string}[]}>(
      "tables/csv-metadata.json"
    );
    const urls = [...tables().map(({name}) => `${name}.csv`), "../codebook.csv"];
    expect(described.map(({url}) => url)).toEqual(urls);
    for (const [i, {path, tidy}] of tables().entries()) {
      const metadata = await quadsOf({"@context": context, ...described[i]});
      const found = await numbersIn(text(path), metadata);
      expect(found, path).toEqual(tidy.rows.flatMap(({values}) => values.filter((value) => typeof value === "number")));
    }
  });

  it("would be refused with a word that the vocabulary does not have", async () => {
    const metadata = {...json<object>("tables/csv-metadata.json"), tabels: []};
    await expect(quadsOf(metadata)).rejects.toThrow(/safe mode/i);
  });
});

describe("the page's data for search engines", () => {
  it("is a Dataset of schema.org, by schema.org's own types", () => {
    const dataset: WithContext<Dataset> = schemaOrg(edition, new Map(tables().map(({path}) => [path, text(path)])));
    expect(linkedData()).toEqual(dataset);
    expect(linkedData().description.length).toBeGreaterThan(50);
  });

  it("has no word that schema.org does not have, by a JSON-LD processor", async () => {
    const [dataset] = await jsonld.expand(linkedData(), {documentLoader: schemaOrgTerms, safe: true});
    expect(dataset!["http://schema.org/temporalCoverage"]).toEqual([{"@value": "2017/2021"}]);
    expect(dataset!["@type"]).toEqual(["http://schema.org/Dataset"]);
    await expect(
      jsonld.expand({...linkedData(), licence: "MIT"}, {documentLoader: schemaOrgTerms, safe: true})
    ).rejects.toThrow(/safe mode/i);
  });

  it("stands in an element that no text can end", () => {
    const hostile = {...edition, document: {...edition.document, title: "</script><b>"}};
    const files = new Map(tables().map(({path}) => [path, ""]));
    expect(schemaOrg(hostile, files).name).toBe("</script><b>");
    expect(new JSDOM(text("report.html")).window.document.querySelectorAll("script")).toHaveLength(1);
  });
});

describe("CITATION.cff, by the format's own schema", () => {
  it("is valid, and cites this edition", () => {
    const cff = validateCFF(readCFF(folder));
    expect(cff).toMatchObject({
      title: edition.document.title,
      version: "2022.2",
      "date-released": "2023-01-31",
      authors: [{name: "The Smallprint authors"}],
      license: "MIT"
    });
  });

  it("would be refused without its authors, or with a licence that nobody knows", () => {
    const {authors: _, ...anonymous} = readCFF(folder);
    expect(() => validateCFF(anonymous)).toThrow(/authors/);
    expect(() => validateCFF({...readCFF(folder), license: "Mine" as "MIT"})).toThrow(/license/);
  });
});

describe("ro-crate-metadata.json, by the RO-Crate library's validator", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("is a valid crate", async () => {
    expect(await wrongWith(text("ro-crate-metadata.json"))).toEqual([]);
  });

  it("names every file of the folder but itself", () => {
    const graph = json<{"@graph": {"@id": string; "@type": string}[]}>("ro-crate-metadata.json")["@graph"];
    const files = graph.filter((one) => one["@type"] === "File").map((one) => one["@id"]);
    expect([...files, "ro-crate-metadata.json"].sort()).toEqual([...filesBelow(folder).keys()].sort());
  });

  it("would be refused without a licence", async () => {
    const wrong = text("ro-crate-metadata.json").replace('"license"', '"licence"');
    expect(await wrongWith(wrong)).toEqual([expect.stringMatching(/license/)]);
  });
});

function text(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function json<T = object>(path: string): T {
  return JSON.parse(text(path));
}

function tables(): {name: string; path: string; tidy: Tidy}[] {
  const {tables, figures} = edition.document;
  return [...tables, ...figures].map(({id, tidy}) => ({name: fileName(id), path: `tables/${fileName(id)}.csv`, tidy}));
}

function asRecords({keys, values, rows}: Tidy): object[] {
  return rows.map((row) =>
    Object.fromEntries([
      ...keys.map((key, i) => [key, row.keys[i]]),
      ...values.map((value, i) => [value, row.values[i] === "" || isMarker(row.values[i]) ? null : row.values[i]])
    ])
  );
}

function linkedData(): {description: string} {
  const script = new JSDOM(text("report.html")).window.document.querySelector("script[type='application/ld+json']");
  return JSON.parse(script!.textContent);
}

/** schema.org's terms as the RO-Crate's makers list them, each by itself, and no other. */
async function schemaOrgTerms(url: string) {
  if (url !== "https://schema.org") throw new Error(`asked for ${url}`);
  const {"@context": terms} = packed<{"@context": Record<string, unknown>}>("ro-crate/lib/context.json");
  return {documentUrl: url, document: {"@context": terms}};
}

/** Triples of a description, by the World Wide Web Consortium's own context. */
async function quadsOf(metadata: object): Promise<Quads> {
  const documentLoader = async (url: string) => {
    if (url !== "http://www.w3.org/ns/csvw") throw new Error(`asked for ${url}`);
    return {documentUrl: url, document: packed("rdf-parser-csvw/test/support/csvw.json")};
  };
  return dataset(await jsonld.toRDF(metadata, {documentLoader, safe: true, base: "https://example.org/"}));
}

interface Named {
  readonly value: string;
}
type Triple = Readonly<Record<"subject" | "predicate" | "object", Named>>;

interface Quads extends Iterable<Triple> {
  match(subject?: Named, predicate?: Named): Quads;
}

/** As much of an RDF/JS dataset as the reader asks of one. */
function dataset(triples: readonly Triple[]): Quads {
  const terms = triples.map((triple) =>
    Object.fromEntries(Object.entries(triple).map(([role, term]) => [role, {...term, equals: is(term)}]))
  ) as unknown as readonly Triple[];
  return {
    match: (subject?: Named, predicate?: Named) =>
      dataset(terms.filter((one) => same(subject, one.subject) && same(predicate, one.predicate))),
    [Symbol.iterator]: () => terms[Symbol.iterator]()
  };
}

function is(term: Named): (other: Named) => boolean {
  return (other) => other.value === term.value;
}

function same(wanted: Named | undefined | null, found: Named): boolean {
  return wanted == null || wanted.value === found.value;
}

/** What the reader takes for numbers, row by row. It knows one text a column that stands for nothing; the others it is told here. */
async function numbersIn(csv: string, metadata: Quads): Promise<number[]> {
  const numbers: number[] = [];
  const nulls = [...metadata.match(undefined, {value: "http://www.w3.org/ns/csvw#null"})].map(
    ({object}) => object.value
  );
  const parser = new Parser({metadata, baseIRI: "https://example.org/table.csv"});
  for await (const {predicate, object} of parser.import(Readable.from([csv]))) {
    if (!predicate.value.startsWith("https://example.org/table.csv#")) continue;
    if (/#(integer|decimal)$/.test(object.datatype?.value ?? "") && !nulls.includes(object.value))
      numbers.push(Number(object.value));
  }
  return numbers;
}

/** The validator asks the net for the crate's context; it gets the copy that it brings. */
async function wrongWith(crate: string): Promise<string[]> {
  const context = packed<object>("ro-crate/lib/context.json");
  vi.stubGlobal("fetch", async () => ({ok: true, json: async () => context}));
  const {Validator} = await import("ro-crate");
  const validator = new Validator();
  validator.parseJSON(crate);
  await validator.validate();
  return validator.results.filter(({status}) => status !== "success" && status !== "info").map(({message}) => message);
}

function packed<T = object>(path: string): T {
  const require = createRequire(import.meta.url);
  const name = path.slice(0, path.indexOf("/"));
  const folder = join(root, "node_modules", name);
  expect(require.resolve(name).startsWith(folder)).toBe(true);
  return JSON.parse(readFileSync(join(root, "node_modules", path), "utf8"));
}
