import {describe, expect, it} from "vitest";
import type {Inline} from "../../template/model.ts";
import {tokensOf} from "./tokens.ts";
import {wordsBetween, wordsBetweenTexts} from "./words.ts";

describe("word by word", () => {
  it.each([
    ["a word", "The files vary.", "The files differ.", "The files [-vary-]{+differ+}."],
    [
      "a number is whole",
      "It was 1,204 (12.5%).",
      "It was 1,205 (13%).",
      "It was [-1,204-]{+1,205+} ([-12.5%-]{+13%+})."
    ],
    ["what comes between", "One and three.", "One, two and three.", "One{+, two+} and three."],
    ["at the end", "It rained.", "It rained all day.", "It rained{+ all day+}."],
    [
      "two words beside each other are one change",
      "A big red house stood.",
      "A small blue house stood.",
      "A [-big red-]{+small blue+} house stood."
    ],
    [
      "too little in common",
      "Nothing is withheld here.",
      "8 of 24 values are shown as [c].",
      "[-Nothing is withheld here.-]{+8 of 24 values are shown as [c].+}"
    ],
    [
      "an apostrophe and a hyphen",
      "The mother’s well-being.",
      "The father’s well-being.",
      "The [-mother’s-]{+father’s+} well-being."
    ],
    ["the same", "No change.", "No change.", "No change."]
  ])("%s", (_, old, now, told) => expect(written(wordsBetweenTexts(old, now))).toBe(told));

  it("a computed number that has another value is still that number", () => {
    const sentence = (text: string): Inline[] => [
      {kind: "text", text: "Of "},
      {kind: "number", name: "accepted", text},
      {kind: "text", text: " women"}
    ];
    expect(written(wordsBetween(tokensOf(sentence("67")), tokensOf(sentence("82"))))).toBe("Of [-67-]{+82+} women");
  });
});

function written(words: ReturnType<typeof wordsBetween>): string {
  return words.map(({is, text}) => ({same: text, old: `[-${text}-]`, new: `{+${text}+}`})[is]).join("");
}
