import type {Variable} from "../data/codebook.ts";
import {didYouMean, fail} from "../error.ts";
import {type Basis, type Dimension, Draft, none} from "../gate/draft.ts";
import {countDistinct} from "./distinct.ts";
import {levelsOf, toDimension, type VariableSpec} from "./levels.ts";
import {mentionsOf, nameOf, type Read, readMentions, type Theme} from "./mentions.ts";

/**
 * Counts the files that mention each theme of a coding frame, and each of its codes: never the segments, of which one file
 * may have any number. A file mentions what any of its coders found in it, and a theme if it mentions a code of it.
 *
 * `theme` has the themes, `theme_about` has them by whom they are mentioned of (`safety-child`), and under each theme’s
 * own code, with `_` for `-`, stand its codes (`in_care`; `in_care-father`, of whom it is not usually said). All by the
 * variables of `by`. The total of each is all `files`, those without any mention among them: they are the records that were
 * coded, with the columns of `by`. Throws where a segment stands in no file of these.
 */
export function themes(segments: object, files: object, by: readonly VariableSpec[] = []): Record<string, Draft> {
  const read = readMentions(segments, files, "themes");
  const {coding, scope} = read;
  const others = by.map((variable) => toDimension(variable, scope, "themes"));
  const {themes: all} = coding.frame;
  const taken = all.find(({code}) => scope.codebook.variables.has(nameOf(code)));
  if (taken !== undefined)
    fail(coding.place, `the theme ${taken.code} has the name of a variable`, "give one of them another");
  return {
    theme: drafted(read, [themeDimension(read, "theme")], others),
    theme_about: drafted(read, [aboutDimension(read)], others),
    ...Object.fromEntries(all.map((theme) => [nameOf(theme.code), drafted(read, [codeDimension(read, theme)], others)]))
  };
}

/** Counts the files that mention two themes, for each pair of these; the total of each is the files that mention one. */
export function themePairs(segments: object, files: object, among: readonly string[]): Draft {
  const read = readMentions(segments, files, "themePairs");
  const codes = read.coding.frame.themes.map(({code}) => code);
  for (const code of among)
    if (!codes.includes(code)) fail(read.scope.place, `themePairs: unknown theme: ${code}`, didYouMean(code, codes));
  return drafted(read, [themeDimension(read, "theme", among), themeDimension(read, "with_theme", among)], []);
}

function themeDimension({coding, variable}: Read, name: string, among?: readonly string[]): Dimension {
  const chosen = coding.frame.themes.filter(({code}) => among?.includes(code) ?? true);
  const of = new Map(chosen.map((theme) => [theme.code, mentionsOf(theme)]));
  const categories = chosen.map(({code, label}) => ({code, label}));
  const label = name === "theme" ? "Theme" : "With theme";
  return {name, label, categories, sensitive: variable.role === "sensitive", mentions: {name: "theme", of}};
}

function aboutDimension({coding, variable, persons}: Read): Dimension {
  const rows = coding.frame.themes.flatMap((theme) =>
    [...persons].flatMap(([person, words]) => {
      const own = mentionsOf(theme).filter((mention) => mention.endsWith(`/${person}`));
      return own.length === 0 ? [] : [{code: `${theme.code}-${person}`, label: `${theme.label} (${words})`, own}];
    })
  );
  return dimension("theme_about", "Theme, by whom it is about", rows, variable);
}

function codeDimension({variable, persons}: Read, {code: theme, label, codes}: Theme): Dimension {
  const rows = codes.flatMap((one) =>
    one.about.map((person, i) => ({
      code: i === 0 ? one.code : `${one.code}-${person}`,
      label:
        one.about.length === 1 && person === [...persons.keys()][0]
          ? one.label
          : `${one.label} (${persons.get(person)})`,
      own: [`${one.code}/${person}`]
    }))
  );
  return dimension(nameOf(theme), label, rows, variable);
}

function dimension(
  name: string,
  label: string,
  rows: readonly {readonly code: string; readonly label: string; readonly own: readonly string[]}[],
  {role}: Variable
): Dimension {
  return {
    name,
    label,
    categories: rows.map(({code, label}) => ({code, label})),
    sensitive: role === "sensitive",
    mentions: {name, of: new Map(rows.map(({code, own}) => [code, own]))}
  };
}

function drafted(read: Read, mentioned: readonly Dimension[], others: readonly Dimension[]): Draft {
  const {scope, files, identity} = read;
  const levels = others.map((dimension) => levelsOf(files, dimension, scope, "themes"));
  const basis = () => basisOf(read, mentioned, levels);
  const dimensions = [...mentioned, ...others];
  return new Draft({dimensions, unit: identity.unit, counts: countDistinct(dimensions, basis()), basis});
}

/** For each file a row without any mention, and one for each combination of what it mentions. */
function basisOf(
  {files, identity: {numbers}, mentions}: Read,
  mentioned: readonly Dimension[],
  others: readonly ArrayLike<number>[]
): Basis {
  const rows: number[][] = [];
  files.scan((row) => {
    const record = numbers[row]!;
    const own = mentions.get(record)!;
    const found = mentioned.map(({categories, mentions: {of} = {of: new Map()}}) => [
      none,
      ...[...categories.keys()].filter((level) => of.get(categories[level]!.code).some((one: string) => own.has(one)))
    ]);
    for (const combination of combined(found))
      rows.push([record, ...combination, ...others.map((levels) => levels[row]!)]);
  });
  const columns = mentioned.length + others.length;
  return {
    records: Uint32Array.from(rows, ([record]) => record!),
    levels: Array.from({length: columns}, (_, i) => Uint16Array.from(rows, (row) => row[i + 1]!))
  };
}

function combined(all: readonly (readonly number[])[]): number[][] {
  return all.reduce<number[][]>((some, more) => some.flatMap((one) => more.map((other) => [...one, other])), [[]]);
}
