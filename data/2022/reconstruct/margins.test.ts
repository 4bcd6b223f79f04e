import {expect, test} from "vitest";
import {groupsOf, type Margins, marginsOf} from "./margins.ts";
import {Published} from "./published.ts";

const published = new Published(`id,where,printed,equals,note
${counts("mbu/mbu_1", {whole: 20, subsample: 10})}
${counts("sentence/short", {whole: 10, subsample: 5})}
${counts("sentence/remand", {whole: 6})}
${counts("sentence/none", {whole: 4})}
${counts("care/yes", {whole: 2, subsample: 1})}
${counts("care/no", {whole: 65, subsample: 9})}
`);
const margins = marginsOf(published);

test("a column is the subsample and what is outside it", () => {
  expect(groupsOf(published).map(({subsample, size}) => `${subsample} ${size}`)).toEqual([
    "no 10",
    "yes 10",
    "no 0",
    "yes 0"
  ]);
});

test("what is not printed gets what is left, in the proportion of the whole", () => {
  expect(inside("sentence", ["short", "remand", "none"])).toEqual({short: 5, remand: 3, none: 2});
  expect(outside("sentence", ["short", "remand", "none"])).toEqual({short: 5, remand: 3, none: 2});
});

test("a count above its column is a misprint", () => {
  expect(outside("care", ["yes", "no"])).toEqual({yes: 1, no: 9});
});

test("a table has authority over the sentences that follow it", () => {
  const later = new Published(`id,where,printed,equals,note
a1,"a table, accepted",7,appendix-1/nation/x/whole/accepted/count,
s1,"a ""sentence""",17,appendix-1/nation/x/whole/accepted/count,contradiction
`);
  expect(later.at("appendix-1/nation/x/whole/accepted/count")).toBe("7");
  expect(later.numbers[1]!.where).toBe('a "sentence"');
});

function inside(block: string, codes: readonly string[]) {
  return marginOf(block, codes, "yes");
}

function outside(block: string, codes: readonly string[]) {
  return marginOf(block, codes, "no");
}

function marginOf(block: string, codes: readonly string[], subsample: "yes" | "no") {
  const question: Parameters<Margins>[0] = {name: block, block, codes, options: []};
  return Object.fromEntries(margins(question, {outcome: "accepted", subsample, size: 10}));
}

function counts(cell: string, printed: Readonly<Record<string, number>>): string {
  const rows = Object.entries(printed).map(
    ([sample, n]) => `x,where,${n},appendix-1/${cell}/${sample}/accepted/count,`
  );
  return rows.join("\n");
}
