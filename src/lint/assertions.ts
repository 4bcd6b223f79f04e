import {comparingIdioms} from "./idioms.ts";
import {type Found, finder, letter, type Shape} from "./shape.ts";

const degrees =
  "higher|lower|larger|smaller|longer|shorter|older|younger|greater|bigger|better|worse|poorer|richer|rarer|commoner|likelier|stronger|weaker|closer|wider|narrower";
const degreeOf = "often|frequently|common|commonly|rarely|likely|usual|usually";
const beforeDegree =
  "is|are|was|were|be|been|being|seems?|seemed|appears?|appeared|became|becomes?|grew|much|far|even|slightly|somewhat|rather|considerably|a little";

/**
 * Words that say how much, how often, or which is more, without a number. In a counted section each is a claim, is bound
 * to the numbers that bear it out, or is marked as what it is instead. What the lint leaves alone: words of all and none
 * ("all", "every", "no file"), of importance ("main", "chief"), and comparisons without one of these words.
 */
export const assertions: readonly Shape[] = [
  {
    name: "comparisons",
    covers: "more, fewer, less; higher, lower, older and their like where they compare: is higher, higher than",
    pattern: `\\b(?:more|fewer|less)(?:\\s(?:${degreeOf}))?\\b|\\b(?:${degrees})(?=\\s(?:${letter}+\\s){0,4}than\\b)|\\b(?:earlier|later)(?=\\sthan\\b)|(?<=\\b(?:${beforeDegree})\\s)(?:${degrees})\\b`,
    finds: [
      "more of the women",
      "fewer lived with their father",
      "shares are higher",
      "a longer sentence than before",
      "more often",
      "less common"
    ],
    leaves: [
      "an older child",
      "the files say more",
      "unless she asks",
      "later research",
      "earlier involvement was found rather than that",
      "three or more children",
      "a plot may have more than one crop",
      "more about the father",
      "nothing more than chance",
      "higher education"
    ]
  },
  {
    name: "superlatives",
    covers: "most, the highest, largest, fewest, least, longest, commonest",
    pattern: `\\b(?:(?:most|least)(?:\\s(?:${degreeOf}))?|highest|lowest|largest|smallest|fewest|greatest|biggest|longest|shortest|oldest|youngest|commonest|rarest|likeliest)\\b`,
    finds: ["most of the files", "the largest group", "it had the most applications", "the fewest", "Most were young"],
    leaves: ["at most", "at least", "almost all", "not least"]
  },
  {
    name: "changes",
    covers: "rose, fell, grew, increased, declined, a rise, a fall in",
    pattern:
      "\\b(?:rose|risen|rises|fell|fallen|grew|grown|dropped|shrank|shrunk|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|reduc(?:ed|tion)|an?\\s(?:rise|fall|drop|growth)\\sin|worsened|improved)\\b",
    finds: ["numbers rose", "the share fell", "it has increased", "a fall in numbers", "applications declined"],
    leaves: ["they grew up", "a raised hand", "in the autumn, or fall", "she grows vegetables"]
  },
  {
    name: "frequency",
    covers: "often, usually, mostly, rarely, seldom, sometimes, always, never, hardly",
    pattern:
      "\\b(?:often|frequently|usually|generally|mostly|mainly|largely|commonly|typically|regularly|rarely|seldom|occasionally|sometimes|hardly|scarcely|always|never|predominantly|chiefly)\\b",
    finds: [
      "it was often missing",
      "mostly from one unit",
      "they rarely mention",
      "Sometimes they could tell",
      "hardly appear"
    ],
    leaves: ["how often the files do not say", "in general", "the general population"]
  },
  {
    name: "amounts",
    covers: "many, some, few, a few, several, a number of, a majority, a minority, numerous",
    pattern:
      "\\b(?:many|some|few|several|numerous|(?:a|the)\\s(?:vast\\s|large\\s|small\\s|great\\s)?(?:majority|minority|handful|number(?=\\sof\\b))|(?:a|the)\\s(?:large|small|great)\\snumber|(?:much|bulk)(?=\\sof\\b))\\b",
    finds: [
      "many women",
      "some of the files",
      "a few say so",
      "several boards",
      "a small number of files",
      "a small number describe couples",
      "the majority",
      "much of it"
    ],
    leaves: ["how many there were", "some time later", "the number is withheld", "somewhere", "in some way"]
  },
  {
    name: "likeness",
    covers: "similar, alike, the same is true, differ, equally, comparable",
    pattern:
      "\\b(?:similar|alike|equally|comparable|unequal(?:ly)?|(?:much|about|broadly)\\sthe\\ssame|the\\ssame\\s(?:is|was|holds|held)\\strue|differ(?:s|ed)?|vari(?:ed|es)|evenly|unevenly)\\b",
    finds: [
      "similar shares",
      "the groups are alike",
      "the same was true of them",
      "units differed",
      "ages varied",
      "spread unevenly"
    ],
    leaves: [
      "whether the groups differ",
      "Do they differ?",
      "how the units differ",
      "applications with the same outcome",
      "at the same time",
      "a different question",
      "similarly, the file"
    ]
  },
  {
    name: "common and rare",
    covers: "common, rare, widespread, usual, unusual, frequent, typical",
    pattern: "\\b(?:common|uncommon|rare|widespread|usual|unusual|frequent|infrequent|typical|atypical|prevalent)\\b",
    finds: ["hardship was common", "attendance was rare", "it is widespread"],
    leaves: ["what they have in common", "common sense", "how common it is"]
  }
];

const find = finder(assertions, comparingIdioms);

/** What these shapes find in a text, but for questions and conditions, which assert nothing. */
export function findAssertions(text: string): Found[] {
  return find(text).filter(({start, end}) => !isAsked(text, start, end));
}

/** `whether they differ`, `how often`, `if more were known`, and all of a sentence that ends with a question mark. */
function isAsked(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && !isEnd(text[from - 1]!)) from--;
  const before = text.slice(from, start);
  if (/\b(?:whether|if)\b/i.test(before) || /\bhow(?:\s\S+){0,5}\s?$/i.test(before)) return true;
  let to = end;
  while (to < text.length && !isEnd(text[to]!)) to++;
  return text[to] === "?";
}

function isEnd(letter: string): boolean {
  return letter === "." || letter === ";" || letter === "!" || letter === "?";
}
