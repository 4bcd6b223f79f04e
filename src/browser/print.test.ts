import {describe, expect, it} from "vitest";
import {reportPage} from "./report-page.ts";

const open = reportPage();
/** A4 less the margins of the page, at 96 pixels an inch: what Chromium lays a printed page out in. */
const paper = {width: Math.floor(((210 - 2 * 20) / 25.4) * 96), height: 1000};

describe("the report on paper", () => {
  it("becomes a PDF with its structure, of no more pages than it needs", async () => {
    const {page} = await open();
    const pdf = (await page.pdf({format: "A4", tagged: true, outline: true})).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(20);
    expect(pages).toBeLessThan(80);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/Lang \(en-GB\)/);
  });

  it("has nothing cut off at the edge or behind a scroll bar", async () => {
    const {page} = await open({viewport: paper});
    await page.emulateMedia({media: "print"});
    const cut = await page.evaluate(`
      [...document.querySelectorAll("body, body *:not(svg *)")]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => !element.matches(".unseen"))
        .filter((element) => {
          const {overflowX, overflowY} = getComputedStyle(element);
          const hides = overflowX !== "visible" || overflowY !== "visible";
          const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
          return (hides && over) || element.getBoundingClientRect().right > innerWidth + 1;
        })
        .map((element) => element.tagName + "." + element.className)
    `);
    expect(cut).toEqual([]);
  });
});
