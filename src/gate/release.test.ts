import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cellIndex, Draft} from "./draft.ts";
import {suppressionNote} from "./note.ts";
import type {Policy} from "./policy.ts";
import {releaseEach} from "./release.ts";
import {isReleasedRow, type Released, total} from "./released.ts";

const published: Simple = {name: "as-published", reason: "a test"};
const small: Simple = {name: "small-counts", threshold: 5};

type Simple = Exclude<Policy, {name: "protected"}>;

describe("as-published", () => {
  it("shows every count, its margins and its percentages", () => {
    const answers = of([
      [43, 28],
      [6, 6],
      [18, 5]
    ]);
    expect(answers.at("yes", "a").text).toBe("43");
    expect(answers.at(total, "a").text).toBe("67");
    expect(answers.at(total, total).text).toBe("106");
    expect(answers.share("yes", "a").text).toBe("64%");
    expect(answers.shareOfAll("yes", "a").text).toBe("41%");
    expect(answers.share("yes", "a").minus(answers.share("yes", "b"))).toMatchObject({shown: -8, unit: "points"});
  });
  it("rounds halves up, exactly", () => {
    expect(of([[1], [199]]).share("yes", "a").text).toBe("1%");
    expect(of([[5], [195]]).share("yes", "a").text).toBe("3%");
  });
  it("has [z] for a percentage of nobody", () => {
    expect(of([[0], [0]]).share("yes", "a").text).toBe("[z]");
  });
});

describe("small-counts", () => {
  const answers = of(
    [
      [97, 4],
      [1, 5],
      [0, 60]
    ],
    small
  );
  it("withholds 1 to 4 and nothing else", () => {
    expect(answers.rows("a").map(({count}) => count)).toEqual([97, "[c]", 0]);
    expect(answers.rows("b").map(({count}) => count)).toEqual(["[c]", 5, 60]);
  });
  it("withholds the percentage with its count, and with its base", () => {
    expect(answers.rows("a").map(({share}) => share)).toEqual([99, "[c]", 0]);
    expect(of([[2], [1]], small).share("unknown", "a").text).toBe("[c]");
  });
  it("keeps what is withheld so through sums and differences", () => {
    const hidden = answers.at("no", "a");
    expect(hidden.withheld).toBe(true);
    expect(answers.at(total, "a").minus(hidden).text).toBe("[c]");
    expect(hidden.plus(answers.at("yes", "a")).text).toBe("[c]");
  });
  it("says how much it withheld, and that it does not protect against subtraction", () => {
    const note = suppressionNote(["[c]", 97, "[c]", 0, ""], small);
    expect(note).toMatch(/^2 of 4 values.*does not yet protect against working out a withheld count by subtraction/);
    expect(suppressionNote([97, 0], small)).toBe("Nothing is withheld here.");
  });
  it("never shows a number from 1 to under the threshold, whatever was counted", () => {
    const counts = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), {minLength: 3, maxLength: 3});
    fc.assert(
      fc.property(counts, fc.integer({min: 2, max: 10}), (cells, threshold) => {
        const released = of(cells, {name: "small-counts", threshold});
        for (const group of ["a", "b", total]) {
          for (const row of released.rows(group)) {
            const withheld = row.count === "[c]";
            expect(withheld || row.count === 0 || (row.count as number) >= threshold).toBe(true);
            if (withheld) expect(row.share).toBe("[c]");
          }
        }
      })
    );
  });
});

describe("a mean", () => {
  const ages = new Draft({
    dimensions: [dimension("group", ["a", "b"])],
    unit: {one: "person", many: "people"},
    counts: Float64Array.from([10, 3, 13]),
    basis,
    mean: {sums: Float64Array.from([285, 60, 345]), variable: "age", label: "Age", unit: "years", decimals: 0}
  });
  it("is rounded, in its unit, and goes with the count it rests on", () => {
    const drafts = new Map([["ages", ages]]);
    expect(releaseEach(drafts, published).get("ages")!.at("a")).toMatchObject({shown: 29, unit: "years"});
    expect(releaseEach(drafts, small).get("ages")!.at("b").text).toBe("[c]");
  });
  it("has no share", () => {
    expect(() =>
      releaseEach(new Map([["ages", ages]]), published)
        .get("ages")!
        .share("a")
    ).toThrow("a mean has no share");
  });
});

it("names the categories there are when one is asked for that is not", () => {
  expect(() => of([[1], [2]]).at("perhaps", "a")).toThrow('answer has no category "perhaps"; it has yes, no, unknown');
  expect(() => of([[1], [2]]).at("yes")).toThrow("has 2 variables (answer, group), not 1");
});

it("marks the rows that it releases, and no copy of them", () => {
  const [row] = of([[1], [2]]).rows("a");
  expect(isReleasedRow(row)).toBe(true);
  expect(isReleasedRow({...row})).toBe(false);
});

function of(cells: readonly (readonly number[])[], policy: Simple = published): Released {
  const dimensions = [dimension("answer", ["yes", "no", "unknown"]), dimension("group", ["a", "b"])];
  const counts = new Float64Array(12);
  for (const [i, row] of cells.entries()) {
    for (const [j, count] of row.entries()) {
      for (const levels of [
        [i, j],
        [i, 2],
        [3, j],
        [3, 2]
      ]) {
        counts[cellIndex(dimensions, levels)]! += count;
      }
    }
  }
  return releaseEach(
    new Map([["x", new Draft({dimensions, unit: {one: "person", many: "people"}, counts, basis})]]),
    policy
  ).get("x")!;
}

function dimension(name: string, codes: readonly string[]) {
  return {name, label: name, categories: codes.map((code) => ({code, label: code})), sensitive: false};
}

/** No policy that looks at each count by itself asks whom it counts. */
function basis(): never {
  throw new Error("not asked for");
}
