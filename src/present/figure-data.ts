import type {PanelRows} from "./figure.ts";
import {stepsData} from "./steps.ts";
import type {Column, TableData} from "./table.ts";
import {countText, percentText} from "./value-text.ts";

/** The table under a drawing: the same rows, a number and a percentage for each series. */
export function figureData({released, series, steps, title}: PanelRows, figureTitle: string): TableData {
  if (steps !== undefined) return stepsData(steps, title ?? figureTitle);
  const [first] = released.dimensions;
  const columns: Column[] = [
    {key: first!.name, label: first!.label, numeric: false},
    ...series.flatMap(({code, label}) => [
      {key: `${code}/count`, label: `${label}, number`, numeric: true},
      {key: `${code}/percentage`, label: `${label}, %`, numeric: true}
    ])
  ];
  const rows = first!.categories.map(({code, label}, i) => ({
    key: code,
    cells: [label, ...series.flatMap(({rows}) => [countText(rows[i]!.count), percentText(rows[i]!.share)])]
  }));
  return {caption: title ?? figureTitle, footnotes: [], columns, rows};
}
