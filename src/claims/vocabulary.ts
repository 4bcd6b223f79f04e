import type {Bounds} from "./bounds.ts";
import type {Rank, Relation} from "./claim.ts";

/** What a phrase says of the numbers that it is bound to. */
export type Meaning =
  | Amount
  | Comparison
  /** of a category among the others of a column */
  | {readonly kind: "rank"; readonly rank: Rank};

/** Of a percentage, in %; of a count, in units. */
interface Amount {
  readonly kind: "share" | "count";
  readonly bounds: Bounds;
  /** one of the report's own words of quantity, which its page explains */
  readonly scale?: true;
}

export interface Comparison {
  readonly kind: "comparison";
  readonly relation: Relation;
  /** how often something is so can be told from percentages only: counts of two groups have two bases */
  readonly ofShares?: true;
  /** how far apart they are: percentages in percentage points, anything else as a part of the larger one */
  readonly apart?: {readonly points: Bounds; readonly part: Bounds};
  /** how many times the one is the other */
  readonly times?: Bounds;
}

/** Phrases in small letters, without a leading `the`. */
export type Vocabulary = ReadonlyMap<string, readonly Meaning[]>;

/**
 * Fractions that readers know, in %. Those with a large denominator are left out, because many readers do not know what they
 * come to (Office for National Statistics, Service Manual, "Writing numbers").
 */
const fractions: readonly (readonly [percent: number, ...names: string[]])[] = [
  [10, "a tenth", "one in ten"],
  [20, "a fifth", "one in five"],
  [25, "a quarter", "one in four"],
  [100 / 3, "a third", "one in three"],
  [40, "two-fifths", "two in five"],
  [50, "half", "a half"],
  [60, "three-fifths", "three in five"],
  [200 / 3, "two-thirds", "two in three"],
  [75, "three-quarters", "three in four"],
  [80, "four-fifths", "four in five"],
  [90, "nine-tenths", "nine in ten"]
];

/** Between these a reader looks for the next: 64% is over half, and 72% is over two-thirds. */
const marks = [0, 10, 20, 25, 100 / 3, 50, 200 / 3, 75, 90, 100];

/**
 * What stands before a fraction, and how near the number then is, in percentage points. Published examples of such phrases lie
 * within three points: "just over a quarter" for 28%, "about two-thirds" for 65%, "almost three-quarters" for 74% (Hong Kong
 * Polytechnic University, "The Language of Approximation"). A fraction alone is as near as rounding lets a reader see.
 */
const nearness: readonly (readonly [words: readonly string[], bounds: (fraction: number) => Bounds])[] = [
  [[""], (f) => ({least: f - 1, most: f + 1})],
  [["about", "around", "roughly"], (f) => ({least: f - 3, most: f + 3})],
  [["nearly", "almost", "just under"], (f) => ({least: f - 3, below: f})],
  [["just over", "slightly over", "slightly more than"], (f) => ({above: f, most: f + 3})],
  [["over", "more than"], (f) => ({above: f, below: marks.find((mark) => mark > f + 1e-9)!})],
  [["under", "less than", "fewer than"], (f) => ({above: marks.findLast((mark) => mark < f - 1e-9)!, below: f})],
  [["at least"], (f) => ({least: f})],
  [["at most"], (f) => ({most: f})]
];

const shares: readonly (readonly [bounds: Bounds, ...phrases: string[]])[] = [
  [{least: 100, most: 100}, "all", "every", "each", "always"],
  [
    {least: 90, below: 100},
    "nearly all",
    "almost all",
    "nearly every",
    "almost every",
    "nearly always",
    "almost always"
  ],
  [{least: 75, below: 100}, "great majority", "a large majority"],
  [{above: 50, below: 100}, "most", "majority", "a majority", "mostly", "usually", "more often than not"],
  [{above: 0, below: 50}, "a minority", "minority"],
  [{above: 0, most: 25}, "a small minority", "a small share", "rarely", "seldom"],
  [{above: 0, most: 10}, "hardly any", "almost none", "very few", "hardly ever"],
  [{least: 0, most: 0}, "none", "no", "not one", "never"]
];

const counts: readonly (readonly [bounds: Bounds, ...phrases: string[]])[] = [
  [{least: 0, most: 0}, "none", "no", "not one", "not any"],
  [{least: 1, most: 1}, "one", "a single", "only one"],
  [{least: 2, most: 2}, "both", "a couple"]
];

