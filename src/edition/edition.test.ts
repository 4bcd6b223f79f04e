import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, it} from "vitest";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";
import type {Edition} from "./edition.ts";

let folder: string;
let edition: Edition;

beforeAll(async () => {
  folder = copyOf(gardens);
  await run("build", "2024.1", "--project", folder);
  edition = JSON.parse(readFileSync(join(folder, "out/2024.1/edition.json"), "utf8"));
});

it("holds each sentence with its numbers", () => {
  const paragraphs = edition.document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
  const sentences = paragraphs.flatMap(({sentences}) => sentences);
  const quoting = sentences.find(({content}) => content.some((inline) => inline.kind === "number"));
  expect(quoting?.id).toMatch(/\/p1\/s1$/);
  expect(sentences.length).toBeGreaterThan(paragraphs.length);
});

it("says of each number which notebook made it, and of each table what it counted", () => {
  expect(edition.numbers.plots).toMatchObject({
    notebook: "notebooks/01-plots.ts",
    origins: [{draft: "01-plots/watered"}]
  });
  expect(edition.counts["01-plots/watered"]).toEqual({
    notebook: "notebooks/01-plots.ts",
    unit: {one: "plot", many: "plots"},
    variables: ["water", "garden"]
  });
  expect(Object.values(edition.counts).find(({mean}) => mean !== undefined)?.mean).toEqual({
    variable: "years",
    unit: "years",
    decimals: 1
  });
});

it("holds the variables that are counted by, with every category, and those that are averaged", () => {
  expect(edition.codebook.map(({name}) => name)).toEqual(["crop", "garden", "water", "years", "years_group"]);
  expect(edition.codebook.find(({name}) => name === "garden")).toEqual({
    name: "garden",
    label: "Garden",
    categories: [
      {code: "north", label: "North garden"},
      {code: "south", label: "South garden"}
    ]
  });
});

it("holds the page that it is set in", () => {
  expect(edition.page.html).toBe(readFileSync(join(folder, "templates/page.html"), "utf8"));
  expect(edition.page.css).toBe(readFileSync(join(folder, "templates/page.css"), "utf8"));
});

it("says what a category was called before", async () => {
  const other = copyOf(gardens);
  edit(other, "data/codebook.yaml", (text) =>
    text.replace("label: North garden}", "label: North garden, was: {label: The north, until: 2023}}")
  );
  await run("build", "2024.1", "--project", other);
  const {codebook} = JSON.parse(readFileSync(join(other, "out/2024.1/edition.json"), "utf8")) as Edition;
  expect(codebook.find(({name}) => name === "garden")!.categories[0]).toEqual({
    code: "north",
    label: "North garden",
    was: {label: "The north", until: 2023}
  });
});
