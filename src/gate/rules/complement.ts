import type {Rule} from "./finding.ts";
import {rows} from "./rows.ts";

/** 98% is as telling as 2%: a cell is protected if those of its base who are not in it are few, but some. */
export const complement: Rule = {
  name: "complement",
  says: ({threshold}) => `a count is withheld, too, if from 1 to ${threshold - 1} of its base are not in it`,
  find: (known, {threshold}) =>
    known.people.variables.flatMap(({name}) =>
      rows(known, name).flatMap(({base, cells}) =>
        cells.filter((c) => {
          const others = known.cells[base]!.count - known.cells[c]!.count;
          return others >= 1 && others < threshold;
        })
      )
    )
};
