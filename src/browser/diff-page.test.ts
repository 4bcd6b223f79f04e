import {execFileSync} from "node:child_process";
import {rmSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {AxeResults} from "axe-core";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {checkout, home} from "../bench/checkout.mjs";
import {run} from "../bench/measure.mjs";
import {launch} from "./chromium.ts";

let folder: string;
let browser: Browser;
let url: string;

beforeAll(async () => {
  folder = checkout();
  const engine = join(folder, "src/start.mjs");
  for (const id of ["2022.1", "2022.2"]) execFileSync(process.execPath, [engine, "build", id], {cwd: folder});
  run([engine, "diff", "2022.1", "2022.2"], folder, [1]);
  url = pathToFileURL(join(folder, "out/diffs/2022.1..2022.2/index.html")).href;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true});
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

describe("the page of a diff", () => {
  it.each([
    ["a desktop", {width: 1280, height: 900}],
    ["a phone", {width: 320, height: 640}]
  ])("axe finds nothing on %s, all unfolded", async (_, viewport) => {
    const page = await open({viewport});
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    await page.addScriptTag({path: createRequire(import.meta.url).resolve("axe-core")});
    const options = {runOnly: {type: "tag", values: tags}};
    const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
    expect(results.violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`))).toEqual(
      []
    );
  });

  it.each([320, 360, 640, 960, 1280])("never scrolls sideways %i pixels wide, all unfolded", async (width) => {
    const page = await open({viewport: {width, height: 800}});
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  it("never scrolls sideways on a phone after a new year either", async () => {
    const page = await open({viewport: {width: 320, height: 800}});
    await page.goto(pathToFileURL(join(home, "out/diffs/2022.2..2023.1/index.html")).href);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  it("asks for nothing, needs no JavaScript, and has ids that are no one else's", async () => {
    const page = await open({javaScriptEnabled: false});
    expect(await page.locator("script").count()).toBe(0);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({id}) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const links = await page
      .locator("a[href^='#']")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")!.slice(1)));
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(await page.locator(".statement").textContent()).toMatch(/synthetic/);
  });

  it("is unfolded by a keyboard, and shows the old drawing, the new one, and both", async () => {
    const page = await open({});
    const first = page.locator("details.exhibit").first();
    await first.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await first.locator("svg:visible").count()).toBe(4);
    const [below, above] = await Promise.all(
      [".below", ".above"].map((layer) => first.locator(`.overlay ${layer}`).boundingBox())
    );
    expect([below!.x, below!.y, below!.width]).toEqual([above!.x, above!.y, above!.width]);
  });

  it("prints what is folded away on the screen, and nothing beyond the edge", async () => {
    const page = await open({viewport: {width: 642, height: 1000}});
    await page.emulateMedia({media: "print"});
    expect(await page.locator("details.exhibit").first().locator("table").isVisible()).toBe(true);
    const beyond = await page.evaluate(`
      [...document.querySelectorAll("main *:not(svg *)")]
        .filter((element) => !element.matches(".unseen") && element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.tagName + "." + element.className)
    `);
    expect(beyond).toEqual([]);
  });
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  const asked: string[] = [];
  page.on("request", (request) => request.url() !== url && asked.push(request.url()));
  await page.goto(url);
  expect(asked).toEqual([]);
  return page;
}
