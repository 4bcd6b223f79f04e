import {countingIdioms} from "./idioms.ts";
import {finder, letter, type Shape} from "./shape.ts";

const small =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const decades = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";
const ordinals =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|hundredth|thousandth";
const parts = "half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth";
const pluralParts = "halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|twentieths|hundredths";

/** After these, `one` stands for a thing that was named before, or for people in general. */
const beforePronoun =
  "any|no|the|this|that|which|each|every|another|an?|other|older|younger|earlier|later|last|next|same|only|good|new|old|than|as";
const afterPronoun =
  "is|was|were|are|be|been|may|might|can|could|would|will|should|must|has|had|have|does|did|that|which|who|whom|whose|where|when|another|by|for|from|with|without|to|and|or|as|at|on|but|if|than|not";

/**
 * What the lint takes for a quantity that somebody typed, most particular first. `both`, `either`, `neither` and `the former`
 * point back to what was named, and are no quantities here; nor are Roman numerals, or words of amount without a number
 * ("several", "many"), which are assertions.
 */
export const quantities: readonly Shape[] = [
  {
    name: "percentages in words",
    covers: "per cent, percent",
    pattern: "\\b(?:per\\s?cent|percent)\\b",
    finds: ["as much as ten per cent", "a few percent"],
    leaves: ["percentages are rounded", "a difference in percentage points"]
  },
  {
    name: "fractions",
    covers: "half, a third, two-thirds, three quarters, a tenth of",
    pattern: `\\b(?:(?:an?|one|${small})[\\s-](?:${parts}|${pluralParts})|(?:${pluralParts}|third|quarter|fifth|tenth)\\sof|half|halves|halved|halving)\\b`,
    finds: [
      "half of them",
      "about half were on remand",
      "nearly two-thirds",
      "two thirds of the women",
      "a third of those",
      "three quarters",
      "a tenth",
      "one-third",
      "the number halved"
    ],
    leaves: ["on behalf of", "a half-brother", "halfway through", "the living quarters", "a third party"]
  },
  {
    name: "ordinals",
    covers:
      "the first child, a second review, the third largest; a first or a second thing that is counted, not first as an adverb",
    pattern: `(?<=\\b(?:the|an?|her|his|their|its|our|this|that|each|every|whose|another|${letter}+[’'](?:s|(?<=s[’'])))\\s(?:very\\s)?)(?:${ordinals}|(?:${tens})-(?:${ordinals}))\\b|\\b(?:${ordinals})[\\s-](?:most|largest|highest|lowest|smallest|fewest|greatest)\\b`,
    finds: [
      "women whose first child this was",
      "a second review",
      "the third row",
      "her twenty-first birthday",
      "the tenant’s first application",
      "third-highest"
    ],
    leaves: [
      "at first they did not",
      "one must first know",
      "she was rejected at first",
      "for the first time",
      "a third party",
      "Chief Social Worker first, then"
    ]
  },
  {
    name: "multiples",
    covers: "twice, once, doubled, threefold, tripled",
    pattern:
      "\\b(?:twice|thrice|doubl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|(?:two|three|four|five|six|ten|hundred|thousand)[\\s-]?fold)\\b|\\bonce\\b(?=\\s*(?:[,.;:)!?]|$|(?:a|per|every|each|in)\\s|or\\stwice))",
    finds: [
      "twice as often",
      "it doubled",
      "a threefold rise",
      "several offences count once",
      "once a week",
      "only once, that is"
    ],
    leaves: ["at once", "once she has been sentenced", "once again", "once the child is born", "double-check"]
  },
  {
    name: "groups of a number",
    covers: "a dozen, a couple of, a pair, dozens, scores of, hundreds",
    pattern:
      "\\b(?:dozens?|scores\\sof|(?:a|one|another)\\scouple\\sof|(?:a|the)\\spair|pairs\\sof|hundreds?|thousands?|millions?|billions?)\\b",
    finds: ["a dozen files", "a couple of women", "hundreds of pages", "scores of letters", "a pair of units"],
    leaves: ["some couples parted", "the scores on a scale", "a repair"]
  },
  {
    name: "number words",
    covers: "zero, two, eleven, twenty-one, in her thirties; also one in five, three times",
    pattern: `\\b(?:zero|nil|(?:${tens})(?:-(?:one|${small}))?|${small}|${decades})\\b`,
    finds: [
      "two files",
      "one in five",
      "three times as many",
      "twenty-one women",
      "in her thirties",
      "a two-year stay",
      "zero"
    ],
    leaves: ["a two-way talk", "the two groups", "often", "a network", "someone", "attention"]
  },
  {
    name: "one",
    covers:
      "one where it counts: one file, one of the women, a single unit; not one another, no one, the one, an older one",
    pattern: `(?<!\\b(?:${beforePronoun})\\s)\\bone(?![’'-])(?=\\s(?!(?:${afterPronoun})\\b)${letter})\\b|\\bone-(?:year|month|week|day|hour)s?\\b|\\b(?:an?|one|not\\sa)\\ssingle\\b`,
    finds: [
      "one father was a care leaver",
      "one of the women",
      "A single unit received",
      "a one-year sentence",
      "in one file"
    ],
    leaves: [
      "one another",
      "no one came",
      "any one social worker",
      "an older one or a younger",
      "one is told",
      "this one has",
      "a single parent",
      "the one that was kept"
    ]
  },
  {
    name: "digits",
    covers: "anything with a digit in it: 17, 2017, 3rd, ½",
    pattern: "[0-9²³¹¼-¾⁰-₉⅐-↉]+(?:[.,][0-9]+)*",
    finds: ["17 women", "in 2017", "the 3rd unit", "½ of it", "A4"],
    leaves: ["no number"]
  }
];

export const findQuantities = finder(quantities, countingIdioms);
