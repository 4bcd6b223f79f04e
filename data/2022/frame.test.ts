import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {readFrame} from "../../src/coding/frame.ts";

const place = "data/2022/coding/frame.yaml";

it("the frame has a theme for each section of part B", () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const {themes} = readFrame(read(place), place);
  const partB = /^### B\. .*?(?=^## )/ms.exec(read("templates/report.md"))![0];
  const headings = [...partB.matchAll(/^#### .*\{#(?<id>[\w-]+)\}$/gm)].map(({groups}) => groups!.id);
  expect(themes.map(({code}) => code)).toEqual(headings);
});
