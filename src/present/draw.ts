import type * as PlotModule from "@observablehq/plot";
import {isReleasedRow} from "../gate/released.ts";
import {forgetful, type Memory} from "../memory.ts";
import {drawBars} from "./bars.ts";
import {drawDots} from "./dots.ts";
import type {Figure, PanelRows} from "./figure.ts";
import {drawFlow} from "./flow-chart.ts";
import {font, fontSize, ink} from "./house.ts";
import {drawMatrix} from "./matrix.ts";

export interface Frame {
  readonly Plot: typeof PlotModule;
  /** in units of the drawing: 640 for a desktop and paper, 340 for a phone */
  readonly width: number;
}

/** A way to draw: from released rows to the options of one `Plot.plot`. */
export interface Draw {
  /** what the alt text calls it: Bar chart */
  readonly called: string;
  /** names of the series where the codebook's are too long, by category code */
  readonly labels: Readonly<Record<string, string>>;
  options(panel: PanelRows, frame: Frame): PlotModule.PlotOptions;
}

/** A drawing at the two widths. */
export interface Drawn {
  readonly wide: string;
  readonly narrow: string;
}

const widths = {wide: 640, narrow: 340} as const;

/**
 * The ways to draw that rest on the panel and the width alone, by name: what they drew before can be shown again. What a
 * notebook's own function rests on cannot be told from outside it; it draws each time.
 */
const settledWays = new Map<Draw["options"], string>([
  [drawBars, "bars"],
  [drawDots, "dots"],
  [drawFlow, "flow chart"],
  [drawMatrix, "matrix"]
]);

/** Draws figures, or takes the drawings that the same released rows had before. */
export async function drawAll(
  figures: ReadonlyMap<string, Figure>,
  memory: Memory = forgetful
): Promise<Map<string, readonly Drawn[]>> {
  const drawings = new Map<string, readonly Drawn[]>();
  for (const [id, {panels, spec}] of figures) {
    const drawn: Drawn[] = [];
    for (const [i, panel] of panels.entries()) drawn.push(await drawnAgain(`${id}-${i + 1}`, panel, spec.draw, memory));
    drawings.set(id, drawn);
  }
  return drawings;
}

async function drawnAgain(name: string, panel: PanelRows, draw: Draw, memory: Memory): Promise<Drawn> {
  const way = settledWays.get(draw.options);
  const question = {way, name, widths, panel: plain(name, panel)};
  const {answer, keep} = (way === undefined ? forgetful : memory).about("drawing", question);
  if (answer !== undefined) return answer as unknown as Drawn;
  const {Plot, document} = await tools();
  const one = (size: keyof typeof widths) =>
    drawn(`${name}-${size}`, panel, draw, {Plot, width: widths[size]}, document);
  const both = {wide: one("wide"), narrow: one("narrow")};
  keep(both);
  return both;
}

/** What a settled way to draw can see of a panel. */
function plain(name: string, {title, released: {dimensions}, series, steps}: PanelRows) {
  for (const {rows} of series) if (!rows.every(isReleasedRow)) throw notReleased(name);
  return {title, dimensions, series, ...(steps && {steps})};
}

let loaded: Promise<{Plot: typeof PlotModule; document: Document}> | undefined;

/** jsdom and Plot: loading them takes long, so it waits until there is something to draw. */
function tools() {
  loaded ??= Promise.all([import("jsdom"), import("@observablehq/plot")]).then(([{JSDOM}, Plot]) => ({
    Plot,
    document: new JSDOM("").window.document
  }));
  return loaded;
}

/** The only call of `Plot.plot`. */
function drawn(name: string, panel: PanelRows, draw: Draw, frame: Frame, document: Document): string {
  const options = draw.options(panel, frame);
  demandReleasedRows(name, options.marks ?? []);
  const svg = withoutWarnings(name, () => frame.Plot.plot({...options, document}));
  if (svg.tagName !== "svg") throw new Error(`${name}: a drawing is one svg; legends and titles stand on the page`);
  return settled(name, svg);
}

/** Second brick of the wall: a drawing of anything that the gate did not release is refused. */
function demandReleasedRows(name: string, marks: readonly unknown[]): void {
  for (const mark of marks.flat(Number.POSITIVE_INFINITY)) {
    const data = (mark as {data?: Iterable<unknown> | null} | null)?.data;
    if (data === null || data === undefined) continue;
    for (const row of data) if (!isReleasedRow(row) && typeof row !== "number") throw notReleased(name);
  }
}

function notReleased(name: string): TypeError {
  return new TypeError(`${name}: a mark draws something that the gate did not release`);
}

/** Plot writes warnings into the drawing and to the console; here they are failures. */
function withoutWarnings<T>(name: string, plot: () => T): T {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => warnings.push(words.join(" "));
  try {
    const result = plot();
    if (warnings.length > 0) throw new Error(`${name}: ${warnings.join("; ")}`);
    return result;
  } finally {
    console.warn = warn;
  }
}

/** A drawing that stands by itself: its size, its font, no style sheet, and ids that no other drawing has. */
function settled(name: string, svg: Element): string {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (/^(aria-.*|class|font-variant)$/.test(attribute.name)) element.removeAttribute(attribute.name);
    }
  }
  for (const attribute of ["class", "style", "font-variant"]) svg.removeAttribute(attribute);
  svg.setAttribute("font-family", font);
  svg.setAttribute("font-size", String(fontSize));
  svg.setAttribute("fill", ink);
  // Plot counts on from drawing to drawing; here each starts anew, whatever was drawn before it.
  const ids: string[] = [];
  return svg.outerHTML
    .replaceAll(/\bplot-(clip|pattern|marker)-\d+/g, (id, kind) => `${name}-${kind}-${placeAmong(ids, id)}`)
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}

function placeAmong(ids: string[], id: string): number {
  if (!ids.includes(id)) ids.push(id);
  return ids.indexOf(id) + 1;
}
