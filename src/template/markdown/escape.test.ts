import fc from "fast-check";
import MarkdownIt, {type Token} from "markdown-it";
import {describe, expect, test} from "vitest";
import {escapeCell, escapeLineStart, escapeMarkdown} from "./escape.ts";

describe("text comes out of Markdown as it went in", () => {
  const signs = fc.constantFrom(
    ..."\\`*_[](){}<>#+-=.!|~$&;:^ax1 \"'".split(""),
    "[c]",
    "[x] ",
    "&amp;",
    "<b>",
    "__a__",
    "1. ",
    "](x)",
    "[^1]"
  );
  const text = fc
    .array(signs, {minLength: 1, maxLength: 12})
    .map((all) => all.join("").replaceAll(/\s+/g, " ").trim())
    .filter((all) => all !== "");

  test("in a paragraph", () => {
    fc.assert(
      fc.property(text, (one) => void expect(printed(escapeLineStart(escapeMarkdown(one)))).toBe(one)),
      {numRuns: 3000}
    );
  });

  test("in a cell", () => {
    fc.assert(
      fc.property(text, (one) => void expect(printed(`| a |\n| - |\n| ${escapeCell(one)} |`)).toBe(`a${one}`)),
      {numRuns: 3000}
    );
  });
});

test("what is plain stays plain", () => {
  const plain = "Women (43 of 67, 64%) whose mother's age - see snake_case - is [c]; not so small: it is over 1.";
  expect(escapeLineStart(escapeMarkdown(plain))).toBe(plain);
});

/** The text that a reader would see; throws where something else than text came out. */
function printed(markdown: string): string {
  const md = new MarkdownIt({html: true});
  const seen = (tokens: readonly Token[]): string =>
    tokens
      .map(({type, content, children}) => {
        if (/^(link|em|strong|s|html|code|image|heading|bullet|ordered|blockquote|fence|hr)/.test(type))
          throw new Error(`${type} in ${markdown}`);
        return children === null ? (type === "softbreak" ? "\n" : content) : seen(children);
      })
      .join("");
  return seen(md.parse(markdown, {}));
}
