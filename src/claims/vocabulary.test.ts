import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {boundsText, within} from "./bounds.ts";
import {common, type Meaning, normal} from "./vocabulary.ts";

describe("what the phrases mean", () => {
  it.each([
    ["nearly two-thirds", 59, false],
    ["nearly two-thirds", 64, true],
    ["nearly two-thirds", 67, false],
    ["about two-thirds", 65, true],
    ["just over a quarter", 28, true],
    ["about a fifth", 21, true],
    ["just under half", 49, true],
    ["almost three-quarters", 74, true],
    ["most", 92, true],
    ["almost all", 98.5, true],
    ["half", 51, true],
    ["half", 52, false],
    ["over half", 64, true],
    ["over half", 70, false],
    ["over half", 50, false],
    ["most", 50, false],
    ["a minority", 50, false],
    ["most", 100, false],
    ["none", 0.4, false]
  ])("%s, of %s%%: %s", (phrase, percent, holds) => expect(within(percent, boundsOf(phrase))).toBe(holds));

  it("every percentage from 0 to 100 has a phrase, and none that contradicts it", () => {
    for (let tenths = 0; tenths <= 1000; tenths++) {
      const told = phrasesFor(tenths / 10);
      expect(told.length, `${tenths / 10}%`).toBeGreaterThan(0);
      for (const [one, other] of contradictions)
        expect(told.includes(one) && told.includes(other), `${tenths}`).toBe(false);
    }
  });

  it("a greater number is never told by the words of a smaller one: around each fraction they come in order", () => {
    const order = ["under", "just under", "", "just over", "over"];
    for (const name of ["a quarter", "a third", "half", "two-thirds", "three-quarters"]) {
      const middles = order.map((word) => middleOf(boundsOf(`${word} ${name}`.trim())));
      expect(middles, name).toEqual([...middles].sort((a, b) => a - b));
    }
  });

  it("a share is held by one stretch: what holds of two numbers holds between them", () => {
    const phrases = [...common].flatMap(([phrase, meanings]) => (meanings.some(isShare) ? [phrase] : []));
    const percent = fc.double({min: 0, max: 100, noNaN: true});
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        percent,
        percent,
        fc.double({min: 0, max: 1, noNaN: true}),
        (phrase, a, b, part) => {
          const bounds = boundsOf(phrase);
          fc.pre(within(a, bounds) && within(b, bounds));
          return within(a + part * (b - a), bounds);
        }
      )
    );
  });

  it("no number is within what excludes it, and each phrase is of some number", () => {
    for (const [phrase, meanings] of common) {
      for (const meaning of meanings.filter(isShare)) {
        const some = Array.from({length: 1001}, (_, i) => i / 10).some((percent) => within(percent, meaning.bounds));
        expect(some, phrase).toBe(true);
      }
    }
  });
});

test("docs/claims.md lists them all", async () => {
  await expect(page()).toMatchFileSnapshot("../../docs/claims.md");
});

test.each([
  ["The  Most common", "most common"],
  ["Women’s", "women's"],
  ["nearly\nhalf", "nearly half"]
])("%j is looked up as %j", (written, phrase) => expect(normal(written)).toBe(phrase));

const contradictions = [
  ["most", "a minority"],
  ["over half", "under half"],
  ["just over half", "just under half"],
  ["nearly two-thirds", "two-fifths"],
  ["none", "a minority"],
  ["all", "most"],
  ["nearly all", "all"],
  ["hardly any", "none"],
  ["a quarter", "a third"]
] as const;

type Share = Extract<Meaning, {kind: "share" | "count"}>;

function isShare(meaning: Meaning): meaning is Share {
  return meaning.kind === "share";
}

function boundsOf(phrase: string) {
  return common.get(phrase)!.find(isShare)!.bounds;
}

function phrasesFor(percent: number): string[] {
  return [...common].flatMap(([phrase, meanings]) =>
    meanings.some((meaning) => isShare(meaning) && within(percent, meaning.bounds)) ? [phrase] : []
  );
}

function middleOf({least, most, above, below}: Share["bounds"]): number {
  return ((least ?? above)! + (most ?? below)!) / 2;
}

/** The page of the phrases, by what they mean. */
function page(): string {
  const rows = new Map<Meaning, string[]>();
  for (const [phrase, meanings] of common) {
    for (const meaning of meanings) rows.set(meaning, [...(rows.get(meaning) ?? []), phrase]);
  }
  const table = (head: string, kind: Meaning["kind"], told: (meaning: Meaning) => string) => {
    const own = [...rows].filter(([meaning]) => meaning.kind === kind);
    return `| ${head} | phrases |\n|---|---|\n${own.map(([meaning, phrases]) => `| ${told(meaning)} | ${phrases.join(", ")} |`).join("\n")}\n`;
  };
  const amount = (unit: "" | "%") => (meaning: Meaning) =>
    "bounds" in meaning ? boundsText(meaning.bounds, unit) : "";
  return `# The phrases that a claim can hold

[What a template can say](template.md#claims) tells how words are bound to numbers. These are the words; a leading *the* and capital
letters make no difference. A report adds its own, or sets other bounds, in \`templates/vocabulary.yaml\`. A phrase must be true of the
number as it is printed, and of a percentage also as its counts give it. \`src/claims/vocabulary.ts\` says where the bounds come from.

## Of a percentage

${table("percentage", "share", amount("%"))}
## Of a count

${table("count", "count", amount(""))}
A report's own words of quantity, such as *a few* and *many*, have the bounds of its own scale.

## Of two numbers

*Close* is within five percentage points, or a tenth of the larger number; *far* is twenty points or more, or half as much again.

${table("A and B", "comparison", comparisonText)}
## Of a category among the others of a column

${table("rank", "rank", (meaning) => (meaning.kind === "rank" ? meaning.rank : ""))}`;
}

function comparisonText(meaning: Meaning): string {
  if (meaning.kind !== "comparison") return "";
  const {relation, ofShares, apart, times} = meaning;
  const how =
    apart === undefined
      ? []
      : [apart.points.least !== undefined ? "far" : apart.points.most === 0 ? "no difference" : "close"];
  const ratio = times === undefined ? [] : [`A is ${boundsText(times, "")} times B`];
  return [`A ${relation} B`, ...(ofShares ? ["percentages"] : []), ...how, ...ratio].join(", ");
}
