import type {JSDOM} from "jsdom";
import {type Candidate, error, type Finding} from "../check.ts";

type Page = JSDOM["window"]["document"];

/**
 * What can be seen of a page's accessibility without a browser; continuous integration looks at the same pages in one.
 * Numbers in brackets are success criteria of WCAG 2.2.
 */
const rules: readonly ((page: Page) => string[])[] = [
  (page) => (page.documentElement.lang === "" ? ["the page has no language (3.1.1)"] : []),
  (page) => (page.title.trim() === "" ? ["the page has no title (2.4.2)"] : []),
  (page) => (page.querySelectorAll("main").length === 1 ? [] : ["the page has not one main part (1.3.1)"]),
  headings,
  tables,
  (page) =>
    all(page, "svg, img, [role=img]")
      .filter(isNameless)
      .map((element) => `${name(element)} has no text in its place (1.1.1)`),
  (page) =>
    all(page, "a")
      .filter(isEmpty)
      .map((element) => `${name(element)} has no words (2.4.4)`),
  references
];

/** The page in the edition's folder can be read by all, as far as can be seen without a browser. */
export async function accessible({id, files}: Candidate): Promise<Finding[]> {
  const {JSDOM} = await import("jsdom");
  const page = new JSDOM(files.get("report.html")).window.document;
  const place = `out/${id.id}/report.html`;
  return rules.flatMap((rule) => rule(page)).map((problem) => error(place, problem, "mend templates/ or the notebook"));
}

function headings(page: Page): string[] {
  const levels = all(page, "h1, h2, h3, h4, h5, h6").map((element) => ({element, level: Number(element.tagName[1])}));
  const first = levels.filter(({level}) => level === 1).length;
  return [
    ...(first === 1 ? [] : [`the page has ${first} headings of the first level (1.3.1)`]),
    ...levels
      .filter(({level}, i) => i > 0 && level > levels[i - 1]!.level + 1)
      .map(({element}) => `the heading ${words(element)} skips a level (1.3.1)`),
    ...levels.filter(({element}) => isEmpty(element)).map(({element}) => `${name(element)} has no words (2.4.6)`)
  ];
}

function tables(page: Page): string[] {
  return (all(page, "table") as HTMLTableElement[]).flatMap((table) => {
    const caption = words(table.caption);
    const heads = all(table, "th");
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    return [
      ...(caption === "" ? ["a table has no caption (1.3.1)"] : []),
      ...heads
        .filter((head) => !head.hasAttribute("scope"))
        .map((head) => `${caption}: the header ${words(head)} has no scope (1.3.1)`),
      ...heads.filter(isEmpty).map(() => `${caption}: a header is empty (1.3.1)`),
      ...rows
        .filter((row) => row.cells[0]?.tagName !== "TH")
        .map((_, i) => `${caption}: row ${i + 1} has no header (1.3.1)`)
    ];
  });
}

function references(page: Page): string[] {
  const ids = all(page, "[id]").map(({id}) => id);
  const known = new Set(ids);
  const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  const links = all(page, "a[href^='#']").map((link) => decodeURIComponent(link.getAttribute("href")!.slice(1)));
  const labels = all(page, "[aria-labelledby]").flatMap((one) => one.getAttribute("aria-labelledby")!.split(/\s+/));
  return [
    ...[...twice].map((id) => `the id ${id} is there twice (1.3.1)`),
    ...links.filter((id) => !known.has(id)).map((id) => `a link leads to #${id}, which is not there (2.4.4)`),
    ...labels.filter((id) => !known.has(id)).map((id) => `a label is named ${id}, which is not there (1.3.1)`)
  ];
}

function all(page: Page | Element, selector: string): Element[] {
  return [...page.querySelectorAll(selector)];
}

/** A drawing inside what has a name of its own needs none, nor does one that is not for reading. */
function isNameless(element: Element): boolean {
  if (element.closest("[aria-hidden=true]") !== null) return false;
  if (element.parentElement?.closest("[role=img]")) return false;
  const own =
    element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? words(element.querySelector("title"));
  return own.trim() === "";
}

function isEmpty(element: Element): boolean {
  return words(element) === "" && (element.getAttribute("aria-label") ?? "").trim() === "";
}

function words(element: Element | null | undefined): string {
  return (element?.textContent ?? "").trim().replaceAll(/\s+/g, " ");
}

function name(element: Element): string {
  const id = element.closest("[id]")?.id;
  return `a ${element.tagName.toLowerCase()}${id === undefined ? "" : ` in ${id}`}`;
}
