import type {Population} from "../model/population.ts";
import {cellsOf, type PublishedTable} from "../model/published.ts";
import type {Virtual} from "../model/system.ts";

/**
 * Differencing: a table of a subsample beside the same of the whole gives away the part outside it. These cells are never
 * printed, and protected like any other.
 */
export function outside(people: Population, tables: readonly PublishedTable[]): Virtual[] {
  return tables.flatMap((table) => {
    const parts = Object.entries(table.within ?? {});
    return parts.flatMap(([name, code]) => {
      const variable = people.variables.findIndex((v) => v.name === name);
      const others = people.variables[variable]!.codes.filter((other) => other !== code);
      return others.flatMap((other) =>
        cellsOf(people, {...table, within: {...table.within, [name]: other}}).map((where) =>
          Object.fromEntries(where.map(([v, c]) => [people.variables[v]!.name, people.variables[v]!.codes[c]!]))
        )
      );
    });
  });
}
