/** What two coders said of the same units, each yes or no: whole numbers of units. */
export interface TwoCoders {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/** A coefficient of agreement: 1 where two always agree, about 0 where they agree as often as chance would have it. */
export interface Coefficient {
  readonly estimate: number;
  /** the ends of its 95% interval; nothing where the method has none */
  readonly ends?: {readonly lower: number; readonly upper: number};
}

export function unitsOf({both, firstOnly, secondOnly, neither}: TwoCoders): number {
  return both + firstOnly + secondOnly + neither;
}
