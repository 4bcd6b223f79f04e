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
