import type {Quantity} from "../gate/quantity.ts";
import {isFigure, type Term} from "./claim.ts";

/** What a claim looks at of a number, be it of this edition or of an earlier one. */
export type Told = Pick<Quantity, "shown" | "unit" | "parts" | "figures" | "withheld" | "asAt">;

/** What a page can name. */
export interface World<N extends Told = Quantity> {
  readonly numbers: ReadonlyMap<string, N>;
  readonly columns: ReadonlyMap<string, {readonly numbers: ReadonlyMap<string, N>}>;
}

/** An earlier edition, as a claim of a later one is held against it. */
export interface EarlierWorld extends World<Told> {
  /** `2022.2` */
  readonly edition: string;
}

/**
 * A number that a claim is held against: as it is printed, and of a percentage as its counts give it. What is said of a
 * percentage must be true of both, or a reader would find it false of the one that stands there.
 */
export interface Value {
  /** `%`, `count`, or a unit of measure */
  readonly unit: string;
  readonly as: readonly number[];
  /** `59%`, `23 of 39` */
  readonly text: string;
}

/** The value of a term whose numbers are all shown. */
export function valueIn({name, of}: Term, {numbers}: World<Told>): Value {
  if (isFigure(name)) return {unit: "", as: [Number(name)], text: name};
  const number = numbers.get(name)!;
  if (of === undefined) {
    const {unit, parts, figures} = number;
    const shown = number.shown as number;
    const exact = parts === undefined || parts.base === 0 ? [] : [(100 * parts.count) / parts.base];
    return {unit, as: [shown, ...exact], text: figures};
  }
  const base = numbers.get(of)!;
  const exact = (100 * (number.shown as number)) / (base.shown as number);
  return {unit: "%", as: [Math.round(exact), exact], text: `${number.figures} of ${base.figures}`};
}
