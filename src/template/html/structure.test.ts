import {readFileSync} from "node:fs";
import {HtmlValidate} from "html-validate";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {markers} from "../../gate/shown.ts";
import {bindSample, sampleCatalogue, sampleData} from "../sample.ts";
import {renderHtml} from "./render.ts";

const hostile = '<script>alert("label")</script>';

const template = `---
title: Applications to mother and baby units in prisons
subtitle: Who applied & why
statement: The records are synthetic.
counted: [findings]
---

## Summary

Of {{accepted}} women[^age], {{share}} had a report ({{figReport}}, {{tableAppendix}}). See [the findings](#findings).

## Findings

### Reports

![x](figure:figReport)

#### In detail

![x](figure:figBoth)

![x](figure:figHostile)

### Units

![x](table:tableUnits)

## Appendix

As {{accepted}} again[^age].

![x](table:tableAppendix)

[^age]: When she applied[^date].

[^date]: Or at the Board.
`;

let text: string;
let document: Document;

beforeAll(() => {
  const {figures, ...others} = sampleCatalogue(template);
  const hostileData = sampleData(hostile, {
    columns: [
      {key: "a", label: hostile, numeric: false},
      {key: "b", label: "Number", numeric: true}
    ],
    rows: [{key: "a", cells: [hostile, "1"]}]
  });
  const figHostile = {
    title: hostile,
    base: hostile,
    source: hostile,
    note: hostile,
    panels: [{wide: "<svg></svg>", narrow: "<svg></svg>", alt: `"${hostile}`, data: hostileData}]
  };
  const page = {html: read("page.html"), css: read("page.css")};
  text = renderHtml(bindSample({...others, template, figures: {...figures, figHostile}}), page);
  document = new JSDOM(text).window.document;
});

describe("the page as a whole (R-HT4)", () => {
  test("is valid HTML", async () => {
    // ids are addresses with a slash, which the standard allows; a region that scrolls is a div: as a section it would be one of the report's
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {"valid-id": ["error", {relaxed: true}], "prefer-native-element": ["error", {exclude: ["region"]}]}
    });
    const {results} = await validator.validateString(text);
    expect(
      results.flatMap(({messages}) => messages.map(({ruleId, message, line}) => `${line}: ${ruleId}: ${message}`))
    ).toEqual([]);
  });

  test("has a language, a title, one h1 and no heading level skipped", () => {
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.title).toBe("Applications to mother and baby units in prisons");
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({tagName}) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([]);
  });

  test("begins with a link past its head", () => {
    const first = document.querySelector("a")!;
    expect(first.textContent).toBe("Skip to the report");
    expect(document.getElementById(first.hash.slice(1))!.tagName).toBe("MAIN");
  });

  test("says what edition it is, and that the records are synthetic", () => {
    expect(words(document.querySelector("header")!)).toBe(
      "The records are synthetic. All editions Applications to mother and baby units in prisons Who applied & why Edition 2022.2 final 17 November 2022 All editions"
    );
    expect(document.querySelector("time")!.dateTime).toBe("2022-11-17T09:30");
  });

  test("each link inside it leads somewhere, and no id is there twice", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hashes = [...document.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].map(({hash}) => hash.slice(1));
    expect(hashes.length).toBeGreaterThan(20);
    expect(hashes.filter((hash) => !ids.includes(hash))).toEqual([]);
    const labels = [...document.querySelectorAll("[aria-labelledby]")].map(
      (element) => element.getAttribute("aria-labelledby")!
    );
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  test("its contents list has the sections of two levels, and what the page adds", () => {
    const entries = [...document.querySelectorAll("nav a")].map((a) => a.textContent);
    expect(entries).toEqual([
      "Summary",
      "Findings",
      "Reports",
      "Units",
      "Appendix",
      "Limitations of the figures and tables",
      "Footnotes"
    ]);
  });

  test("works alone: no script, and nothing from elsewhere but what may tell of a newer edition", () => {
    const [notices] = document.querySelectorAll("link");
    expect(notices!.outerHTML).toBe('<link rel="stylesheet" href="../editions.css">');
    notices!.remove();
    expect(document.querySelectorAll("script, link, img, iframe, object, embed, [src], [onclick]")).toHaveLength(0);
    expect(read("page.css")).not.toMatch(/url\(|@import|@font-face/);
  });

  test("a label that is a script comes out as its text", () => {
    const figure = document.getElementById("figHostile")!;
    expect(figure.querySelector(".title")!.textContent).toBe(`Figure 3: ${hostile}`);
    expect([...figure.querySelectorAll("th")].filter((th) => th.textContent === hostile)).toHaveLength(2);
    expect(figure.querySelector(".wide")!.getAttribute("aria-label")).toBe(`"${hostile}`);
  });
});

