import type {ReleasedRow} from "../gate/released.ts";
import {isMarker} from "../gate/shown.ts";
import type {Draw, Frame} from "./draw.ts";
import type {PanelRows} from "./figure.ts";
import {coloursFor, fontSize, gridline, ink, quietInk} from "./house.ts";
import {textWidth, wrapped} from "./text-width.ts";
import {countAndPercent} from "./value-text.ts";

export interface BarsSpec {
  /** shorter or clearer names for the series, by category code */
  readonly labels?: Readonly<Record<string, string>>;
}

const barHeight = 20;
const lineHeight = 18;
const gap = 12;
const axisHeight = 34;

/** Keeps a gridline from running through a text. */
const halo = {stroke: "white", strokeWidth: 4};

/**
 * Horizontal bars, one a category and series: the category's name stands over its bars and the series' name beside each,
 * so that nothing rests on colour. Lengths are percentages of the base. What is withheld has no bar: its marker stands
 * in its place. The axis is that of the released values alone.
 */
export function bars({labels = {}}: BarsSpec = {}): Draw {
  return {called: "Bar chart", labels, options: drawBars};
}

/** Rests on the panel's variables, series and rows and on nothing else, so that the same ones have the same drawing. */
export function drawBars({released, series}: PanelRows, {Plot, width}: Frame) {
  const [first] = released.dimensions;
  const rows = series.flatMap((one) => one.rows);
  const seriesOfRow = new Map(series.flatMap(({code, rows: own}) => own.map((row) => [row, code])));
  const seriesOf = (row: ReleasedRow): string => seriesOfRow.get(row)!;
  const codeOf = (row: ReleasedRow): string => row.codes[first!.name]!;
  const shareOf = (row: ReleasedRow): number | null => (isMarker(row.share) ? null : row.share);

  const marginLeft =
    series.length > 1 ? Math.ceil(Math.max(...series.map(({label}) => textWidth(label))) * fontSize) + 10 : 4;
  const valueWidth = Math.max(...rows.map((row) => textWidth(countAndPercent(row)))) * fontSize + 8;
  const captions = new Map(first!.categories.map(({code, label}) => [code, wrapped(label, (width - 8) / fontSize)]));
  const lines = Math.max(...[...captions.values()].map(({length}) => length));
  const nameOf = (row: ReleasedRow): string => {
    const own = captions.get(codeOf(row))!;
    return [...Array<string>(lines - own.length).fill(""), ...own].join("\n");
  };
  const greatest = Math.max(10, ...rows.map((row) => shareOf(row) ?? 0));
  const ticks = ticksTo(greatest);

  // The bars of a category share its facet with the lines of its name: bands of one height, the name's above.
  const nameBands = Array.from({length: Math.ceil((lines * lineHeight) / barHeight)}, (_, i) => `name ${i + 1}`);
  const bands = [...nameBands, ...series.map(({code}) => code)];
  const facetHeight = bands.length * barHeight + gap;
  const height = first!.categories.length * facetHeight + axisHeight;
  const labelOf = new Map(series.map(({code, label}) => [code, label]));

  return {
    width,
    height,
    marginLeft,
    marginRight: Math.ceil(valueWidth),
    marginTop: 0,
    marginBottom: axisHeight,
    x: {domain: [0, ticks.at(-1)!], axis: null},
    y: {domain: bands, axis: null, padding: 0.12},
    fy: {domain: first!.categories.map(({code}) => code), axis: null, padding: gap / facetHeight, round: false},
    color: {domain: series.map(({code}) => code), range: [...coloursFor(series.length)]},
    marks: [
      Plot.gridX({ticks, stroke: gridline, strokeOpacity: 1}),
      Plot.axisX({
        ticks,
        tickSize: 0,
        tickFormat: (tick: number) => `${tick}%`,
        fill: quietInk,
        label: null,
        anchor: "bottom"
      }),
      Plot.barX(rows, {
        x: shareOf,
        y: seriesOf,
        fy: codeOf,
        fill: seriesOf,
        filter: (row: ReleasedRow) => shareOf(row) !== null
      }),
      Plot.text(rows, {
        x: 0,
        dx: -6,
        y: seriesOf,
        fy: codeOf,
        text: (row: ReleasedRow) => (series.length > 1 ? labelOf.get(seriesOf(row))! : ""),
        textAnchor: "end",
        fill: ink
      }),
      Plot.text(rows, {
        x: (row: ReleasedRow) => shareOf(row) ?? 0,
        dx: 5,
        y: seriesOf,
        fy: codeOf,
        text: countAndPercent,
        textAnchor: "start",
        fill: ink,
        ...halo
      }),
      Plot.text(series[0]!.rows, {
        fy: codeOf,
        text: (row: ReleasedRow) => nameOf(row),
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: -marginLeft,
        dy: 2,
        lineHeight: lineHeight / fontSize,
        fontWeight: "bold",
        fill: ink,
        ...halo
      })
    ]
  };
}

/** Percentages from 0, in steps that leave six ticks at most. */
export function ticksTo(greatest: number): number[] {
  const step = [2, 5, 10, 20].find((size) => greatest / size <= 5) ?? 25;
  return Array.from({length: Math.ceil(greatest / step) + 1}, (_, i) => i * step);
}
