import {byAge, type EditionId} from "./edition-id.ts";

/**
 * What an edition is to the one that it follows. A revision is planned: new data, or a new method. A correction mends an
 * error. After the version rule of open data sets: a year, then additions, then replacements.
 */
export const kinds = ["new year", "revision", "correction"] as const;
export type Kind = (typeof kinds)[number];

/** `2023.1` opens a year, `2023.2` revises, `2023.2.1` corrects 2023.2. */
export function kindOf({revision, correction}: EditionId): Kind {
  if (correction > 0) return "correction";
  return revision > 1 ? "revision" : "new year";
}

/** The editions that one may follow, of those there are: nothing before it in its year, an edition of the last year before. */
export function mayFollow(of: EditionId, all: readonly EditionId[]): readonly EditionId[] {
  const earlier = all.filter((other) => byAge(other, of) < 0);
  const sameYear = earlier.filter(({year}) => year === of.year);
  if (kindOf(of) !== "new year") return sameYear.slice(-1);
  const last = earlier.at(-1);
  return earlier.filter(({year}) => year === last?.year);
}

/**
 * The number that should stand in the place of one that leaves a gap: 2022.4 after 2022.2 is 2022.3. The first edition of
 * a report here may have any: others may have been published elsewhere.
 */
export function numberWithoutGap(of: EditionId, all: readonly EditionId[]): string | undefined {
  const earlier = all.filter((other) => byAge(other, of) < 0);
  const last = earlier.at(-1);
  if (last === undefined) return undefined;
  const {year, revision, correction} = last.year === of.year ? last : {year: of.year, revision: 0, correction: 0};
  const wanted =
    kindOf(of) === "correction" && revision > 0 ? `${year}.${revision}.${correction + 1}` : `${year}.${revision + 1}`;
  return wanted === of.id ? undefined : wanted;
}
