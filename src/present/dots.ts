import type {ReleasedRow} from "../gate/released.ts";
import {isMarker} from "../gate/shown.ts";
import {ticksTo} from "./bars.ts";
import type {Draw, Frame} from "./draw.ts";
import type {PanelRows} from "./figure.ts";
import {coloursFor, fontSize, gridline, ink, quietInk} from "./house.ts";
import {textWidth, wrapped} from "./text-width.ts";

const laneHeight = 17;
const lineHeight = 17;
const gap = 10;
const axisHeight = 30;
const symbols = ["circle", "triangle", "square", "diamond"] as const;

/** Keeps a gridline from running through a text. */
const halo = {stroke: "white", strokeWidth: 4};

/**
 * Shares as dots, each joined to a line that stands for the first series: the longer the join, the less alike the two.
 * Every series has its own lane and its own shape, told in the key above, so that nothing rests on colour. What is withheld
 * has no dot: its marker stands at the start of its lane.
 */
export function dots(): Draw {
  return {called: "Dot plot", labels: {}, options: drawDots};
}

/** Rests on the panel's variables, series and rows and on nothing else. */
export function drawDots({released, series}: PanelRows, {Plot, width}: Frame) {
  const [first] = released.dimensions;
  const categories = first!.categories;
  const [reference, ...others] = series;
  const codeOf = (row: ReleasedRow): string => row.codes[first!.name]!;
  const shareOf = (row: ReleasedRow): number | null => (isMarker(row.share) ? null : row.share);
  const wholeOf = new Map(reference!.rows.map((row) => [codeOf(row), shareOf(row)]));
  const greatest = Math.max(10, ...series.flatMap(({rows}) => rows.map((row) => shareOf(row) ?? 0)));
  const ticks = ticksTo(greatest);

  const captions = new Map(categories.map(({code, label}) => [code, wrapped(label, (width - 8) / fontSize)]));
  const lines = Math.max(...[...captions.values()].map(({length}) => length));
  const nameLanes = Array.from({length: Math.ceil((lines * lineHeight) / laneHeight)}, (_, i) => `name ${i + 1}`);
  const lanes = [...nameLanes, ...others.map(({code}) => code)];
  const facetHeight = lanes.length * laneHeight + gap;
  const key = keyOf(
    series.map(({label}) => label),
    width
  );
  const top = key.at(-1)!.y + 22;
  const colours = coloursFor(others.length);
  const frame = {frameAnchor: "top-left", fy: () => categories[0]!.code} as const;
  const mark = {symbol: (lane: number) => symbols[lane]!, r: 5};

  return {
    width,
    height: top + categories.length * facetHeight + axisHeight,
    marginLeft: 34,
    marginRight: 20,
    marginTop: top,
    marginBottom: axisHeight,
    x: {domain: [0, ticks.at(-1)!], axis: null},
    y: {domain: lanes, axis: null, padding: 0},
    fy: {domain: categories.map(({code}) => code), axis: null, padding: gap / facetHeight, round: false},
    symbol: {type: "identity" as const},
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
      Plot.text(reference!.rows, {
        fy: codeOf,
        text: (row: ReleasedRow) => captions.get(codeOf(row))!.join("\n"),
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: -34,
        dy: 1,
        lineHeight: lineHeight / fontSize,
        fontWeight: "bold",
        fill: ink,
        ...halo
      }),
      others.map(({code, rows}, lane) => [
        Plot.link(rows, {
          x1: (row: ReleasedRow) => wholeOf.get(codeOf(row)),
          x2: shareOf,
          y1: () => code,
          y2: () => code,
          fy: codeOf,
          stroke: quietInk,
          strokeWidth: 1.5,
          filter: (row: ReleasedRow) => shareOf(row) !== null && wholeOf.get(codeOf(row)) !== null
        }),
        Plot.tickX(reference!.rows, {
          x: shareOf,
          y: () => code,
          fy: codeOf,
          stroke: ink,
          strokeWidth: 3,
          filter: (row: ReleasedRow) => shareOf(row) !== null
        }),
        Plot.dot(rows, {
          x: shareOf,
          y: () => code,
          fy: codeOf,
          fill: colours[lane]!,
          symbol: symbols[lane]!,
          r: 5,
          filter: (row: ReleasedRow) => shareOf(row) !== null
        }),
        Plot.text(rows, {
          x: 0,
          y: () => code,
          fy: codeOf,
          text: (row: ReleasedRow) => (isMarker(row.share) ? row.share : ""),
          textAnchor: "start",
          dx: 4,
          fill: ink,
          ...halo
        })
      ]),
      key.map(({label, x, y}, place) => [
        place === 0
          ? Plot.text([place], {
              ...frame,
              text: () => "|",
              fontWeight: "bold",
              dx: x - 34 + 6,
              dy: y - top - 4,
              fill: ink
            })
          : Plot.dot([place - 1], {...frame, ...mark, fill: colours[place - 1]!, dx: x - 34 + 6, dy: y - top}),
        Plot.text([place], {
          ...frame,
          text: () => label,
          textAnchor: "start",
          lineAnchor: "middle",
          dx: x - 34 + 16,
          dy: y - top,
          fill: ink
        })
      ])
    ]
  };
}

/** Where each entry of the key stands, from the drawing's corner: as many on a line as fit. */
function keyOf(labels: readonly string[], width: number) {
  let [x, y] = [0, 10];
  return labels.map((label) => {
    const own = 34 + Math.ceil(textWidth(label) * fontSize);
    if (x > 0 && x + own > width) [x, y] = [0, y + lineHeight];
    const place = {label, x, y};
    x += own;
    return place;
  });
}
