import {describe, expect, it} from "vitest";
import {reportPage} from "./report-page.ts";
import {violations} from "./violations.ts";

const open = reportPage();

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
