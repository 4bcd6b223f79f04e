import type * as PlotModule from "@observablehq/plot";
import {isReleasedRow} from "../gate/released.ts";
import type {Figure, PanelRows} from "./figure.ts";
import {font, fontSize, ink} from "./house.ts";

export interface Frame {
  readonly Plot: typeof PlotModule;
  /** in units of the drawing: 640 for a desktop and paper, 340 for a phone */
  readonly width: number;
}

/** A way to draw: from released rows to the options of one `Plot.plot`. */
export interface Draw {
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

/** Draws figures; loading jsdom and Plot is most of what it costs, so both are loaded when there is something to draw. */
export async function drawAll(figures: ReadonlyMap<string, Figure>): Promise<Map<string, readonly Drawn[]>> {
  if (figures.size === 0) return new Map();
  const [{JSDOM}, Plot] = await Promise.all([import("jsdom"), import("@observablehq/plot")]);
  const {document} = new JSDOM("").window;
  return new Map(
    [...figures].map(([id, {panels, spec}]) => [
      id,
      panels.map((panel, i) => {
        const one = (size: keyof typeof widths) =>
          drawn(`${id}-${i + 1}-${size}`, panel, spec.draw, {Plot, width: widths[size]}, document);
        return {wide: one("wide"), narrow: one("narrow")};
      })
    ])
  );
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
    for (const row of data) {
      if (!isReleasedRow(row) && typeof row !== "number")
        throw new TypeError(`${name}: a mark draws something that the gate did not release`);
    }
  }
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
  return svg.outerHTML
    .replaceAll(/\bplot-(clip|pattern|marker)-(\d+)/g, `${name}-$1-$2`)
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}
