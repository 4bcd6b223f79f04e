import {expect, it} from "vitest";
import {Draft, none} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {baseLine} from "./base-line.ts";
import {mentionTable} from "./mention-table.ts";
import {Table} from "./table.ts";

const outcome = {name: "outcome", label: "Outcome", categories: [{code: "kept", label: "Kept"}], sensitive: false};

it("has a row for each category, its theme first, and no total; its base says what silence means", () => {
  const [codes, theme] = [mentions("home", ["moved", "visit"], [3, 4]), mentions("theme", ["home"], [5])];
  const made = mentionTable(codes, {
    title: "What letters tell",
    theme: {of: theme, code: "home", label: "Any of these"},
    limitations: {none: "a test"}
  });
  const {parts, tidy, base} = Table.content(made);
  expect(parts[0]!.rows.map(({cells}) => cells)).toEqual([
    ["Any of these", "5", "50%"],
    ["moved", "3", "30%"],
    ["visit", "4", "40%"]
  ]);
  expect(tidy.rows.map(({from}) => from?.draft)).toEqual(["theme", "home", "home"]);
  expect(base).toBe("10 letters: kept 10. What a file does not mention may have been so all the same.");
  expect(baseLine(codes)).toBe(base);
});

it("is of mentions only", () => {
  const other = released("x", {dimensions: [outcome, {...outcome, name: "other"}], counts: [1, 1, 1, 1]});
  expect(() => mentionTable(other, {title: "x", limitations: {none: "a test"}})).toThrow(
    "mentionTable: x does not count mentions by one variable; themes makes such tables"
  );
});

/** So many of ten letters mention each. */
function mentions(name: string, codes: readonly string[], counts: readonly number[]) {
  const categories = codes.map((code) => ({code, label: code}));
  const of = new Map(codes.map((code) => [code, [`${code}/writer`]]));
  const dimensions = [{name, label: name, categories, sensitive: false, mentions: {name, of}}, outcome];
  return released(name, {dimensions, counts: [...counts, 10].flatMap((n) => [n, n])});
}

function released(id: string, {dimensions, counts}: {dimensions: (typeof outcome)[]; counts: readonly number[]}) {
  const basis = () => ({records: Uint32Array.of(0), levels: dimensions.map(() => Uint16Array.of(none))});
  const unit = {one: "letter", many: "letters"};
  return releaseAsPublished(
    new Map([[id, new Draft({dimensions, unit, counts: Float64Array.from(counts), basis})]]),
    "a test"
  ).get(id)!;
}
