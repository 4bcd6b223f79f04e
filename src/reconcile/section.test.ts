import {expect, test} from "vitest";
import {prose, type SourceBlock} from "../template/source.ts";
import {agreementOf, type Own} from "./agreement.ts";
import {checkSource} from "./check-source.ts";
import type {Reconciliation} from "./reconciliation.ts";
import {sectionOf} from "./section.ts";
import {clean, structure} from "./testing/printing.ts";

const rows = clean([
  {some: 2, others: 8},
  {some: 3, others: 17},
  {some: 5, others: 5}
]).map((row) => {
  const equals = row.id === "s.first.n" ? "number/first" : row.id === "t.plot/a1/all.count" ? "number/second" : "";
  return {
    ...row,
    equals,
    printed: row.id === "s.first.n" ? "11" : row.printed,
    kind: equals === "" ? "background" : ""
  };
});

test("an edition that withholds nothing tells what differs, and why", () => {
  const told = textOf(sectionOf(reconciled({whole: true, second: 20})));
  expect(told).toContain("1 come out the same, and 1 differ.");
  expect(told).toContain("Part: s.first.n prints 11. Against that: the table has 10. This report has 10.");
  expect(told).toContain("Each number that differs is one where the source contradicts itself");
});

test("a difference that nothing in the publication contradicts is told as such", () => {
  const told = textOf(sectionOf(reconciled({whole: true, second: 21})));
  expect(told).toContain("These differ, and nothing in the source contradicts them:");
  expect(told).toContain("prints 20. This edition has 21.");
});

test("an edition that withholds a number says nothing that depends on it", () => {
  const [twenty, other] = [20, 4].map((second) =>
    sectionOf(reconciled({whole: false, second: "[c]", printedSecond: String(second)}))
  );
  expect(other).toEqual(twenty);
  expect(textOf(twenty!)).not.toMatch(/Against that|contradict/);
  expect(textOf(twenty!)).toContain("prints 11. This edition has 10.");
});

function reconciled(what: {whole: boolean; second: Own["shown"]; printedSecond?: string}): Reconciliation {
  const {whole, second, printedSecond} = what;
  const printed = rows.map((row) =>
    row.equals === "number/second" && printedSecond !== undefined ? {...row, printed: printedSecond} : row
  );
  const own = new Map<string, Own>([
    ["number/first", {shown: 10, text: "10", comparable: true}],
    ["number/second", {shown: second, text: String(second), comparable: true}]
  ]);
  const place = "data/published.csv";
  const ours = new Map(printed.flatMap(({id, equals}) => (own.has(equals) ? [[id, own.get(equals)!.text]] : [])));
  const agreement = agreementOf(printed, own, {place, sameYear: true});
  return {place, files: [place], structure, agreement, found: checkSource(printed, structure), ours, whole};
}

function textOf(blocks: readonly SourceBlock[]): string {
  return [...prose(blocks)].map((inline) => ("text" in inline ? inline.text : "")).join("");
}
