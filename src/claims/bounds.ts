/** The ends of a range, in the unit of what it bounds; `above` and `below` are not part of it. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly above?: number;
  readonly below?: number;
}

/** Computed thirds and sums of tenths are as near as a computer has them. */
const slack = 1e-9;

export function within(value: number, {least, most, above, below}: Bounds): boolean {
  return (
    (least === undefined || value >= least - slack) &&
    (most === undefined || value <= most + slack) &&
    (above === undefined || value > above + slack) &&
    (below === undefined || value < below - slack)
  );
}

/** How much room it leaves: what is said with less of it says more. */
export function width({least, most, above, below}: Bounds): number {
  return (most ?? below ?? Number.POSITIVE_INFINITY) - (least ?? above ?? Number.NEGATIVE_INFINITY);
}

/** `2 to 4`, `25% or more`, `over 50% and under 75%` */
export function boundsText({least, most, above, below}: Bounds, unit: "" | "%"): string {
  const text = (value: number) => `${Number(value.toFixed(unit === "%" ? 1 : 2))}${unit}`;
  if (least !== undefined && least === most) return text(least);
  if (least !== undefined && most !== undefined) return `${text(least)} to ${text(most)}`;
  const ends = [
    least === undefined ? "" : `${text(least)} or more`,
    above === undefined ? "" : `over ${text(above)}`,
    most === undefined ? "" : `${text(most)} or fewer`,
    below === undefined ? "" : `under ${text(below)}`
  ];
  return ends.filter((end) => end !== "").join(" and ");
}
