import type {Shown} from "../gate/shown.ts";
import type {Document} from "../template/model.ts";

/**
 * Every value of an edition by its address: `number/meanYears`, or a table's or figure's id, the keys of the cell
 * and the name of the value: `table-1/under_5/north/count`.
 */
export function addressesOf({
  numbers,
  document
}: {
  readonly numbers: Readonly<Record<string, {readonly shown: Shown}>>;
  readonly document: Pick<Document, "figures" | "tables">;
}): Map<string, Shown> {
  const values = new Map<string, Shown>();
  for (const [name, {shown}] of Object.entries(numbers)) values.set(`number/${name}`, shown);
  for (const {id, tidy} of [...document.tables, ...document.figures]) {
    for (const row of tidy.rows) {
      tidy.values.forEach((measure, i) => {
        const value = row.values[i]!;
        if (value !== "") values.set([id, ...row.keys, measure].join("/"), value);
      });
    }
  }
  return values;
}
