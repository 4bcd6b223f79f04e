import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Ajv2020} from "ajv/dist/2020.js";
import {beforeAll, describe, expect, it} from "vitest";
import {schemaOf} from "../schema/schema-of.ts";
import {protectedGardens} from "../testing/protected.ts";
import {copyOf, gardens, root, run} from "../testing/sandbox.ts";
import {faultsOf} from "./faults.ts";
import {writeJson} from "./json.ts";

const schema = readFileSync(join(root, "src/edition/edition.schema.json"), "utf8");
const validate = new Ajv2020({strict: true, strictTuples: false}).compile(JSON.parse(schema));

it("is what the types say: if it is not, npm run schema, and say so to whoever reads editions", () => {
  expect(writeJson(schemaOf(join(root, "src/edition/edition.ts"), "Edition"))).toBe(schema);
});

it("describes each of its parts", () => {
  const parts = Object.entries(JSON.parse(schema).$defs as Record<string, {description?: string}>);
  expect(parts.filter(([, {description = ""}]) => description === "").map(([name]) => name)).toEqual([]);
});

describe("holds of", () => {
  it.each([
    ["2024.1", () => copyOf(gardens)],
    ["2024.2", () => protectedGardens()],
    ["2022.1", () => copyOf(root)],
    ["2022.2", () => copyOf(root)]
  ])("%s", async (id, report) => {
    const folder = report();
    expect(await run("build", id, "--project", folder)).toMatchObject({status: 0});
    const own = (name: string) => readFileSync(join(folder, "out", id, name), "utf8");
    const edition = JSON.parse(own("edition.json"));
    expect(validate(edition), JSON.stringify(validate.errors)).toBe(true);
    expect(faultsOf(edition, JSON.parse(schema))).toEqual([]);
    expect(own(edition.$schema)).toBe(schema);
  });
});

describe("finds", () => {
  let text: string;
  beforeAll(async () => {
    const folder = protectedGardens();
    await run("build", "2024.2", "--project", folder);
    text = readFileSync(join(folder, "out/2024.2/edition.json"), "utf8");
  });

  it.each([
    ["a marker that is none", '"[c]"', '"[d]"'],
    ["a number as text", '"shown": 26,', '"shown": "26",'],
    ["another format", "smallprint-edition/1", "smallprint-edition/2"],
    ["an id that is no edition's", '"id": "2024.2"', '"id": "2024"'],
    ["a key that there is not", '"history": []', '"history": [], "records": []'],
    ["a key that is missing", /"unit": "count", /, ""],
    ["a kind of block that there is not", '"kind": "paragraph"', '"kind": "aside"'],
    ["a sentence that is not counted", "/p1/s1", "/p1/first"],
    ["a cell without a table", '"from": {"draft"', '"from": {"table"'],
    ["half a digest", /"data\/codebook.yaml": "[0-9a-f]{32}/, '"data/codebook.yaml": "'],
    ["a rule of another kind", '"zeros": "secondary"', '"zeros": "hidden"']
  ])("%s", (_, from, to) => {
    const faulty = text.replace(from, to);
    expect(faulty).not.toBe(text);
    expect(validate(JSON.parse(text))).toBe(true);
    expect(validate(JSON.parse(faulty))).toBe(false);
    expect(faultsOf(JSON.parse(faulty), JSON.parse(schema))).not.toEqual([]);
  });
});
