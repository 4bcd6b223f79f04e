import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {isMarker} from "../gate/shown.ts";
import {plainText} from "../template/model.ts";
import {quotedIn, textsOf} from "../template/texts.ts";
import {copyOf, gardens, root, run} from "../testing/sandbox.ts";
import {addressesOf} from "./addresses.ts";
import type {Edition} from "./edition.ts";
import {shownIn} from "./pages.ts";

describe.each([
  ["2024.2", gardens],
  ["2022.1", root]
])("on the page of %s", async (id, report) => {
  const folder = copyOf(report);
  await run("build", id, "--project", folder);
  const read = (name: string) => readFileSync(join(folder, "out", id, name), "utf8");
  const edition = JSON.parse(read("edition.json")) as Edition;
  const page = new JSDOM(read("report.html")).window.document;
  const {document, numbers} = edition;

  it("each cell of each figure and table has its address, with its value", () => {
    const cells = [...addressesOf(edition)].filter(([address]) => !address.startsWith("number/"));
    expect(cells.length).toBeGreaterThan(40);
    for (const [address, shown] of cells) {
      const cell = page.getElementById(address);
      expect(cell?.tagName, address).toBe("TD");
      expect(shownIn(cell!.textContent!), address).toBe(shown);
    }
    const without = [...page.querySelectorAll("td.numeric:not([id])")].map(({textContent}) => textContent!);
    expect(without.filter((text) => text !== "[z]")).toEqual([]);
  });

  it("each sentence, heading, figure and table has its id, with its words", () => {
    const texts = [...textsOf(document)];
    expect(texts.length).toBeGreaterThan(5);
    for (const {id, content} of texts) {
      const element = page.getElementById(id)!.cloneNode(true) as Element;
      for (const mark of element.querySelectorAll("sup")) mark.remove();
      for (const line of element.querySelectorAll("br")) line.replaceWith(" ");
      expect(element.textContent).toBe(plainText(content));
    }
    for (const {id} of [...document.figures, ...document.tables])
      expect(page.getElementById(id)?.tagName).toBe("FIGURE");
  });

  it("each number has an id wherever it is quoted, inside the sentence that quotes it", () => {
    const prose = [...quotedIn(document)];
    const quoted = prose.map(([, one]) => one);
    expect(quoted.length).toBeGreaterThan(2);
    for (const [inline, {id, name, within}] of prose) {
      const element = page.getElementById(id)!;
      expect(element.textContent).toBe(plainText([inline]));
      // as it is, or in one of the formats: `43 of 67 women (64%)`
      if (/^[\d.,]+%?$/.test(element.textContent!)) expect(element.textContent).toBe(numbers[name]!.text);
      expect(element.closest(`[id="${within}"]`)).not.toBeNull();
    }
    const shown = Object.entries(numbers).filter(
      ([name, {shown}]) => !isMarker(shown) && page.getElementById(`number/${name}`)
    );
    expect(new Set(quoted.map(({name}) => name)).size).toBe(shown.length);
  });

  it("no two ids are the same, and each can stand in a link as it is", () => {
    const ids = [...page.querySelectorAll("[id]")].map(({id}) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => new URL(`https://example.org/#${id}`).hash !== `#${id}` || /[^\w./+-]/.test(id))).toEqual(
      []
    );
  });
});
