import type {Dimension} from "../gate/draft.ts";
import type {Released} from "../gate/released.ts";

/** A variable that tables of an edition count by, or take an average of. */
export interface CodebookVariable {
  readonly name: string;
  readonly label: string;
  /** in their order; of a number none */
  readonly categories: readonly Category[];
}

/** A category of a variable: what stands in a cell's address, and what a page prints. */
interface Category {
  readonly code: string;
  readonly label: string;
  /** what it was called up to a year, where that was something else */
  readonly was?: Was;
}

/** A former name. */
interface Was {
  readonly code?: string;
  readonly label?: string;
  /** the last year of it */
  readonly until: number;
}

/** The variables of the report's own codebook. */
type Known = ReadonlyMap<string, {readonly categories: readonly Category[]}>;

/** What one table of a notebook counted; where a number, a figure or a table is from one, it names this and a cell. */
export interface Count {
  /** `notebooks/02-social-care.ts` */
  readonly notebook: string;
  /** what is counted: application, applications */
  readonly unit: {readonly one: string; readonly many: string};
  /** names of variables; a cell is a code of each, or `total` */
  readonly variables: readonly string[];
  /** of fewer than there are: a filter leaves the others out, or an average is of those whose number is known */
  readonly part?: true;
  /** by variable, codes that this table leaves out */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  /** by variable, the categories that this table shows as one */
  readonly merged?: Readonly<Record<string, readonly Merged[]>>;
  /** its counts are shown as multiples of this */
  readonly rounded?: number;
  /** what is averaged: a variable, with the unit and the decimals that are shown */
  readonly mean?: {readonly variable: string; readonly unit: string; readonly decimals: number};
}

/** Categories that a table shows as one. */
interface Merged {
  readonly code: string;
  readonly label: string;
  readonly of: readonly string[];
}

/** The variables that the tables use, by name: with the codebook's categories, or those that the notebooks made. */
export function codebookOf(released: ReadonlyMap<string, Released>, known: Known): CodebookVariable[] {
  const variables = new Map<string, CodebookVariable>();
  for (const {dimensions, measure} of released.values()) {
    for (const {name, label, categories} of dimensions) {
      const before = variables.get(name)?.categories ?? [];
      const others = categories.filter(({code}) => !before.some((one) => one.code === code));
      const all = known.get(name)?.categories ?? [...before, ...others];
      variables.set(name, {name, label, categories: all.map(named)});
    }
    if (measure !== undefined)
      variables.set(measure.variable, {name: measure.variable, label: measure.label, categories: []});
  }
  return [...variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function named({code, label, was}: Category): Category {
  return {code, label, ...(was && {was})};
}

/** By the tables' ids. */
export function countsOf(
  released: ReadonlyMap<string, Released>,
  codebook: readonly CodebookVariable[]
): Map<string, Count> {
  return new Map(
    [...released].map(([id, {unit, dimensions, measure, part, rounding}]) => {
      const without = dimensions.flatMap(({name, categories, merged}) => {
        const all = codebook.find((variable) => variable.name === name)!.categories.map(({code}) => code);
        const codes = all.filter((code) => !merged?.has(code) && !categories.some((one) => one.code === code));
        return codes.length === 0 ? [] : [[name, codes]];
      });
      const merged = dimensions.flatMap((dimension) => {
        const groups = mergedOf(dimension);
        return groups.length === 0 ? [] : [[dimension.name, groups]];
      });
      return [
        id,
        {
          notebook: `notebooks/${id.split("/")[0]}.ts`,
          unit: {one: unit.one, many: unit.many},
          variables: dimensions.map(({name}) => name),
          ...(part ? {part} : {}),
          ...(without.length > 0 ? {without: Object.fromEntries(without)} : {}),
          ...(merged.length > 0 ? {merged: Object.fromEntries(merged)} : {}),
          ...(rounding === undefined ? {} : {rounded: rounding}),
          ...(measure && {mean: {variable: measure.variable, unit: measure.unit, decimals: measure.decimals}})
        }
      ];
    })
  );
}

function mergedOf({categories, merged}: Dimension): Merged[] {
  const parts = [...(merged ?? [])];
  return categories
    .map(({code, label}) => ({code, label, of: parts.filter(([, to]) => to === code).map(([part]) => part)}))
    .filter(({of}) => of.length > 0);
}
