import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {gridMarkdown} from "../markdown/grid.ts";
import type {Block} from "../model.ts";
import {bindSample} from "../sample.ts";
import {gridHtml} from "./grid.ts";

const document = bindSample({template: ""});
const setting = {document, quoted: new Map(), mentions: new Map()};

test("a table of words has a caption and headers, and an id for each cell", () => {
  const {body} = new JSDOM(String(gridHtml(grid(2), setting))).window.document;
  expect(body.querySelector("caption")!.textContent).toBe("How many <agree>");
  expect([...body.querySelectorAll("thead th")].map(({outerHTML}) => outerHTML)).toEqual([
    '<th scope="col">column 1</th>',
    '<th scope="col" class="numeric">column 2</th>'
  ]);
  expect([...body.querySelectorAll("tbody tr *")].map(({outerHTML}) => outerHTML)).toEqual([
    '<th scope="row" id="a/grid1/r1/s1">1</th>',
    '<td id="a/grid1/r1/s2" class="numeric">2</td>'
  ]);
});

test("where it may be too wide for a phone it scrolls in a region with a name; else it does not", () => {
  const regionOf = (columns: number) =>
    new JSDOM(String(gridHtml(grid(columns), setting))).window.document.querySelector("[role=region][tabindex='0']");
  expect(regionOf(5)!.getAttribute("aria-labelledby")).toBe("a/grid1_caption");
  expect(regionOf(4)).toBeNull();
});

test("in Markdown it is a table under its caption", () => {
  expect(gridMarkdown(grid(2), {document, anchors: new Map()})).toBe(
    "*How many \\<agree>*\n\n| column 1 | column 2 |\n| -------- | -------: |\n| 1        |        2 |"
  );
});

function grid(columns: number): Extract<Block, {kind: "grid"}> {
  const all = Array.from({length: columns}, (_, i) => i + 1);
  return {
    kind: "grid",
    id: "a/grid1",
    caption: "How many <agree>",
    columns: all.map((i) => ({label: `column ${i}`, numeric: i > 1})),
    rows: [
      {id: "a/grid1/r1", cells: all.map((i) => ({id: `a/grid1/r1/s${i}`, content: [{kind: "text", text: String(i)}]}))}
    ]
  };
}
