import {total} from "../gate/released.ts";
import type {PanelRows} from "./figure.ts";
import type {Tidy} from "./table.ts";

/** The data of a figure, one line a bar; a figure of several drawings names the variable of each. */
export function tidyPanels(panels: readonly PanelRows[]): Tidy {
  const several = panels.length > 1;
  const dimensions = panels[0]!.released.dimensions;
  const by = dimensions.slice(1).map(({name}) => name);
  return {
    keys: several ? ["variable", "category", ...by] : [dimensions[0]!.name, ...by],
    values: ["count", "percentage"],
    rows: panels.flatMap(({released, series}) => {
      const [first] = released.dimensions;
      return first!.categories.flatMap(({code}, i) =>
        series.map((one) => {
          const others = by.length > 0 ? [one.code] : [];
          return {
            keys: [...(several ? [first!.name] : []), code, ...others],
            values: [one.rows[i]!.count, one.rows[i]!.share],
            from: {draft: released.id, cell: [code, ...others], base: [total, ...others]}
          };
        })
      );
    })
  };
}
