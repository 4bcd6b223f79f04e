import type {Released} from "../gate/released.ts";

/** A variable that tables of an edition count by, or take an average of. */
export interface CodebookVariable {
  readonly name: string;
  readonly label: string;
  /** in their order; of a number none */
  readonly categories: readonly Category[];
}

interface Category {
  readonly code: string;
  readonly label: string;
  /** what it was called up to a year, where that was something else */
  readonly was?: Was;
}

interface Was {
  readonly code?: string;
  readonly label?: string;
  /** the last year of it */
  readonly until: number;
}

/** The variables of the report's codebook, for the former names of their categories. */
type Names = ReadonlyMap<string, {readonly categories: readonly Pick<Category, "code" | "was">[]}>;

/** What one table of a notebook counted; where a number, a figure or a table is from one, it names this and a cell. */
export interface Count {
  /** `notebooks/02-social-care.ts` */
  readonly notebook: string;
  /** what is counted: application, applications */
  readonly unit: {readonly one: string; readonly many: string};
  /** names of variables; a cell is a code of each, or `total` */
  readonly variables: readonly string[];
  /** codes of the codebook that this table leaves out of a variable */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  /** what is averaged: a variable, with the unit and the decimals that are shown */
  readonly mean?: {readonly variable: string; readonly unit: string; readonly decimals: number};
}

/** The variables that the tables use, by name, with every category that one of the tables has. */
export function codebookOf(released: ReadonlyMap<string, Released>, names: Names): CodebookVariable[] {
  const variables = new Map<string, CodebookVariable>();
  for (const {dimensions, measure} of released.values()) {
    const number = measure && {name: measure.variable, label: measure.label, categories: []};
    for (const {name, label, categories} of [...dimensions, ...(number ? [number] : [])]) {
      const known = variables.get(name)?.categories ?? [];
      const [more, fewer] = known.length >= categories.length ? [known, categories] : [categories, known];
      const others = fewer.filter(({code}) => !more.some((one) => one.code === code));
      const all = [...more, ...others].map(({code, label}) => {
        const was = names.get(name)?.categories.find((category) => category.code === code)?.was;
        return {code, label, ...(was && {was})};
      });
      variables.set(name, {name, label, categories: all});
    }
  }
  return [...variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** By the tables' ids. */
export function countsOf(
  released: ReadonlyMap<string, Released>,
  codebook: readonly CodebookVariable[]
): Map<string, Count> {
  return new Map(
    [...released].map(([id, {unit, dimensions, measure}]) => {
      const without = dimensions.flatMap(({name, categories}) => {
        const all = codebook.find((variable) => variable.name === name)!.categories;
        const codes = all.map(({code}) => code).filter((code) => !categories.some((one) => one.code === code));
        return codes.length === 0 ? [] : [[name, codes]];
      });
      return [
        id,
        {
          notebook: `notebooks/${id.split("/")[0]}.ts`,
          unit: {one: unit.one, many: unit.many},
          variables: dimensions.map(({name}) => name),
          ...(without.length > 0 ? {without: Object.fromEntries(without)} : {}),
          ...(measure && {mean: {variable: measure.variable, unit: measure.unit, decimals: measure.decimals}})
        }
      ];
    })
  );
}
