import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {Project} from "../project.ts";
import {editionsOf, findEdition} from "./edition-id.ts";

const project = projectWith([
  "2022/edition.1.md",
  "2022/edition.2.md",
  "2022/edition.10.md",
  "2022/edition.2.1.md",
  "2023/edition.1.md",
  "2022/edition.0.md",
  "2022/edition.2.0.md",
  "2022/edition.2.1.1.md",
  "notes/edition.1.md"
]);

it("finds the editions, oldest first: a correction after what it corrects, the tenth revision after the second", () => {
  const editions = editionsOf(project);
  expect(editions.map(({id}) => id)).toEqual(["2022.1", "2022.2", "2022.2.1", "2022.10", "2023.1"]);
  expect(editions[2]).toEqual({
    id: "2022.2.1",
    year: "2022",
    revision: 2,
    correction: 1,
    path: "data/2022/edition.2.1.md"
  });
});

it("takes an edition by its number, a year's latest by its year, and else the latest of all", () => {
  expect(findEdition(project, "2022.2").path).toBe("data/2022/edition.2.md");
  expect(findEdition(project, "2022").id).toBe("2022.10");
  expect(findEdition(project).id).toBe("2023.1");
});

it("names the editions there are when one is asked for that is not", () => {
  expect(() => findEdition(project, "2021")).toThrow("edition 2021: there is no such edition; did you mean 2022.1?");
  expect(() => findEdition(projectWith([]))).toThrow("data/: there is no edition");
});

function projectWith(files: readonly string[]): Project {
  const root = mkdtempSync(join(tmpdir(), "smallprint-"));
  for (const file of files) {
    mkdirSync(join(root, "data", file, ".."), {recursive: true});
    writeFileSync(join(root, "data", file), "");
  }
  return new Project(root);
}
