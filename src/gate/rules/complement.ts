import {cellId} from "../model/published.ts";
import type {System} from "../model/system.ts";
import {rows} from "./rows.ts";
import type {Rule} from "./rule.ts";

/**
 * 98% is as telling as 2%: a cell is protected if those of its base who are not in it are few, but some. Where these are
 * a cell of their own, that one is small, and need not be named twice.
 */
export const complement: Rule = {
  name: "complement",
  says: ({threshold}) => `A count is withheld, too, if all of its base but 1 to ${threshold - 1} are in it.`,
  bearsOn: ({threshold}) => `counts of all but 1 to ${threshold - 1} of a group`,
  protects: (known, {threshold}) =>
    known.people.variables.flatMap(({name}, variable) =>
      rows(known, name).flatMap(({base, cells}) =>
        cells.filter((c) => {
          const others = known.cells[base]!.count - known.cells[c]!.count;
          return others >= 1 && others < threshold && !otherHalf(known, c, variable);
        })
      )
    )
};

function otherHalf({people, cells, placeOf}: System, c: number, variable: number): boolean {
  if (people.variables[variable]!.codes.length !== 2) return false;
  const where = cells[c]!.where.map(([v, code]) => [v, v === variable ? 1 - code : code] as const);
  return placeOf.has(cellId(people, where));
}
