import type {Policy} from "./policy.ts";
import type {Released} from "./released.ts";
import {roundingNote} from "./rounding/rounding-note.ts";
import type {About} from "./rules/rule.ts";
import {rulesOf} from "./rules/rules.ts";
import type {Shown} from "./shown.ts";

/** What a figure or a table shows, row by row, and the table that each row is of. */
export interface Shows {
  /** what each of a row's values is: `count`, `percentage`, `mean` */
  readonly values: readonly string[];
  readonly rows: readonly {readonly values: readonly (Shown | "")[]; readonly from?: {readonly draft: string}}[];
}

/**
 * Writes the suppression notes of a report. A note tells how much is withheld; which rules it names depends on what
 * everybody knows of the figure or table, and never on what is withheld in it.
 */
export function noteWriter(
  policy: Policy,
  released: ReadonlyMap<string, Released>,
  /** earlier editions count as known */
  earlier: boolean
): (shows: Shows) => string {
  return ({values: measures, rows}) => {
    const values = rows.flatMap((row) => row.values.filter((value) => value !== ""));
    const withheld = values.filter((value) => value === "[c]").length;
    const tables = [...new Set(rows.flatMap(({from}) => from?.draft ?? []))].map((id) => released.get(id)!);
    const rounding = `${roundingNote(tables)}${repeatNote(tables)}`;
    if (withheld === 0) return `Nothing is withheld here.${rounding}`;
    if (tables.length === 0)
      return `${withheld} of ${values.length} values are withheld and shown as [c]: they rest on numbers that are.`;
    if (policy.name === "as-published" || tables.every((table) => table.withheld))
      return `${withheld} of ${values.length} values are withheld and shown as [c]: this edition shows nothing of the tables that they are of.`;
    const whole = tables.some((table) => table.withheld)
      ? " Of some of the tables compared here this edition shows nothing."
      : "";
    const about: About = {
      sensitive: tables.some(({dimensions}) => dimensions.some(({sensitive}) => sensitive)),
      part: tables.some(({part}) => part),
      ratios: ratios.filter(([measure]) => measures.includes(measure)).map(([, name]) => name),
      earlier
    };
    const named = rulesOf(policy).flatMap((rule) => rule.bearsOn(policy, about) ?? []);
    const all = named.length > 0 ? `${named.join(", ")}, and whatever` : "whatever";
    return `${withheld} of ${values.length} values ${withheld === 1 ? "is" : "are"} withheld and shown as [c]. The rules that bear on this withhold ${all} would give one of these away.${whole}${rounding}`;
  };
}

/** Of tables that repeat an earlier edition. */
function repeatNote(tables: readonly Released[]): string {
  const editions = [...new Set(tables.flatMap(({asAt}) => asAt ?? []))].sort();
  if (editions.length === 0) return "";
  const all = tables.every(({asAt}) => asAt !== undefined);
  const what = all ? "The numbers are" : "Some of the numbers are";
  return ` ${what} as at ${editions.join(" and ")}: an update could not be shown without giving away what is protected.`;
}

const ratios = [
  ["percentage", "percentages"],
  ["mean", "averages"]
] as const;
