import type {ReleasedRow} from "../gate/released.ts";
import {isMarker} from "../gate/shown.ts";
import type {Draw, Frame} from "./draw.ts";
import type {PanelRows} from "./figure.ts";
import {fontSize, gridline, ink, palette} from "./house.ts";
import {textWidth, wrapped} from "./text-width.ts";
import {countText} from "./value-text.ts";

const lineHeight = 16;
const gap = 8;
const headHeight = 26;
/** in a table of pairs: room for the dot and a number of two figures */
const pairWidth = 40;

/**
 * A grid of dots: a row a category, a column a series, and each dot as large as its number, which stands beside it. What is
 * withheld has no dot and so no size: its marker stands in its place. A number of nought has no dot either.
 * Where both variables have the same categories, each pair stands once, below the diagonal, and the columns are headed by the
 * numbers of the rows.
 */
export function matrix(): Draw {
  return {called: "Matrix of dots", labels: {}, options: drawMatrix};
}

/** Rests on the panel's variables, series and rows and on nothing else. */
export function drawMatrix(panel: PanelRows, {Plot, width}: Frame) {
  const {released} = panel;
  const [first] = released.dimensions;
  const categories = first!.categories.map(({code}) => code);
  const square = categories.length > 1 && categories.join() === panel.series.map(({code}) => code).join();
  const series = square ? belowDiagonal(panel.series) : panel.series;
  const columns = series.map(({code}) => code);
  const codeOf = (row: ReleasedRow): string => row.codes[first!.name]!;
  const countOf = (row: ReleasedRow): number => (isMarker(row.count) ? 0 : row.count);
  const greatest = Math.max(1, ...series.flatMap(({rows}) => rows.map(countOf)));
  const mostRadius = square ? 9 : 13;
  const radiusOf = (row: ReleasedRow) => mostRadius * Math.sqrt(countOf(row) / greatest);

  const heads = square ? pairWidth : Math.max(...series.map(({label}) => textWidth(label))) * fontSize + 12;
  const names = Math.min(width * 0.55, width - heads * series.length);
  const captions = new Map(
    first!.categories.map(({code, label}, i) => [
      code,
      wrapped(square ? `${i + 1}. ${label}` : label, (names - 8) / fontSize)
    ])
  );
  const lines = Math.max(...[...captions.values()].map(({length}) => length));
  const rowHeight = Math.max(lines * lineHeight, 2 * mostRadius) + gap;

  return {
    width,
    height: headHeight + categories.length * rowHeight,
    marginLeft: Math.ceil(names),
    marginRight: 0,
    marginTop: headHeight,
    marginBottom: 0,
    x: {domain: columns, axis: null, padding: 0, type: "band" as const},
    y: {domain: categories, axis: null, padding: 0, type: "band" as const},
    r: {type: "identity" as const},
    marks: [
      Plot.ruleY(series[0]!.rows, {y: codeOf, insetLeft: -Math.ceil(names), dy: -rowHeight / 2, stroke: gridline}),
      series.map(({code, label, rows}) => [
        Plot.text(rows.slice(0, 1), {
          x: () => code,
          frameAnchor: "top",
          text: () => label,
          dy: -headHeight + 4,
          lineAnchor: "top",
          fontWeight: "bold",
          fill: ink
        }),
        Plot.dot(rows, {
          x: () => code,
          y: codeOf,
          dx: -mostRadius,
          r: radiusOf,
          fill: (row: ReleasedRow) => (square && codeOf(row) === code ? palette.turquoise : palette.darkBlue),
          filter: (row: ReleasedRow) => countOf(row) > 0
        }),
        Plot.text(rows, {
          x: () => code,
          y: codeOf,
          dx: 5,
          text: (row: ReleasedRow) => countText(row.count),
          textAnchor: "start",
          fill: ink
        })
      ]),
      Plot.text(series[0]!.rows, {
        y: codeOf,
        frameAnchor: "left",
        dx: -Math.ceil(names),
        text: (row: ReleasedRow) => captions.get(codeOf(row))!.join("\n"),
        textAnchor: "start",
        lineAnchor: "middle",
        lineHeight: lineHeight / fontSize,
        fill: ink
      })
    ]
  };
}

/** Of a table of pairs: each pair once, with the number of the row at the head of its column. */
function belowDiagonal(series: PanelRows["series"]): PanelRows["series"] {
  return series.map((one, i) => ({...one, label: String(i + 1), rows: one.rows.slice(i)}));
}
