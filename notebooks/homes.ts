import type {ColumnTable} from "arquero";

/** Where other children live, without the answer that the question does not apply: that answer has no share of the base. */
export const homes = {
  name: "residence",
  label: "Where the mother's other children live",
  categories: {
    father: "With father",
    family: "With a family member",
    adopted: "Adopted",
    foster_care: "In foster care",
    unknown: "Unknown"
  }
};

/** The answers of the women to whom the question applies. */
export function applicable(residences: ColumnTable): ColumnTable {
  return residences.filter((d) => d.residence !== "not_applicable");
}
