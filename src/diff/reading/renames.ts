import type {Edition} from "../../edition/edition.ts";

interface Named {
  readonly code: string;
  readonly label: string;
}

/** A category that goes by another code or label now, or that only one edition's codebook has. */
export interface CategoryPair {
  readonly variable: string;
  readonly old?: Named;
  readonly new?: Named;
}

/** By the codebook's word of what a category was called; of variables that both editions have. */
export function categoriesBetween(a: Edition, b: Edition): CategoryPair[] {
  return b.codebook.flatMap(({name: variable, categories}): CategoryPair[] => {
    const before = a.codebook.find(({name}) => name === variable)?.categories;
    if (before === undefined) return [];
    const left = new Set(before);
    const pairs = categories.flatMap((now): CategoryPair[] => {
      const old = before.find((one) => left.has(one) && isSame(one, now));
      if (old === undefined) return [{variable, new: named(now)}];
      left.delete(old);
      return old.code === now.code && old.label === now.label ? [] : [{variable, old: named(old), new: named(now)}];
    });
    return [...pairs, ...[...left].map((old) => ({variable, old: named(old)}))];
  });
}

type Category = Edition["codebook"][number]["categories"][number];

/** The same code; or the one is what the other was called, whichever of the two editions is the later. */
function isSame(old: Category, now: Category): boolean {
  if (old.code === now.code) return true;
  return old.code === now.was?.code || old.was?.code === now.code;
}

function named({code, label}: Category): Named {
  return {code, label};
}

export type Translate = (names: readonly string[], keys: readonly string[]) => string[];

/** The keys of a row of the first edition as the second one has them. */
export function translator(pairs: readonly CategoryPair[]): Translate {
  const codes = new Map(
    pairs.flatMap(({variable, old, new: now}) =>
      old && now && old.code !== now.code ? [[`${variable}=${old.code}`, now.code] as const] : []
    )
  );
  return (names, keys) =>
    codes.size === 0 ? [...keys] : keys.map((key, i) => codes.get(`${variableOf(names, keys, i)}=${key}`) ?? key);
}

/**
 * Which variable a key is a category of. Mostly it has a column of its own; a figure of several drawings, and a long
 * table, have one column for the variable (`variable`, `characteristic`) and one for its category.
 */
export function variableOf(names: readonly string[], keys: readonly string[], i: number): string {
  return names[i] === "category" && i > 0 ? keys[i - 1]! : names[i]!;
}

/** What a key is called on the page. */
export function labels({codebook}: Edition): Translate {
  const variables = new Map(codebook.map((variable) => [variable.name, variable]));
  return (names, keys) =>
    keys.map((key, i) => {
      const own = variables.get(variableOf(names, keys, i));
      const label = own?.categories.find(({code}) => code === key)?.label ?? variables.get(key)?.label;
      return label ?? (key === "total" ? "Total" : key);
    });
}
