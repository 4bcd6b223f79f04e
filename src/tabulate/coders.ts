import {fail} from "../error.ts";
import {Draft} from "../gate/draft.ts";
import {countDistinct} from "./distinct.ts";
import {mentionsOf, nameOf, type Read, readMentions, type Theme} from "./mentions.ts";
import type {Records} from "./records.ts";

/**
 * Who coded the files, and how far two coders of one file agree. `coders` counts the files by how many coders they had; and
 * under each theme's own code, with `_` for `-`, stand the files that two coded, by whether the first of them marked the
 * theme and whether the second did: what `Released.agreement` is worked out from. The first is the one whose code comes
 * first in the codebook; which two they were may differ from file to file. `coder` names the variable of the segments.
 */
export function codersOf(segments: object, files: object, coder: string): Record<string, Draft> {
  const read = readMentions(segments, files, "codersOf");
  const order = read.scope.codebook.variables.get(coder)?.categories.map(({code}) => code);
  const column = (segments as Records).column(coder);
  if (order === undefined || column === undefined)
    return fail(read.scope.place, `codersOf: the segments have no column ${coder}`, "name the variable of coders");
  const marks = new Map([...read.mentions.keys()].map((record) => [record, new Map<string, Set<string>>()]));
  for (const {row, record, mention} of read.segments) {
    const own = marks.get(record)!;
    const name = String(column.at(row));
    own.set(name, (own.get(name) ?? new Set()).add(mention));
  }
  const inOrder = new Map(
    [...marks].map(([record, own]) => [record, order.flatMap((name) => own.get(name) ?? [])] as const)
  );
  const pairs = new Map([...inOrder].filter(([, {length}]) => length === 2));
  const {themes} = read.coding.frame;
  return {
    coders: numberOfCoders(read, inOrder),
    ...Object.fromEntries(themes.map((theme) => [nameOf(theme.code), heldAgainst(read, theme, pairs)]))
  };
}

/** By record, what each of its coders marked, in the codebook's order of coders. */
type Marks = ReadonlyMap<number, readonly ReadonlySet<string>[]>;

function numberOfCoders({identity: {unit}}: Read, marks: Marks): Draft {
  const categories = [
    {code: "none", label: "Nobody"},
    {code: "one", label: "One"},
    {code: "two", label: "Two"},
    {code: "more", label: "Three or more"}
  ];
  const dimensions = [{name: "coders", label: "Coded by", categories, sensitive: false}];
  const rows = [...marks].map(([record, own]) => [record, Math.min(own.length, categories.length - 1)]);
  return drafted(unit, dimensions, rows);
}

function heldAgainst({identity: {unit}, variable}: Read, theme: Theme, marks: Marks): Draft {
  const of = mentionsOf(theme);
  const dimensions = (["first", "second"] as const).map((coder) => ({
    name: `${nameOf(theme.code)}_${coder}`,
    label: theme.label,
    categories: [
      {code: "yes", label: "Marked"},
      {code: "no", label: "Not marked"}
    ],
    sensitive: variable.role === "sensitive",
    marked: {coder, of}
  }));
  const rows = [...marks].map(([record, own]) => [
    record,
    ...own.map((marked) => (of.some((mention) => marked.has(mention)) ? 0 : 1))
  ]);
  return drafted(unit, dimensions, rows);
}

/** Of rows that begin with the record. */
function drafted(
  unit: Read["identity"]["unit"],
  dimensions: ConstructorParameters<typeof Draft>[0]["dimensions"],
  rows: readonly (readonly number[])[]
): Draft {
  const basis = {
    records: Uint32Array.from(rows, ([record]) => record!),
    levels: dimensions.map((_, i) => Uint16Array.from(rows, (row) => row[i + 1]!))
  };
  return new Draft({dimensions, unit, counts: countDistinct(dimensions, basis), basis: () => basis});
}
