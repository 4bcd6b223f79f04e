import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Ajv2020} from "ajv/dist/2020.js";
import {HtmlValidate} from "html-validate";
import {beforeAll, describe, expect, it} from "vitest";
import {writeJson} from "../edition/json.ts";
import {schemaOf} from "../schema/schema-of.ts";
import {copyOf, gardens, root, run} from "../testing/sandbox.ts";

const schema = readFileSync(join(root, "src/diff/diff.schema.json"), "utf8");
const validate = new Ajv2020({strict: true, strictTuples: false}).compile(JSON.parse(schema));
let folder: string;

beforeAll(async () => {
  const report = copyOf(gardens);
  for (const id of ["2024.1", "2024.2"]) await run("build", id, "--project", report);
  expect(await run("diff", "2024.1", "2024.2", "--project", report)).toMatchObject({status: 1, stderr: ""});
  folder = join(report, "out/diffs/2024.1..2024.2");
});

it("is what the types say: if it is not, npm run schema, and say so to whoever reads diffs", () => {
  expect(writeJson(schemaOf(join(root, "src/diff/edition-diff.ts"), "EditionDiff"))).toBe(schema);
});

it("holds of a diff, and is published with it", () => {
  const diff = JSON.parse(read("diff.json"));
  expect(validate(diff), JSON.stringify(validate.errors)).toBe(true);
  expect(diff.patch.length).toBeGreaterThan(10);
  expect(read(diff.$schema)).toBe(schema);
});

describe("finds", () => {
  it.each([
    ["a step of another kind", '"op":"replace"', '"op":"change"'],
    ["a cause that is none", '"cause":"suppression"', '"cause":"policy"'],
    ["a change without its entries", '"entries":', '"steps":'],
    ["half a digest", /"sha256":"[0-9a-f]{32}/, '"sha256":"'],
    ["a key that there is not", '"because":', '"records":[],"because":']
  ])("%s", (_, from, to) => {
    const faulty = read("diff.json").replace(from, to);
    expect(faulty).not.toBe(read("diff.json"));
    expect(validate(JSON.parse(faulty))).toBe(false);
  });
});

it("the page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {"prefer-native-element": ["error", {exclude: ["region"]}]}
  });
  const {results} = await validator.validateString(read("index.html"));
  expect(
    results.flatMap(({messages}) => messages.map(({ruleId, message, line}) => `${line}: ${ruleId}: ${message}`))
  ).toEqual([]);
});

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
