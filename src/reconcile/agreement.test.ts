import {describe, expect, it} from "vitest";
import {agreementOf, type Own} from "./agreement.ts";
import {aPublished} from "./testing/printing.ts";

const own = new Map<string, Own>([
  ["number/reported", {shown: 43, text: "43", comparable: true}],
  ["table-1/yes/a/count", {shown: 1204, text: "1,204", comparable: true}],
  ["table-1/no/a/count", {shown: "[c]", text: "[c]", comparable: true}],
  ["number/later", {shown: 50, text: "50", comparable: false}]
]);
const whole = {place: "data/published.csv", sameYear: true};
const count = (...args: Parameters<typeof agreementOf>) =>
  Object.fromEntries(Object.entries(agreementOf(...args)).map(([name, rows]) => [name, rows.length]));

describe("a published number", () => {
  it.each([
    ["the same", "43", "", "agree"],
    ["another", "44", "", "differ"],
    ["in words", "forty-three", "43", "agree"],
    ["in words that are off", "forty-two", "42", "differ"],
    ["at least so much", "over forty", "over 40", "agree"],
    ["not so much", "over fifty", "over 50", "differ"],
    ["less", "under half", "under 50", "agree"],
    ["about so much", "some forty", "about 40", "agree"],
    ["not about so much", "nearly two-thirds", "about 67", "differ"],
    ["no number", "many", "", "differ"]
  ])("%s", (_, printed, says, expected) => {
    expect(count([aPublished({printed, says, equals: "number/reported"})], own, whole)[expected]).toBe(1);
  });

  it("with thousands", () => {
    expect(count([aPublished({printed: "1,204", equals: "table-1/yes/a/count"})], own, whole)).toMatchObject({
      agree: 1
    });
  });
});

it("does not compare what is withheld, whatever was printed", () => {
  const withheld = (printed: string) => count([aPublished({printed, equals: "table-1/no/a/count"})], own, whole);
  expect(withheld("3")).toEqual(withheld("4"));
  expect(withheld("3")).toEqual({agree: 0, differ: 0, aside: 0, left: 1});
});

it("does not compare what a later edition counted of its own year", () => {
  const number = aPublished({printed: "50", equals: "number/later"});
  expect(count([number], own, {...whole, sameYear: false})).toMatchObject({agree: 0, left: 1});
});

it("sets aside what has no address", () => {
  expect(count([aPublished({equals: ""})], own, whole)).toMatchObject({aside: 1});
});

it("tells an address that nothing has, with its line; in a later year it may have gone", () => {
  const number = aPublished({line: 7, equals: "number/reportet"});
  expect(() => agreementOf([number], own, whole)).toThrow(
    "data/published.csv:7: unknown address in equals: number/reportet; did you mean number/reported?"
  );
  expect(count([number], own, {...whole, sameYear: false})).toMatchObject({left: 1});
});
