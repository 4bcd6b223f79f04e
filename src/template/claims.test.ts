import {describe, expect, test} from "vitest";
import {Problems, sentence} from "../error.ts";
import {claimsIn} from "./claims.ts";
import {readLimitations} from "./limitations.ts";
import {renderMarkdown} from "./markdown/render.ts";
import {bindSample, type Sample} from "./sample.ts";

const numbers = {accepted: "67", rejected: "39", few: "3", share: "59%", other: "48%", age: "28.5", secret: "[c]"};
const columns = {offences: {violence: 19, theft: 8, drugs: 12, fraud: 8}};

import {readTemplate} from "./template.ts";
import {readWords} from "./words.ts";

describe("a claim that holds", () => {
  test.each([
    "[over half](claim:share)",
    "[nearly three-fifths](claim:share)",
    "[Most](claim:share)",
    "[nearly\ntwo in five](claim:rejected of big)",
    "[more often](claim:share > other)",
    "[*less* often](claim:other < share)",
    "[fewer](claim:rejected < accepted)",
    "[longer](claim:age > 24)",
    "[the most common](claim:first violence offences)",
    "[second most common](claim:second drugs offences)",
    "“[over half](claim:share)”, *[most](claim:share)* and [a minority](claim:other)",
    "[over half](claim:share, share)"
  ])("%s", (template) => {
    const document = bindSample({template, numbers: {...numbers, big: "101"}, columns});
    expect(renderMarkdown(document)).not.toContain("claim");
    expect(JSON.stringify(document)).toContain('"kind":"claim"');
  });
});

describe("what is told of a claim", () => {
  const cases: [string, string][] = [
    [
      "One\n[nearly two-thirds](claim:share)",
      "report.md:2: “nearly two-thirds” is not true: share is 59%; it would be true to say “three-fifths”, “nearly three-fifths”, “about three-fifths”, “under three-fifths”, “over half”"
    ],
    [
      "[fewer](claim:accepted < rejected)",
      "report.md:1: “fewer” is not true: accepted is 67 and rejected is 39; it would be true to say “nearly twice”, “more”, “many more” of (claim:accepted > rejected)"
    ],
    [
      "[the most common](claim:first drugs offences)",
      "report.md:1: “the most common” is not true: offences has violence 19, drugs 12, theft 8, fraud 8; it would be true to say “second most common” of (claim:second drugs offences)"
    ],
    [
      "[most](claim:secret)",
      "report.md:1: “most” does not go with this claim; it is said of a percentage: claim:PERCENTAGE, or claim:COUNT of COUNT"
    ],
    [
      "[fewer](claim:secret < accepted)",
      "report.md:1: “fewer” rests on what is withheld in 2022.2 ({{secret}}), and the gate has not shown that it gives nothing away; reword the sentence"
    ],
    ["[most](claim:shere)", "report.md:1: unknown name in a claim: shere; did you mean share?"],
    [
      "[most](claim:offences)",
      "report.md:1: offences is a column, not a number; a rank names a column; anything else names numbers"
    ],
    [
      "[most](claim:first drugs share)",
      "report.md:1: share is a number, not a column; a rank names a column; anything else names numbers"
    ],
    ["[most](claim:first drug offences)", "report.md:1: offences has no category drug; did you mean drugs?"],
    [
      "[mosst](claim:share)",
      "report.md:1: unknown phrase: “mosst”; did you mean most?; templates/vocabulary.yaml can add it"
    ],
    ["[more](claim:share > accepted)", "report.md:1: share is in %, and accepted in count; compare like with like"],
    [
      "[more often](claim:accepted > rejected)",
      "report.md:1: “more often” does not go with this claim; it compares two percentages: claim:A > B"
    ],
    [
      "[most](claim:age of accepted)",
      "report.md:1: age is no count, and only a count is a share of one; name two counts"
    ],
    [
      "[most](claim:a + b)",
      "report.md:1: not a claim: (claim:a + b); write claim:NAME, claim:A of B, claim:A > B, or claim:first CATEGORY COLUMN"
    ],
    [
      "[most](claim:)",
      "report.md:1: not a claim: (claim:); write claim:NAME, claim:A of B, claim:A > B, or claim:first CATEGORY COLUMN"
    ],
    ["[](claim:share)", "report.md:1: a claim without words: (claim:share); write what it says"],
    [
      "[over {{accepted}}](claim:share)",
      "report.md:1: a name inside the claim “over ”; a claim has words only; put it beside them"
    ],
    [
      "All\n[most](claim:share > (other)).",
      "report.md:2: not a claim: (claim:share > (other; it stands as [words](claim:…), with no brackets inside brackets"
    ],
    [
      "[most [of [them]]](claim:share).",
      "report.md:1: not a claim: (claim:share; it stands as [words](claim:…), with no brackets inside brackets"
    ],
    ["{{offences}}", "report.md:1: offences is a column, not a number; a claim of rank names it"]
  ];
  test.each(cases)("%s", (template, message) =>
    expect(told({template, numbers, columns})[0]).toBe(`templates/${message}`)
  );

  test("in an edition's words and in footnotes too, all at once", () => {
    const template = "Few.[^a] {#p}\n\n[^a]: [most](claim:other)";
    const words = "## p\n\n[Half](claim:share) of them.[^a]";
    expect(told({template, words, numbers})).toEqual([
      expect.stringContaining("edition.2.md:3: “Half” is not true: share is 59%"),
      expect.stringContaining("report.md:3: “most” is not true: other is 48%")
    ]);
  });
});