/** So near that a small group could not tell them apart: five percentage points, or a tenth of the larger number. */
const close = {points: {most: 5}, part: {most: 0.1}};
/** Twenty percentage points or more, or half as much again. */
const far = {points: {least: 20}, part: {least: 1 / 3}};

const comparisons: readonly (readonly [Omit<Comparison, "kind">, ...phrases: string[]])[] = [
  [{relation: ">"}, "more", "higher", "larger", "greater", "longer", "older", "above"],
  [{relation: "<"}, "fewer", "less", "lower", "smaller", "shorter", "younger", "below"],
  [{relation: ">", ofShares: true}, "more often", "more common", "more commonly", "more likely", "oftener"],
  [{relation: "<", ofShares: true}, "less often", "less common", "less likely", "rarer", "more rarely"],
  [
    {relation: ">", apart: close},
    "slightly more",
    "a little more",
    "slightly higher",
    "slightly longer",
    "slightly older"
  ],
  [
    {relation: "<", apart: close},
    "slightly fewer",
    "slightly less",
    "slightly lower",
    "slightly shorter",
    "slightly younger"
  ],
  [{relation: ">", ofShares: true, apart: close}, "slightly more often", "a little more often"],
  [{relation: "<", ofShares: true, apart: close}, "slightly less often", "a little less often"],
  [{relation: ">", apart: far}, "many more", "far more", "much higher", "much longer"],
  [{relation: "<", apart: far}, "far fewer", "far less", "much lower", "much shorter"],
  [{relation: ">", ofShares: true, apart: far}, "far more often", "much more often", "much more common"],
  [{relation: "<", ofShares: true, apart: far}, "far less often", "much less often", "much rarer"],
  [{relation: ">", times: {least: 1.9, most: 2.1}}, "twice", "twice as many", "twice as often", "twice as common"],
  [{relation: ">", times: {least: 1.7, below: 2}}, "nearly twice", "almost twice"],
  [{relation: ">", times: {above: 2, below: 3}}, "more than twice", "over twice"],
  [{relation: "<", times: {least: 0.45, most: 0.55}}, "half as many", "half as often", "half as common"],
  [
    {relation: "=", apart: close},
    "similar",
    "alike",
    "close",
    "much the same",
    "about the same",
    "about as many",
    "about as often"
  ],
  [{relation: "=", apart: {points: {most: 0}, part: {most: 0}}}, "same", "equal", "as many", "as often", "equally"],
  [{relation: ">="}, "at least as many", "no fewer", "no less"],
  [{relation: "<="}, "at most as many", "no more"]
];

const ranks: readonly (readonly [Rank, ...phrases: string[]])[] = [
  [
    "first",
    "most",
    "most common",
    "commonest",
    "most often",
    "largest",
    "highest",
    "greatest",
    "longest",
    "most likely"
  ],
  ["second", "second most common", "second largest", "second highest"],
  ["third", "third most common", "third largest", "third highest"],
  ["last", "fewest", "least common", "rarest", "least often", "smallest", "lowest", "shortest"]
];

/**
 * The phrases that every report has; docs/claims.md lists them. Guidance on writing about statistics asks for words that a
 * reader takes for the number, and gives few bounds: where they had to be chosen they are narrow, and said here.
 */
export const common: Vocabulary = vocabulary([
  ...fractions.flatMap(([percent, ...names]) =>
    nearness.map(([words, bounds]): [Meaning, string[]] => [
      {kind: "share", bounds: bounds(percent)},
      words.flatMap((word) => names.map((name) => `${word} ${name}`.trim()))
    ])
  ),
  ...shares.map(([bounds, ...phrases]): [Meaning, string[]] => [{kind: "share", bounds}, phrases]),
  ...counts.map(([bounds, ...phrases]): [Meaning, string[]] => [{kind: "count", bounds}, phrases]),
  ...comparisons.map(([meaning, ...phrases]): [Meaning, string[]] => [{kind: "comparison", ...meaning}, phrases]),
  ...ranks.map(([rank, ...phrases]): [Meaning, string[]] => [{kind: "rank", rank}, phrases])
]);

function vocabulary(entries: readonly (readonly [Meaning, readonly string[]])[]): Vocabulary {
  const all = new Map<string, Meaning[]>();
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases) all.set(phrase, [...(all.get(phrase) ?? []), meaning]);
  }
  return all;
}

/** As the vocabulary has it: `The  most common` is `most common`. */
export function normal(phrase: string): string {
  return phrase.toLowerCase().replaceAll("’", "'").replaceAll(/\s+/g, " ").trim().replace(/^the /, "");
}
