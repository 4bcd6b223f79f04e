import {describe, expect, it} from "vitest";
import {reportPage} from "./report-page.ts";

const open = reportPage();

describe("the report is one file", () => {
  it("that asks for nothing but what may tell of a newer edition, and can do without that", async () => {
    const {page, asked, told} = await open();
    await page.evaluate("document.fonts.ready");
    expect(asked).toEqual([expect.stringMatching(/\/out\/editions\.css$/)]);
    expect(told.filter((line) => !line.includes("ERR_FILE_NOT_FOUND"))).toEqual([]);
    expect(await page.locator(".superseded").isVisible()).toBe(false);
  });

  it("that needs no JavaScript", async () => {
    const {page} = await open({javaScriptEnabled: false});
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("figure").count()).toBeGreaterThanOrEqual(11);
    expect(await page.locator("svg:visible").count()).toBeGreaterThanOrEqual(11);
  });

  it("with links that lead somewhere, and ids that are no one else's", async () => {
    const {page} = await open();
    const links = await page
      .locator("a[href^='#']")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")!.slice(1)));
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({id}) => id));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
