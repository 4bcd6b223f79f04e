/** A value and how common it is beside the others of its published group. */
type Scale = readonly (readonly [value: number, weight: number])[];

/**
 * The source prints groups and averages of a number, never the number. These are the values that it may take here: ages
 * alike, thinning out from 35; sentences of even months and quarters of a year up to three years and of half years
 * beyond, whole and half years the most common; each number of children half as common as the one before.
 */
export const scales: Readonly<Record<string, Scale>> = {
  mother_age: from(18, 42).map((age) => [age, age < 35 ? 1 : (43 - age) / 8]),
  sentence_months: from(3, 96)
    .filter((months) => months < 12 || (months <= 36 ? months % 2 === 0 || months % 3 === 0 : months % 6 === 0))
    .map((months) => [months, (months % 12 === 0 ? 4 : months % 6 === 0 ? 2 : 1) / Math.max(1, months / 36)]),
  other_children: from(0, 7).map((children) => [children, 1 / 2 ** children])
};

function from(least: number, most: number): number[] {
  return Array.from({length: most - least + 1}, (_, i) => least + i);
}
