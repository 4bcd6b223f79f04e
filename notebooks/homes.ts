import type {ColumnTable} from "arquero";

/** Where other children live, without the answer that the question does not apply: that answer has no share of the base. */
export const homes = {name: "residence", except: ["not_applicable"]};

/** The answers of the women to whom the question applies. */
export function applicable(residences: ColumnTable): ColumnTable {
  return residences.filter((d) => d.residence !== "not_applicable");
}
