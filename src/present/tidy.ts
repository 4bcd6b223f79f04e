import {total} from "../gate/released.ts";
import type {PanelRows} from "./figure.ts";
import {stepsTidy} from "./steps.ts";
import type {Tidy} from "./table.ts";

/** The data of a figure, one line a bar; a figure of several drawings names the variable of each. */
export function tidyPanels(panels: readonly PanelRows[]): Tidy {
  const several = panels.length > 1;
  const {released: one, by, steps} = panels[0]!;
  if (steps !== undefined) return stepsTidy(steps);
  const series = by === undefined ? [] : [by];
  return {
    keys: several ? ["variable", "category", ...series] : [one.dimensions[0]!.name, ...series],
    values: ["count", "percentage"],
    rows: panels.flatMap(({released, by: name, series}) => {
      const [first] = released.dimensions;
      return first!.categories.flatMap(({code}, i) =>
        series.map(({code: own, rows, draft, others}) => ({
          keys: [...(several ? [first!.name] : []), code, ...(name === undefined ? [] : [own])],
          values: [rows[i]!.count, rows[i]!.share],
          from: {draft, cell: [code, ...others], base: [total, ...others]}
        }))
      );
    })
  };
}