test("the claims that an edition may make, before anything is counted", () => {
  const template = readTemplate(
    "---\ntitle: A\n---\n\nGone: [half](claim:a). {#p}\n\n- [most](claim:b > c)[^n]\n\n[^n]: [more](claim:d)",
    "report.md"
  );
  const words = readWords("## p\n\nNow: [*nearly* half](claim:a).", "edition.2.md");
  const register = readLimitations("## few: Few\n\n[Some](claim:e).", "limitations.md");
  expect(claimsIn(template, words, register).map(({place, phrase, claim}) => `${place}: ${phrase} (${claim})`)).toEqual(
    [
      "edition.2.md:3: nearly half (a)",
      "report.md:7: most (b > c)",
      "report.md:9: more (d)",
      "limitations.md:3: Some (e)"
    ]
  );
});

test("a report's own words", () => {
  const vocabulary = "shares:\n  the bulk: {above: 55}\ncomparisons:\n  frailer: '>'\nranks:\n  chief: first\n";
  const template = "[The bulk](claim:share), [frailer](claim:share > other), [chief](claim:first violence offences)";
  expect(() => bindSample({template, numbers, columns, vocabulary})).not.toThrow();
});

test("a report's own words of quantity, which its page explains", () => {
  const vocabulary = "scale:\n  a few: {least: 2, most: 4}\n  many: {least: 10}\n  the bulk: {above: 50, unit: '%'}\n";
  const template = "[A few](claim:few).\n\n![What the words mean](words:scale)";
  const document = bindSample({template, numbers, vocabulary});
  expect(renderMarkdown(document)).toContain("A few.\n\n- *a few*: 2 to 4\n- *many*: 10 or more\n- *bulk*: over 50%\n");
  expect(told({template: "[A few](claim:few).", numbers, vocabulary})).toEqual([
    "templates/vocabulary.yaml: words for nothing: scale; there are none (in templates/report.md)"
  ]);
});

test("a report's own words that are wrong", () => {
  const vocabulary =
    "shares:\n  bulk: {abov: 55}\n  none of it: {least: 5, most: 2}\nranks:\n  chief: frst\nwords: 1\n";
  expect(told({template: "", vocabulary})).toEqual([
    "templates/vocabulary.yaml:2:9: no bounds for bulk; give it some of least, most, above, below",
    "templates/vocabulary.yaml:2:10: unknown key: abov; did you mean above?",
    "templates/vocabulary.yaml:3:15: no number is within the bounds of none of it; the lower end comes first",
    "templates/vocabulary.yaml:5:10: unknown chief: frst; did you mean first?",
    "templates/vocabulary.yaml:6:1: unknown key: words; there are scale, shares, counts, comparisons, ranks"
  ]);
});

function told(sample: Sample): string[] {
  try {
    bindSample(sample);
  } catch (error) {
    if (error instanceof Problems) return error.list.map(sentence);
    throw error;
  }
  return [];
}
