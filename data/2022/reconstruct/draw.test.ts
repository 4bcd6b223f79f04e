import {expect, test} from "vitest";
import {Answers} from "./answers.ts";
import type {Cell, Stem} from "./cells.ts";
import type {Demand} from "./demands.ts";
import {draw} from "./draw.ts";

const stem: Stem = {group: {outcome: "accepted", subsample: "no", size: 10}, given: new Answers([]), applications: []};
const rule = {says: "", about: [], holds: () => false};

test("gives as many as are demanded, the same each time", () => {
  const cells = ["a", "b", "c"].map((code) => cell(code));
  const drawn = draw(cells, [all(10)]);
  expect(drawn).toHaveLength(10);
  expect(draw(cells, [all(10)])).toEqual(drawn);
});

test("breaks a rule only where the demands leave no other way, and then once", () => {
  const cells = [cell("kept", {most: 9}), cell("broken", {broken: [rule]})];
  expect(draw(cells, [all(9)]).map(code)).not.toContain("broken");
  expect(
    draw(cells, [all(10)])
      .map(code)
      .filter((one) => one === "broken")
  ).toHaveLength(1);
});

test("leans to what is expected", () => {
  const drawn = draw([cell("usual", {expected: 90, most: 100}), cell("rare", {expected: 10, most: 100})], [all(100)]);
  const usual = drawn.map(code).filter((one) => one === "usual").length;
  expect(usual).toBeGreaterThan(75);
  expect(usual).toBeLessThan(100);
});

function cell(answer: string, more: Partial<Cell> = {}): Cell {
  return {stem, answers: new Answers([["q", [answer]]]), codes: new Map(), expected: 4, most: 10, broken: [], ...more};
}

function all(count: number): Demand {
  return {says: "all", least: count, most: count, adds: () => 1};
}

function code({answers}: Cell): string {
  return answers.to("q")[0]!;
}
