import type {Category, Variable} from "./codebook.ts";
import {DictionaryColumn} from "./dictionary-column.ts";
import {toNumber} from "./judge.ts";

/**
 * A column of texts by its variable: an identifier stays as it is; a category's codes become places in the codebook's
 * order; numbers are read, and a missing reason is null. Each distinct text is looked at once.
 */
export function typedColumn({type, categories}: Variable, texts: DictionaryColumn): DictionaryColumn<unknown> {
  if (type === "identifier") return texts;
  if (type === "category") return recoded(texts, categories, (text) => text);
  return new DictionaryColumn(
    texts.codes,
    texts.values.map((text) => toNumber(text) ?? null)
  );
}

/** The groups that a number's texts fall into; a missing reason is the group of the same code. */
export function derivedColumn(variable: Variable, source: Variable, texts: DictionaryColumn): DictionaryColumn {
  const {cut} = variable.derivation!;
  const reasons = source.missing.map(({code}) => code);
  const groups = variable.categories.filter(({code}) => !reasons.includes(code));
  return recoded(texts, variable.categories, (text) => {
    const number = toNumber(text);
    return number === undefined ? text : groups[cut.filter((least) => number >= least).length]!.code;
  });
}

function recoded(
  texts: DictionaryColumn,
  categories: readonly Category[],
  codeOf: (text: string) => string
): DictionaryColumn {
  const places = new Map(categories.map(({code}, place) => [code, place]));
  const target = texts.values.map((text) => {
    const code = codeOf(text);
    // what is no category is told elsewhere; here it is one more, so that nothing is taken for what it is not
    if (!places.has(code)) places.set(code, places.size);
    return places.get(code)!;
  });
  return texts.recode([...places.keys()], target);
}
