import type {Count} from "../../edition/counts.ts";
import type {Edition} from "../../edition/edition.ts";
import {withCommas} from "../../gate/quantity.ts";
import {isMarker, type Shown} from "../../gate/shown.ts";
import {type Json, sameJson} from "../patch/json.ts";
import {inputRule} from "./inputs.ts";
import type {CategoryPair} from "./renames.ts";
import type {RowPair} from "./rows.ts";

/**
 * What is published of why two editions differ. The records are not, and neither are their digests: that they changed
 * shows in how many they are, in the year they are of, and in values that nothing else could have changed.
 */
export interface Evidence {
  /** that other records were counted */
  readonly records: readonly string[];
  /** what counts them that differs and bears on the values of a table of a notebook */
  readonly methodOf: (draft: string | undefined) => readonly string[];
  /** whether only one edition shows categories of a table as one, or rounds its counts, to protect */
  readonly chosenIn: (draft: string | undefined) => boolean;
  /** what differs for all of them, and for some */
  readonly method: readonly string[];
  readonly policy: readonly string[];
}

interface Compared {
  readonly rows: readonly RowPair[];
  readonly categories: readonly CategoryPair[];
}

export function evidenceOf(a: Edition, b: Edition, {rows, categories}: Compared): Evidence {
  const method = inputsThatDiffer(a, b).filter((path) => inputRule(path).cause === "method");
  const everywhere = method.filter((path) => !/^notebooks\/\d\d-/.test(path));
  // a new name for a category is no other category
  const changed = new Set(categories.flatMap(({variable, old, new: now}) => (old && now ? [] : [variable])));
  const methodOf = (draft = ""): string[] => {
    const [old, now] = [a.counts[draft], b.counts[draft]];
    const variables = [...new Set([old, now].flatMap((count) => count?.variables ?? []))];
    return [
      ...everywhere,
      ...method.filter((path) => !everywhere.includes(path) && path === (now ?? old)?.notebook),
      ...(sameJson(countOf(old), countOf(now)) ? [] : ["what the table counts"]),
      ...variables.filter((name) => changed.has(name)).map((name) => `the categories of ${name}`)
    ];
  };
  const chosenIn = (draft = "") => !sameJson(choiceOf(a.counts[draft]), choiceOf(b.counts[draft]));
  const unexplained = rows.find(
    ({old, new: now, draft}) =>
      methodOf(draft).length === 0 &&
      !chosenIn(draft) &&
      old?.values.some((value, i) => bothNumbers(value, now?.values[i]))
  );
  const [before, after] = [recordsOf(a), recordsOf(b)];
  const [year, nextYear] = [a.id, b.id].map((id) => id.split(".")[0]!);
  const records = [
    ...(before !== undefined && after !== undefined && before !== after
      ? [`records: ${withCommas(before)} → ${withCommas(after)}`]
      : []),
    ...(year === nextYear ? [] : [`year: ${year} → ${nextYear}`])
  ];
  return {
    records:
      records.length > 0 || unexplained === undefined
        ? records
        : ["values differ though nothing that counts them does"],
    methodOf,
    chosenIn,
    method: [...method, ...[...changed].map((name) => `the categories of ${name}`)],
    policy: policyChanges(a, b)
  };
}

function inputsThatDiffer(a: Edition, b: Edition): string[] {
  const paths = new Set([...Object.keys(a.inputs), ...Object.keys(b.inputs)]);
  return [...paths].filter((path) => a.inputs[path] !== b.inputs[path]).sort();
}

/** Which categories a table leaves out follows from those that there are. */
function countOf(count: Count | undefined): Json {
  if (count === undefined) return null;
  const {notebook, unit, variables, mean, part = false} = count;
  return {notebook, unit: {...unit}, variables, part, ...(mean && {mean: {...mean}})};
}

/** How its counts are shown instead of being withheld. */
function choiceOf(count: Count | undefined): Json {
  return {merged: (count?.merged ?? null) as unknown as Json, rounded: count?.rounded ?? null};
}

/** How many records there are: the greatest of the totals of totals that an edition shows. */
function recordsOf({id, numbers, document, disclosure}: Edition): number | undefined {
  if (disclosure !== undefined) {
    const own = disclosure.years?.filter((years) => years.in.includes(id.slice(0, 4)));
    return own === undefined ? disclosure.total : own.reduce((sum, {records}) => sum + records, 0);
  }
  const named = Object.values(numbers).flatMap(({shown, origins}) => {
    const [of, ...more] = origins;
    return of?.measure === "count" && more.length === 0 ? [{cell: of.cell, shown: shown as Shown | ""}] : [];
  });
  const inTables = [...document.tables, ...document.figures].flatMap(({tidy}) =>
    tidy.rows.flatMap(({values, from}) => (from === undefined ? [] : [{cell: from.cell, shown: values[0]!}]))
  );
  const totals = [...named, ...inTables].flatMap(({cell, shown}) =>
    typeof shown === "number" && cell.every((code) => code === "total") ? [shown] : []
  );
  return totals.length === 0 ? undefined : totals.reduce((most, one) => Math.max(most, one));
}

/** The policy's name, and what both policies set. */
function policyChanges(a: Edition, b: Edition): string[] {
  const [old, now] = [a.policy, b.policy] as unknown as readonly [Settings, Settings];
  return Object.keys(now)
    .filter((name) => !["description", "reason"].includes(name))
    .filter((name) => old[name] !== undefined && text(old[name]) !== text(now[name]))
    .map((name) => `${name === "name" ? "policy" : name}: ${text(old[name])} → ${text(now[name])}`);
}

type Settings = Readonly<Record<string, unknown>>;

function text(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function bothNumbers(a: Shown | "" | undefined, b: Shown | "" | undefined): boolean {
  return typeof a === "number" && typeof b === "number" && a !== b && !isMarker(a);
}
