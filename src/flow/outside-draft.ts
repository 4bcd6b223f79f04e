import {fail} from "../error.ts";
import {cellCount, type Dimension, Draft} from "../gate/draft.ts";
import {addMargins, stridesOf} from "../tabulate/margins.ts";
import type {Flow, FlowStep} from "./flow.ts";

/** By step what it counts, by category; nothing where it is not known. */
export type FlowCounts = ReadonlyMap<string, ReadonlyMap<string, number | undefined>>;

/**
 * Those of the stage before the records: the records, and who left on the way to them, of those categories where both are
 * known. They stand in no file, so what the gate knows of them is this table, and how many records there are.
 */
export function outsideDraft(
  {steps, place}: Flow,
  counts: FlowCounts,
  by: Dimension,
  unit: {readonly one: string; readonly many: string}
): Draft | undefined {
  const first = steps.findIndex(({kind, where}) => kind === "stage" && where !== undefined);
  const before = steps.slice(0, first);
  const stage = before.findLast(({kind}) => kind === "stage");
  const left = before.slice(before.indexOf(stage!) + 1).filter(({kind}) => kind === "left");
  const countOf = (step: FlowStep, code: string) => counts.get(step.id)!.get(code);
  const isKnown = (step: FlowStep) => by.categories.some(({code}) => countOf(step, code) !== undefined);
  for (const step of before.filter((one) => one !== stage && !left.includes(one)).filter(isKnown)) {
    fail(step.at, `${step.id} counts others than the stage before the records and what left it`, "write unknown");
  }
  if (stage === undefined) return undefined;
  const known = by.categories.filter(({code}) => countOf(stage, code) !== undefined);
  for (const {code} of by.categories) {
    const partial = [stage, ...left].filter(
      (step) => (countOf(step, code) === undefined) === known.some((one) => one.code === code)
    );
    if (partial.length > 0)
      fail(
        partial[0]!.at,
        `of ${code} some of ${[stage, ...left].map(({id}) => id).join(", ")} is known, and some is not`,
        "state all of them or none"
      );
  }
  if (known.length === 0) return undefined;
  const records = steps[first]!;
  const ways = [records, ...left];
  const dimensions: Dimension[] = [
    {
      name: "flow",
      label: stage.label,
      categories: ways.map(({id, label}) => ({code: id, label})),
      sensitive: false
    },
    {...by, categories: known}
  ];
  if (new Set(ways.map(({id}) => id)).size < ways.length) fail(place, "two steps have one name");
  const rows = ways.flatMap((step, way) =>
    known.flatMap(({code}, level) => new Array<readonly number[]>(countOf(step, code)!).fill([way, level]))
  );
  const cells = new Float64Array(cellCount(dimensions));
  const strides = stridesOf(dimensions);
  for (const levels of rows) cells[levels.reduce((cell, level, d) => cell + level * strides[d]!, 0)]!++;
  addMargins(dimensions, cells);
  return new Draft({
    dimensions,
    unit,
    counts: cells,
    beyond: {records: records.id, as: "flow"},
    basis: () => ({
      records: Uint32Array.from(rows.keys()),
      levels: dimensions.map((_, d) => Uint16Array.from(rows, (levels) => levels[d]!))
    })
  });
}
