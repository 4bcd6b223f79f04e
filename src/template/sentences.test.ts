import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {type Inline, plainText} from "./model.ts";
import {sentencesOf, whole} from "./sentences.ts";

describe("a sentence ends", () => {
  test.each([
    ["after a full stop", "She applied.| The Board met."],
    ["after a question and an exclamation", "Who applied?| All did!| None was asked."],
    ["after dots, before a capital only", "They waited…| Nothing came... and nothing went."],
    ["before a number, typed or computed", "Few did.| 12 did not.| £5 was paid."],
    ["after a year", "It began in 2017.| It ended in 2021."],
    ["behind quotation marks and brackets that close on it", "“I asked.”| “Did you?”| (She did.)| ‘Yes.’"],
    ["where the next one begins with an accent or an unknown script", "It ended.| Élan.| Она пришла."],
    [
      "at an et cetera that is the last word",
      "Clothes, food, etc.| All was there.| They came with food etc. and left."
    ],
    ["at a no that is a word", "The Board said no.| They left."]
  ])("%s", (_, text) => expect(split([words(text.replaceAll("|", ""))])).toEqual(text.split("| ")));
});

describe("a sentence goes on", () => {
  test.each([
    ["after an abbreviation", "Some, e.g. Bronzefield, i.e. The larger ones, cf. Farmer, viz. All."],
    ["after a title", "Mr. Smith and Dr. Jones met Prof. Brown at St. Mary’s."],
    ["after initials", "J. Goodridge-Downer and A. B. Smith of the U.K. Government"],
    ["before a page, a number, a month's day", "See p. 93, pp. 4 and 5, No. 3, Fig. 2, Nov. 2022, Smith et al. (2017)"],
    ["in a decimal, a version, an address", "An average of 1.5 children at example.org in version 2.0 of it"],
    ["at a quoted question", "“Why?” she asked, and “No!” he said."],
    ["after a number that opens it", "1. Third."],
    ["in small letters", "the files. and then"]
  ])("%s", (_, text) => expect(split([words(text)])).toEqual([text]));
});

describe("what stands in a sentence", () => {
  const number: Inline = {kind: "number", name: "accepted", text: "67"};
  const mark: Inline = {kind: "footnote", label: "a"};
  const stressed = (text: string): Inline => ({kind: "emphasis", content: [words(text)]});

  it("may be a number that begins it", () => {
    expect(split([words("All were read. "), number, words(" were accepted.")])).toEqual([
      "All were read.",
      "67 were accepted."
    ]);
  });

  it("may be the footnotes after its full stop, with a space before them or not", () => {
    const parts = sentencesOf([words("One."), mark, mark, words(" Two. "), mark, words(" Three.")], "a/p1");
    expect(parts.map(({content}) => content)).toEqual([
      [words("One."), mark, mark],
      [words("Two. "), mark],
      [words("Three.")]
    ]);
  });

  it("may be emphasis, which stays whole, and ends it or begins the next", () => {
    expect(split([words("One. "), stressed("Two. Three."), words(" Four.")])).toEqual(["One.", "Two. Three.", "Four."]);
  });

  it("may be a line break, around which nothing is cut", () => {
    expect(split([words("One."), {kind: "break"}, words("Two. Three.")])).toEqual(["One. Two.", "Three."]);
  });

  it("has the id of what it stands in, and its place", () => {
    expect(sentencesOf([words("One. Two.")], "aims/p1").map(({id}) => id)).toEqual(["aims/p1/s1", "aims/p1/s2"]);
  });

  it("is put together again as it was, whatever it is", () => {
    const word = fc.constantFrom("One.", "two", "“Three.”", "e.g.", "4", "J.", "(Five!)", "no.", "?");
    const text = fc.array(word, {minLength: 1, maxLength: 6}).map((all) => words(`${all.join(" ")} `));
    const other = fc.constantFrom<Inline>(
      number,
      mark,
      stressed("Six. Seven."),
      {kind: "break"},
      {kind: "code", text: "x"}
    );
    const content = fc.array(fc.tuple(text, other), {maxLength: 4}).map((all) => [...all.flat(), words("End.")]);
    fc.assert(
      fc.property(content, (all) => {
        expect(whole(sentencesOf(all, "a"))).toEqual(all);
      })
    );
  });
});

function words(text: string): Inline {
  return {kind: "text", text};
}

function split(content: readonly Inline[]): string[] {
  return sentencesOf(content, "a").map((sentence) => plainText(sentence.content));
}
