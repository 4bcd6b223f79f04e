import {expect, test} from "vitest";
import {solve} from "./integer-program.ts";

test("finds the cheapest whole numbers that keep all rows", () => {
  const columns = [one(3), one(2), one(5)];
  expect(solve({columns, rows: [row(6, 6, [2, 3, 1])]})).toEqual([1, 1, 1]);
  expect(solve({columns, rows: [row(5, 5, [2, 3, 1])]})).toEqual([1, 1, 0]);
});

test("throws where no numbers do", () => {
  expect(() => solve({columns: [one(1), one(1)], rows: [row(3, 3, [1, 1])]})).toThrow("no best solution");
});

function one(cost: number) {
  return {cost, most: 1};
}

function row(least: number, most: number, factors: readonly number[]) {
  return {says: "row", least, most, factors: new Map(factors.entries())};
}
