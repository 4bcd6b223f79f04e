import {describe, expect, it} from "vitest";
import {shownBut} from "../testing/shown-but.ts";
import {cellIndex, Draft} from "./draft.ts";
import {greatest} from "./quantity.ts";
import {releaseAsPublished} from "./release.ts";
import {isReleasedRow, type Released, total} from "./released.ts";

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
    const apart = ["yes", "no"].map((code) => answers.share(code, "a").minus(answers.share(code, "b")));
    expect(greatest(apart)).toMatchObject({
      shown: Math.max(...apart.map(({shown}) => Math.abs(shown as number))),
      unit: "points"
    });
    expect(() => greatest([answers.at("yes", "a"), apart[0]!])).toThrow("count and points are not the same unit");
  });
  it("rounds halves up, exactly", () => {
    expect(of([[1], [199]]).share("yes", "a").text).toBe("1%");
    expect(of([[5], [195]]).share("yes", "a").text).toBe("3%");
  });
  it("has [z] for a percentage of nobody", () => {
    expect(of([[0], [0]]).share("yes", "a").text).toBe("[z]");
  });
});

describe("protected", () => {
  const cells = [
    [97, 14],
    [11, 5],
    [0, 60]
  ];
  it("withholds a percentage with its count, and with its base", async () => {
    const answers = await shownBut(draft(cells), ["no", "a"], [total, "b"]);
    expect(answers.rows("a").map(({count, share}) => [count, share])).toEqual([
      [97, 90],
      ["[c]", "[c]"],
      [0, 0]
    ]);
    expect(answers.at("no", "b").text).toBe("5");
    expect(answers.share("no", "b").text).toBe("[c]");
  });
  it("keeps what is withheld so through sums and differences", async () => {
    const answers = await shownBut(draft(cells), ["no", "a"]);
    const hidden = answers.at("no", "a");
    expect(hidden.withheld).toBe(true);
    expect(answers.at(total, "a").minus(hidden).text).toBe("[c]");
    expect(greatest([hidden, answers.at(total, "a")]).text).toBe("[c]");
    expect(hidden.plus(answers.at("yes", "a")).text).toBe("[c]");
  });
});

it("releases nothing whole without a reason", () => {
  expect(() => releaseAsPublished(new Map(), " ")).toThrow("nothing is released whole without a reason");
});

describe("two groups", () => {
  const cells = [
    [43, 28],
    [6, 6],
    [18, 5]
  ];
  it("differ by so many percentage points, of all and of those known, with an interval", () => {
    const ofAll = of(cells).difference(["yes"], [["b"], ["a"]]);
    expect([ofAll.first.base.text, ofAll.first.percentage.text, ofAll.second.percentage.text]).toEqual([
      "39",
      "72%",
      "64%"
    ]);
    expect(ofAll.points).toMatchObject({shown: 8, unit: "points"});
    expect([ofAll.lower.shown, ofAll.upper.shown]).toEqual([-11, 24]);
    const ofKnown = of(cells).difference(["yes"], [["b"], ["a"]], ["unknown"]);
    expect(ofKnown.first.base.text).toBe("34");
    expect([ofKnown.points, ofKnown.lower, ofKnown.upper].map(String)).toEqual(["−5", "−23", "10"]);
  });
  it("differ by what the counts give, not what the rounded percentages do", () => {
    const rounded = of([
      [29, 25],
      [171, 175]
    ]);
    expect([rounded.share("yes", "a").text, rounded.share("yes", "b").text]).toEqual(["15%", "13%"]);
    expect(rounded.difference(["yes"], [["a"], ["b"]]).points.shown).toBe(2);
    expect(
      of([
        [31, 25],
        [169, 175]
      ]).difference(["yes"], [["a"], ["b"]]).points.shown
    ).toBe(3);
  });
  it.each([
    ["a count", [["yes", "a"]]],
    ["a base", [[total, "b"]]],
    ["what is left out of a base", [["unknown", "a"]]]
  ])("have no difference and no interval where %s is withheld", async (_, withheld) => {
    const {points, lower, upper} = (await shownBut(draft(cells), ...withheld)).difference(
      ["yes"],
      [["b"], ["a"]],
      ["unknown"]
    );
    expect([points, lower, upper].map(String)).toEqual(["[c]", "[c]", "[c]"]);
  });
  it("must have nobody in common", () => {
    expect(() => of(cells).difference(["yes"], [["a"], ["a"]])).toThrow("are not two groups of their own");
    expect(() => of(cells).difference(["yes"], [["a"], [total]])).toThrow("are not two groups of their own");
  });
  it("have a share that counts each once", () => {
    expect(() => of(cells).proportion(["yes", "yes"], ["a"])).toThrow("a share takes each once");
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
  it("is rounded, in its unit", () => {
    expect(
      releaseAsPublished(new Map([["ages", ages]]), "a test")
        .get("ages")!
        .at("a")
    ).toMatchObject({
      shown: 29,
      unit: "years"
    });
  });
  it("has no share", () => {
    expect(() =>
      releaseAsPublished(new Map([["ages", ages]]), "a test")
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

function of(cells: readonly (readonly number[])[]): Released {
  return releaseAsPublished(new Map([["x", draft(cells)]]), "a test").get("x")!;
}

function draft(cells: readonly (readonly number[])[]): Draft {
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
  return new Draft({dimensions, unit: {one: "person", many: "people"}, counts, basis});
}

function dimension(name: string, codes: readonly string[]) {
  return {name, label: name, categories: codes.map((code) => ({code, label: code})), sensitive: false};
}

/** What is released whole asks nobody whom it counts. */
function basis(): never {
  throw new Error("not asked for");
}
