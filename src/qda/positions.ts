import type {Findings} from "../data/findings.ts";
import {childOf, type Element, type Extent, within} from "./element.ts";

/** How the positions of a project count, as far as its texts show it. */
export interface Positions {
  /** selections whose text was there to hold them against */
  readonly held: number;
  /** selections of texts that lie outside the file */
  readonly unheld: number;
  /** a position reaches further than its text has code points: UTF-16 code units are counted, as NVivo does */
  readonly units: boolean;
}

/**
 * Holds every selection against the length of its text. The standard counts Unicode code points from 0 and means the last one
 * by the end (REFI-QDA 1.5, 10.2); tools also count UTF-16 code units, two for a line end, and the place after the last.
 * A selection that stands in none of these readings is told.
 */
export function checkPositions(
  root: Element,
  textOf: (path: string, element: Element) => Extent | "elsewhere" | undefined,
  findings: Findings
): Positions {
  let held = 0;
  let unheld = 0;
  let units = false;
  for (const element of within(root)) {
    if (element.name.endsWith("Selection")) checkOrder(element);
    const selections = element.children.filter(({name}) => name === "PlainTextSelection" || name === "SyncPoint");
    if (!isText(element)) continue;
    const extent = extentIn(element, selections.length > 0);
    if (extent === undefined) unheld += selections.length;
    if (extent === undefined) continue;
    for (const selection of selections) {
      held++;
      const end = Math.max(...["startPosition", "endPosition", "position"].map((key) => numberOf(selection, key) ?? 0));
      if (end > extent.points) units = true;
      if (end > extent.units) tell(selection, `ends at ${end}, and its text has ${extent.points} characters`);
    }
  }
  return {held, unheld, units};

  function checkOrder(selection: Element): void {
    for (const [first, last] of [
      ["startPosition", "endPosition"],
      ["begin", "end"]
    ] as const) {
      const start = numberOf(selection, first);
      const end = numberOf(selection, last);
      if (start === undefined || end === undefined) continue;
      if (start < 0) tell(selection, `starts at ${start}`);
      if (start > end) tell(selection, `starts at ${start} and ends before that, at ${end}`);
    }
  }

  /** Undefined where there is none to be seen, which is told where it is a fault. */
  function extentIn(element: Element, needed: boolean): Extent | undefined {
    const content = childOf(element, "PlainTextContent");
    const path = element.attributes.get("plainTextPath") ?? "";
    if (content !== undefined && path !== "") tell(element, "has its text both in itself and in a file");
    if (content === undefined && path === "" && needed) tell(element, "has passages and no text");
    if (content !== undefined || path === "") return content?.extent;
    const extent = textOf(path, element);
    return extent === "elsewhere" ? undefined : extent;
  }

  function tell({name, line, column}: Element, problem: string): void {
    findings.add(line, `${name} ${problem}`, undefined, column);
  }
}

/** A note may select text of the document that it is on, as MAXQDA and QualCoder write it, and is not read. */
const textual = ["TextSource", "TextDescription", "Representation", "Transcript"];

function isText({name}: Element): boolean {
  return textual.includes(name);
}

function numberOf(element: Element, key: string): number | undefined {
  const value = element.attributes.get(key);
  return value === undefined || value === "" ? undefined : Number(value);
}
