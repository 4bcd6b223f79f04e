import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {reportPage} from "./report-page.ts";

const open = reportPage();
const phone = {width: 320, height: 640};
const desktop = {width: 1280, height: 900};

describe("the page", () => {
  it.each([320, 360, 639, 640, 768, 959, 960, 1280])("never scrolls sideways %i pixels wide", async (width) => {
    const {page} = await open({viewport: {width, height: 800}});
    expect(await scrollWidth(page)).toBeLessThanOrEqual(width);
  });

  it("would be seen to scroll", async () => {
    const {page} = await open({viewport: phone});
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"width: 40rem\">wide</p>')");
    expect(await scrollWidth(page)).toBeGreaterThan(phone.width);
  });
});

describe("each text of each drawing lies inside it, and on no other text", () => {
  it.each([
    ["as a phone shows them", phone],
    ["as a desktop shows them", desktop]
  ])("%s", async (_, viewport) => {
    const {page} = await open({viewport});
    const drawings = await measure(page);
    expect(drawings.length).toBeGreaterThanOrEqual(11);
    expect(drawings.every(({texts}) => texts.length > 5)).toBe(true);
    expect(drawings.flatMap(outside)).toEqual([]);
    expect(drawings.flatMap(overlapping)).toEqual([]);
  });

  it("all of them are shown at one width or the other", async () => {
    const {page} = await open({viewport: phone});
    const narrow = await measure(page);
    await page.setViewportSize(desktop);
    const wide = await measure(page);
    expect(narrow.length + wide.length).toBe(await page.locator("svg").count());
  });

  it("a text that runs out of its drawing, or over another, would be seen", async () => {
    const {page} = await open();
    await page.setContent(
      '<svg viewBox="0 0 100 40" width="200"><text y="20">one</text><text y="22">two</text><text x="90" y="38">three</text></svg>'
    );
    const drawings = await measure(page);
    expect(drawings.flatMap(outside)).toEqual(["drawing 1: three"]);
    expect(drawings.flatMap(overlapping)).toEqual(["drawing 1: one | two"]);
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drawing {
  readonly name: string;
  readonly box: Box;
  readonly texts: readonly (Box & {readonly text: string})[];
}

async function scrollWidth(page: Page): Promise<number> {
  return (await page.evaluate("document.documentElement.scrollWidth")) as number;
}

/** The boxes of what is shown, on the screen; of a text of several lines, each line's. */
async function measure(page: Page): Promise<Drawing[]> {
  return (await page.evaluate(`
    const box = (element) => {
      const {left, right, top, bottom} = element.getBoundingClientRect();
      return {left, right, top, bottom};
    };
    const lines = (text) => (text.querySelector("tspan") === null ? [text] : [...text.querySelectorAll("tspan")]);
    [...document.querySelectorAll("svg")]
      .filter((svg) => svg.getBoundingClientRect().width > 0)
      .map((svg, i) => ({
        name: "drawing " + (i + 1),
        box: box(svg),
        texts: [...svg.querySelectorAll("text")]
          .flatMap(lines)
          .filter((line) => line.textContent.trim() !== "")
          .map((line) => ({text: line.textContent, ...box(line)}))
      }))
  `)) as Drawing[];
}

/** A box of a text is as high as its font, which letters never fill: a pixel is allowed. */
const slack = 1;

function outside({name, box, texts}: Drawing): string[] {
  return texts
    .filter(
      (text) =>
        text.left < box.left - slack ||
        text.right > box.right + slack ||
        text.top < box.top - slack ||
        text.bottom > box.bottom + slack
    )
    .map(({text}) => `${name}: ${text}`);
}

function overlapping({name, texts}: Drawing): string[] {
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack
      )
      .map((b) => `${name}: ${a.text} | ${b.text}`)
  );
}
