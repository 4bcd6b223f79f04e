import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkSource} from "./check-source.ts";
import type {PublishedNumber} from "./published.ts";
import {type Answers, aPublished, clean, structure} from "./testing/printing.ts";

const answers: fc.Arbitrary<Answers> = fc.array(
  fc.record({some: fc.integer({min: 1, max: 20}), others: fc.integer({min: 1, max: 60})}),
  {minLength: 3, maxLength: 6}
);

test("a publication in which all agrees contradicts itself in nothing", () => {
  fc.assert(
    fc.property(answers, (answers) => {
      expect(foundIn(clean(answers))).toEqual([]);
    })
  );
});

describe("a fault that is put into it is found, by the check that it is for:", () => {
  test.each<[fault: string, check: string, of: string, printed: (number: number) => string]>([
    ["a count that its block does not add up with", "parts", "t.plot/a1/all.count", (n) => String(n + 1)],
    ["a total", "parts", "s.all", (n) => String(n + 1)],
    ["a percentage of a table", "percentages", "t.plot/a2/some.percentage", (n) => String(n + 1)],
    ["a percentage of a sentence", "percentages", "s.first.percent", (n) => String(n - 1)],
    ["a number in the text", "text", "s.first.n", (n) => String(n + 2)],
    ["a sum in the text", "text", "s.two", (n) => String(n - 1)],
    ["how many answers there are", "text", "s.answers", (n) => String(n + 1)],
    ["the same count in two tables", "repeated", "t.again/a1/all.count", (n) => String(n + 3)],
    ["the same number in two places of the text", "repeated", "s.again", (n) => String(n - 1)],
    ["more in the part than in the whole", "subsample", "t.plot/a0/some.count", () => "1000"],
    ["fewer in the whole than leave room for the others", "subsample", "t.plot/a0/all.count", (n) => String(n + 500)]
  ])("%s", (_, check, of, printed) => {
    fc.assert(
      fc.property(answers, (answers) => {
        const rows = clean(answers).map((row) =>
          row.id === of ? {...row, printed: printed(Number(row.printed))} : row
        );
        expect(foundIn(rows)).toContain(check);
      })
    );
  });

  test("words for a share", () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const rows = clean(answers).map((row) =>
          row.id === "s.half" ? {...row, printed: row.printed === "over half" ? "a minority" : "over half"} : row
        );
        const half = Number(rows.find(({id}) => id === "t.plot/a0/all.percentage")!.printed) === 50;
        expect(foundIn(rows).includes("phrases") || half).toBe(true);
      })
    );
  });
});

describe("what is added to a publication is held against it:", () => {
  const base = clean([
    {some: 2, others: 8},
    {some: 3, others: 17},
    {some: 5, others: 5}
  ]);
  const text = (changes: Partial<PublishedNumber>) => aPublished({id: "s.more", printed: "in words", ...changes});
  const label = (code: string, printed: string) => aPublished({id: `l.${code}`, printed, is: `t/plot/${code}`});

  test.each<[what: string, check: string, rows: PublishedNumber[], implied: string | undefined]>([
    ["what is more", "comparisons", [text({says: "more", is: count("a1"), beside: count("a0")})], undefined],
    [
      "what is not",
      "comparisons",
      [text({says: "more", is: count("a0"), beside: count("a1")})],
      "10 here, and 20 there"
    ],
    [
      "the most",
      "comparisons",
      [text({says: "first", is: count("a0"), beside: count("*")})],
      "10, and 20 for t.plot/a1/all.count"
    ],
    [
      "what is similar",
      "comparisons",
      [text({printed: "similar", says: "similar", is: count("a0"), beside: count("a2")})],
      undefined
    ],
    ["so many of each", "each", [text({says: "3", is: "t/plot/*/some/count"})], "the table has 2, 3 and 5"],
    ["a work that is not listed", "citations", [text({is: "works/jones"})], "the list of references has no such work"],
    ["a category that the table lacks", "text", [text({says: "4", is: count("a9")})], "the table has no such row"],
    [
      "labels with a gap",
      "labels",
      [label("a0", "<25"), label("a1", "25-29"), label("a2", ">30")],
      "after 25-29, 30 has no category"
    ],
    ["labels that overlap", "labels", [label("a0", "0-6"), label("a1", "6-12")], "6 is in 0-6 too"],
    [
      "a limit that cuts a category",
      "labels",
      [label("a0", "0-6"), label("a1", "7-12"), text({says: "under 10", is: "t/plot"})],
      "the text has under 10, and this category takes in 10 as well"
    ],
    [
      "a year outside the period",
      "periods",
      [label("a0", "2019"), label("a1", "2020"), label("a2", "2021"), text({says: "2019-03/2020-05", is: "t/plot"})],
      "the period of the text is March 2019 to May 2020; 7 months of 2020 are outside it, and the table has 20 of 2020"
    ],
    [
      "an average that its groups are too high for",
      "averages",
      [label("a0", "<25"), label("a1", "25-29"), label("a2", ">29"), mean("19")],
      "its groups make no less than 20.0"
    ],
    [
      "an average that no whole numbers have",
      "averages",
      [label("a0", "1"), label("a1", "2"), label("a2", ">2"), mean("2.0101")],
      "no whole total of 40 numbers gives it"
    ],
    [
      "two names",
      "names",
      [text({kind: "name", printed: "women", is: "x"}), text({kind: "name", printed: "mothers", is: "x"})],
      "it is called “women” and “mothers”"
    ],
    [
      "what is said to be left out",
      "left-out",
      [text({kind: "left-out", printed: "not reported", is: "t/plot/a0/all/*"})],
      "the text has 10 (s.first.n), 25 (s.first.percent) and not over half (so many)"
    ]
  ])("%s", (_, check, rows, implied) => {
    const found = checkSource([...base, ...rows], structure).find((one) => one.check.name === check)!;
    expect(found.contradictions[0]?.implied).toBe(implied);
  });
});

function mean(printed: string): PublishedNumber {
  return aPublished({id: "t.plot.mean", printed, is: "t/plot/mean/all/mean"});
}

function count(answer: string): string {
  return `t/plot/${answer}/all/count`;
}

function foundIn(rows: readonly PublishedNumber[]): string[] {
  return checkSource(rows, structure).flatMap(({check, contradictions}) =>
    contradictions.length > 0 ? [check.name] : []
  );
}
