import {createRequire} from "node:module";
import type {AxeResults, RunOptions} from "axe-core";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {reportPage} from "./report-page.ts";

const open = reportPage();
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

describe("the report is readable by all", () => {
  it.each([
    ["a desktop", {width: 1280, height: 900}],
    ["a phone", {width: 320, height: 640}]
  ])("axe finds nothing on %s", async (_, viewport) => {
    const {page} = await open({viewport});
    expect(await violations(page)).toEqual([]);
  });

  it("axe would find what is wrong", async () => {
    const {page} = await open();
    await page.setContent('<!doctype html><html lang="en"><title>Test</title><main><h1>Test</h1><img src="data:,">');
    expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt: img/)]);
  });
});

async function violations(page: Page): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve("axe-core");
  await page.addScriptTag({path});
  const options: RunOptions = {runOnly: {type: "tag", values: tags}};
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`));
}
