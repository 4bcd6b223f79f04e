import {expect, test} from "vitest";
import {asAtOnce, asAtText} from "./as-at-once.ts";
import {type Inline, plainText} from "./model.ts";

test.each([
  ["of one number", ["In ", "12 2022.2", " cases."], "In 12 (as at 2022.2) cases."],
  ["of several, once", ["In ", "12 2022.2", " of ", "39 2022.2", " cases."], "In 12 of 39 (as at 2022.2) cases."],
  ["with brackets of its own", ["In ", "12 of 39 (31%) 2022.2", " cases."], "In 12 of 39 (31%, as at 2022.2) cases."],
  ["in brackets", ["In ", "12 2022.2", " cases (", "31% 2022.2", ")."], "In 12 cases (31%, as at 2022.2)."],
  [
    "before a number of this edition and after it",
    ["Of ", "12 2022.2", ", now ", "14", ", ", "3 2022.2", "."],
    "Of 12 (as at 2022.2), now 14, 3 (as at 2022.2)."
  ],
  ["of two editions", ["From ", "12 2021.1", " to ", "14 2022.2", "."], "From 12 (as at 2021.1) to 14 (as at 2022.2)."],
  ["inside emphasis", ["*", "12 2022.2"], "12 (as at 2022.2)"]
])("%s", (_, parts, text) => expect(plainText(asAtOnce(contentOf(parts)))).toBe(text));

/** `12 2022.2` is a number that repeats an edition, `14` one that does not. */
function contentOf([first, ...others]: readonly string[]): Inline[] {
  if (first === undefined) return [];
  if (first === "*") return [{kind: "emphasis", content: contentOf(others)}];
  const [, text, edition] = /^(\d+%?(?: of \d+ \(\d+%\))?)(?: (\d+\.\d+))?$/.exec(first) ?? [];
  const inline: Inline =
    text === undefined
      ? {kind: "text", text: first}
      : {kind: "number", name: "x", text, ...(edition && {asAt: asAtText(edition)})};
  return [inline, ...contentOf(others)];
}
