import {rmSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {revisedGardens} from "../testing/revised-gardens.ts";
import {run} from "../testing/sandbox.ts";
import {launch} from "./chromium.ts";
import {violations} from "./violations.ts";

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = revisedGardens();
  expect(await run("editions", "--project", folder)).toMatchObject({status: 0});
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true});
});

describe("the list of editions", () => {
  it.each([
    ["a desktop", 1280],
    ["a phone", 320]
  ])("axe finds nothing on %s, and it does not scroll sideways", async (_, width) => {
    const page = await open("index.html", width);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });

  it("leads to each edition, and to what it changed", async () => {
    const page = await open("index.html");
    for (const link of await page.locator("main a").all()) {
      await page.goto(new URL((await link.getAttribute("href"))!, urlOf("index.html")).href);
      expect(await page.locator("body").textContent()).not.toBe("");
      await page.goto(urlOf("index.html"));
    }
    expect(await page.locator("h2").allTextContents()).toEqual(["Edition 2024.2", "Edition 2024.1"]);
    expect(await page.locator("a[href^='diffs/']").count()).toBe(1);
  });
});

describe("the page of an edition", () => {
  it("says what stands in its place, once there is something, and axe finds nothing wrong with that", async () => {
    const page = await open("2024.1/report.html");
    expect(await page.locator(".superseded").isVisible()).toBe(true);
    const told = "getComputedStyle(document.querySelector('.superseded'), '::before').content";
    expect(await page.evaluate(told)).toBe('"Superseded by 2024.2, published 14 October 2024. "');
    expect(await violations(page)).toEqual([]);
  });

  it("says nothing of the kind while it is the latest", async () => {
    const page = await open("2024.2/report.html");
    expect(await page.locator(".superseded").isVisible()).toBe(false);
  });
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({viewport: {width, height: 800}})).newPage();
  await page.goto(urlOf(path));
  return page;
}

function urlOf(path: string): string {
  return pathToFileURL(join(folder, "out", path)).href;
}
