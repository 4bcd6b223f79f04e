import type {ColumnTable} from "arquero";
import type {Codebook} from "../data/codebook.ts";
import type {Flow} from "../flow/flow.ts";

export interface YearOfRecords {
  readonly year: string;
  /** by resource, in the names of the present codebook */
  readonly records: Readonly<Record<string, ColumnTable>>;
  readonly flow?: Flow | undefined;
}

/**
 * For each year, by identifier, a number from 0 that stands for the record as it was. A record that is the same in two
 * years (all rows of all files that bear its identifier) has one number; one that was corrected between them has two.
 */
export function recordVersions(years: readonly YearOfRecords[], codebook: Codebook): Map<string, Map<unknown, number>> {
  const versions = new Map<string, number>();
  return new Map(
    years.map(({year, records}) => [
      year,
      new Map(
        [...contents(records, codebook)].map(([id, rows]): [unknown, number] => {
          const version = rows.sort().join("\n");
          const number = versions.get(version) ?? versions.size;
          versions.set(version, number);
          return [id, number];
        })
      )
    ])
  );
}

/** By identifier, its rows as texts. */
function contents(records: YearOfRecords["records"], {resources}: Codebook): Map<unknown, string[]> {
  const found = new Map<unknown, string[]>();
  for (const {name, key} of resources) {
    const table = records[name]!;
    const columns = table
      .columnNames()
      .sort()
      .map((column) => table.column(column)!);
    const ids = table.column(key)!;
    for (let row = 0; row < table.totalRows(); row++) {
      const id = ids.at(row);
      const rows = found.get(id) ?? [];
      rows.push(JSON.stringify([name, ...columns.map((column) => column.at(row))]));
      found.set(id, rows);
    }
  }
  return found;
}