describe("each table (R-HT1)", () => {
  test("has a caption, one row of unique column headers, and a header to each row", () => {
    const tables = [...document.querySelectorAll("table")];
    expect(tables).toHaveLength(7);
    for (const table of tables) {
      expect(table.caption?.textContent).not.toBe("");
      expect(table.tHead!.rows).toHaveLength(1);
      const heads = [...table.tHead!.rows[0]!.cells];
      expect(
        heads.every((cell) => cell.tagName === "TH" && cell.getAttribute("scope") === "col" && cell.textContent !== "")
      ).toBe(true);
      expect(new Set(heads.map(({textContent}) => textContent)).size).toBe(heads.length);
      for (const row of table.tBodies[0]!.rows) {
        const [head, ...cells] = row.cells;
        expect([head!.tagName, head!.getAttribute("scope")]).toEqual(["TH", "row"]);
        expect(cells).toHaveLength(heads.length - 1);
        expect(cells.every((cell, i) => cell.textContent !== "" && cell.className === heads[i + 1]!.className)).toBe(
          true
        );
      }
      expect(table.querySelectorAll("[colspan], [rowspan]")).toHaveLength(0);
    }
  });

  test("sets numbers to the right, in figures of one width", () => {
    const css = read("page.css").replaceAll(/\s+/g, " ");
    expect(css).toContain(".numeric { text-align: right; }");
    expect(css).toContain("font-variant-numeric: lining-nums tabular-nums;");
  });

  test("that may be too wide for a phone scrolls in a region with a name, that a keyboard reaches (R-HT2)", () => {
    for (const table of document.querySelectorAll("table")) {
      const region = table.closest("[role=region]");
      const wide = [...table.parentElement!.querySelectorAll("table")].some(
        (one) => one.tHead!.rows[0]!.cells.length > 3
      );
      expect(region !== null).toBe(wide);
      if (region === null) continue;
      expect(region.getAttribute("tabindex")).toBe("0");
      expect(document.getElementById(region.getAttribute("aria-labelledby")!)!.textContent).not.toBe("");
    }
  });

  test("explains the symbols that it shows, and no others (R-SY2)", () => {
    const symbols: Record<string, string[]> = {};
    for (const exhibit of document.querySelectorAll(".exhibit")) {
      const cells = [...exhibit.querySelectorAll("td")].map(({textContent}) => textContent!);
      const shown = Object.keys(markers).filter((marker) => cells.includes(marker));
      symbols[exhibit.id] = [...exhibit.querySelectorAll(".symbol")].map(({textContent}) => textContent!);
      expect(symbols[exhibit.id]!.map((line) => line.split(" ")[0])).toEqual(shown);
    }
    expect(symbols).toEqual({
      figReport: [],
      figBoth: ["[c] withheld to protect confidentiality"],
      figHostile: [],
      tableUnits: ["[c] withheld to protect confidentiality", "[z] not applicable"],
      "appendix-1": ["[c] withheld to protect confidentiality", "[z] not applicable"]
    });
  });
});

describe("around each figure (R-CH3, R-CH4)", () => {
  test("stand number and title, base, drawing with alt text, data, and notes", () => {
    for (const figure of document.querySelectorAll("figure")) {
      expect(words(figure.querySelector("figcaption .title")!)).toMatch(/^(Figure|Table|Appendix Table) \d+: ./);
      expect(words(figure.querySelector("figcaption .base")!)).toMatch(/^Base: ./);
      expect(figure.querySelector("table")).not.toBeNull();
      const notes = [...figure.querySelectorAll("dt")].map(({textContent}) => textContent);
      expect(notes).toContain("Disclosure");
      expect(notes.at(-1)).toBe("Source");
    }
    for (const panel of document.querySelectorAll(".panel")) {
      const drawings = [...panel.querySelectorAll("[role=img]")];
      expect(drawings.map(({className}) => className)).toEqual(["wide", "narrow"]);
      expect(drawings.every((drawing) => drawing.getAttribute("aria-label") !== "")).toBe(true);
    }
  });

  test("its limitations lead to their text, which leads back", () => {
    const [link] = document.querySelectorAll<HTMLAnchorElement>("#figReport .notes a");
    const heading = document.getElementById(link!.hash.slice(1))!;
    expect(heading.textContent).toBe(link!.textContent);
    const back = heading.nextElementSibling!.nextElementSibling!;
    expect(words(back)).toBe("Bears on Figure 1, Figure 2");
    expect(back.querySelector("a")!.hash).toBe("#figReport");
  });
});

test("footnotes return to each of their mentions, in the order of the page", () => {
  const mentions = [...document.querySelectorAll("[role=doc-noteref]")]
    .filter((a) => a.textContent === "1")
    .map(({id}) => id);
  const backs = [...document.querySelectorAll<HTMLAnchorElement>("[id='note/age'] .back")].map(({hash}) =>
    hash.slice(1)
  );
  expect(mentions).toHaveLength(4);
  expect(backs).toEqual(mentions);
});

test("text is set in lines of 75 characters at most, on a page of 1020 pixels at most (R-HT2)", () => {
  const css = read("page.css");
  const [, measure] = /--measure: ([\d.]+)rem/.exec(css)!;
  const [, page] = /@media print, \(min-width: 60rem\) \{\s*:root \{\s*--page: ([\d.]+)rem/.exec(css)!;
  // a letter of a narrow book face takes 0.43 of its size: 1.0625 rem, the smaller of the two
  expect(Number(measure) / (0.43 * 1.0625)).toBeLessThanOrEqual(75);
  expect(Number(page) * 16).toBeLessThanOrEqual(1020);
});

test("no colour and no face is borrowed from the government's own (R-HT3)", () => {
  expect(read("page.css")).not.toMatch(/transport|crown/i);
});

function read(name: string): string {
  return readFileSync(new URL(`../../../templates/${name}`, import.meta.url), "utf8");
}

function words(element: Element): string {
  return element.textContent!.replaceAll(/\s+/g, " ").trim();
}
