import {describe, expect, it} from "vitest";
import {reportPage} from "./report-page.ts";
import {violations} from "./violations.ts";

const open = reportPage();
const first = "number/accepted";
const label = (id: string, part = "::after") =>
  `getComputedStyle(document.getElementById(${JSON.stringify(id)}), "${part}").content`;

describe("an id", () => {
  it("shows where a link led, and nowhere else", async () => {
    const {page} = await open();
    expect(await page.evaluate(label(first))).toBe("none");
    for (const [id, part] of [
      [first],
      ["table-1/mbu_3/accepted/count"],
      ["aims/p1/s1"],
      ["figMotherAge", "::before"]
    ]) {
      await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
      expect(await page.evaluate(label(id!, part))).toContain(`"${id}"`);
      expect(await page.locator("main :target").count()).toBe(1);
    }
    expect(await page.evaluate(label(first))).toBe("none");
  });

  it("is not read aloud there, and is where a reader asks for all of them", async () => {
    const {page} = await open();
    await page.evaluate(`location.hash = ${JSON.stringify(first)}`);
    const sentence = page.locator('[id="aims/p1/s1"]');
    expect(await sentence.ariaSnapshot()).not.toContain(first);
    await page.getByLabel("Show the id").check();
    expect(await page.evaluate(label("aims/p1/s1"))).toBe('"aims/p1/s1"');
    expect(await page.evaluate(label("figMotherAge", "::before"))).toBe('"figMotherAge"');
  });

  it("is not printed", async () => {
    const {page} = await open();
    await page.getByLabel("Show the id").check();
    await page.evaluate(`location.hash = ${JSON.stringify(first)}`);
    await page.emulateMedia({media: "print"});
    expect(await page.evaluate(label(first))).toBe("none");
    expect(await page.getByLabel("Show the id").isVisible()).toBe(false);
  });
});

describe("with all ids shown", () => {
  it.each([320, 1280])("the page never scrolls sideways %i pixels wide, and axe finds nothing", async (width) => {
    const {page} = await open({viewport: {width, height: 800}});
    await page.getByLabel("Show the id").check();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
  });
});
