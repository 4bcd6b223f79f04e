import {expect, test} from "vitest";
import {cliques} from "./cliques.ts";

test("tables that share a variable are linked there", () => {
  expect(
    cliques(
      [7, 6, 7],
      [
        [0, 1],
        [0, 2]
      ]
    )
  ).toEqual({
    cliques: [
      [0, 1],
      [0, 2]
    ],
    separators: [{between: [0, 1], variables: [0]}]
  });
});

test("three tables of three variables are one clique: nobody can count them apart", () => {
  expect(
    cliques(
      [2, 2, 2],
      [
        [0, 1],
        [1, 2],
        [0, 2]
      ]
    ).cliques
  ).toEqual([[0, 1, 2]]);
});

test("a circle of four is filled along the smaller diagonal", () => {
  expect(
    cliques(
      [9, 2, 9, 2],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0]
      ]
    ).cliques
  ).toEqual([
    [0, 1, 3],
    [1, 2, 3]
  ]);
});

test("tables that share nothing still share the number of records", () => {
  expect(cliques([2, 3], [[0], [1]]).separators).toEqual([{between: [0, 1], variables: []}]);
});

test("no table at all is one clique of nothing", () => {
  expect(cliques([2], []).cliques).toEqual([[]]);
});
