import type {Push} from "./attacker.ts";
import type {Demand} from "./demand.ts";
import type {Problem} from "./problem.ts";

/** Of these cells at least so much must be withheld: Σ value × y ≥ least. */
export interface Cut {
  readonly cells: Int32Array;
  readonly values: Float64Array;
  readonly least: number;
}

/** How much of its demand a cell gets; 1 is enough. */
export function score({up, down}: Demand, above: Push, below: Push): number {
  return above.gain / up + below.gain / down;
}

/**
 * The capacity constraint of Fischetti and Salazar-González, from the prices (dual values) of two pushes: whatever is
 * withheld, the attacker's room is at most a constant plus Σ price × y. Up or down suffices, so the two add up, each in
 * parts of its demand; coefficients beyond what is missing are cut down to it.
 */
export function cut(
  {may}: Problem,
  {up, down}: Demand,
  above: Push,
  below: Push,
  y: ArrayLike<number>
): Cut | undefined {
  const cells: number[] = [];
  const values: number[] = [];
  let atY = 0;
  for (let c = 0; c < may.length; c++) {
    if (!may[c]) continue;
    const value = above.price[c]! / up + below.price[c]! / down;
    if (value <= 1e-7) continue;
    cells.push(c);
    values.push(value);
    atY += value * y[c]!;
  }
  const constant = Math.max(0, above.gain / up + below.gain / down - atY);
  const least = 1 - constant;
  if (least < 1e-6) return undefined;
  return {cells: Int32Array.from(cells), values: Float64Array.from(values, (v) => Math.min(v, least)), least};
}

/** A pattern failed in whole numbers only: what it prints, some of it must be withheld too. */
export function mustGrow({may}: Problem, hidden: Uint8Array): Cut {
  const cells = Int32Array.from([...may.keys()].filter((c) => may[c] && !hidden[c]));
  return {cells, values: new Float64Array(cells.length).fill(1), least: 1};
}
