import type {Shown} from "../gate/shown.ts";
import type {ValueChange} from "./reading/change.ts";
import {printed} from "./reading/unit.ts";

/** `43 → 45`, and by how much: `+2` */
export interface ValueWords {
  readonly old: string;
  readonly new: string;
  readonly change: string;
}

export function valueWords(
  unit: string,
  {old, new: now, change = ""}: {readonly old?: Shown; readonly new?: Shown; readonly change?: string}
): ValueWords {
  return {old: printed(unit, old), new: printed(unit, now), change};
}

/** A row's values in the order of the table's measures; where one did not change, nothing. */
export function byMeasure(values: readonly ValueChange[], measures: readonly string[]): (ValueWords | undefined)[] {
  return measures.map((measure) => {
    const value = values.find((one) => one.measure === measure);
    return value && valueWords(measure, value);
  });
}

/** The measures that changed, in the order in which they are met. */
export function measuresIn(rows: readonly {readonly values: readonly ValueChange[]}[]): string[] {
  return [...new Set(rows.flatMap(({values}) => values.map(({measure}) => measure)))];
}

const names: Readonly<Record<string, string>> = {count: "Number", percentage: "%", mean: "Average"};

export function measureName(measure: string): string {
  return names[measure] ?? measure;
}
