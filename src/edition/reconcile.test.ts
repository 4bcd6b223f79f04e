import {describe, expect, it} from "vitest";
import type {Shown} from "../gate/shown.ts";
import type {Edition} from "./edition.ts";
import type {PublishedNumber} from "./published.ts";
import {reconcile} from "./reconcile.ts";

const edition = withValues({"number/reported": 43, "table-1/yes/a/count": 1204, "table-1/no/a/count": "[c]"});

describe("a published number", () => {
  const cases: [string, string, string, "reproduced" | "differs"][] = [
    ["the same", "43", "", "reproduced"],
    ["another", "44", "", "differs"],
    ["in words", "forty-three", "in words: 43", "reproduced"],
    ["in words that are off", "forty-two", "in words: 42", "differs"],
    ["at least so much", "over forty", "in words: over 40", "reproduced"],
    ["not so much", "over fifty", "in words: over 50", "differs"],
    ["less", "under half", "in words: under 50", "reproduced"],
    ["about so much", "some forty", "in words: about 40", "reproduced"],
    ["not about so much", "nearly two-thirds", "contradiction: 43 is not; in words: about 67", "differs"],
    ["no number", "many", "", "differs"]
  ];
  it.each(cases)("%s", (_, printed, note, expected) => {
    const {reproduced, differences} = reconcile([published({printed, note})], edition, "published.csv");
    expect(reproduced === 1 ? "reproduced" : "differs").toBe(expected);
    expect(differences.length).toBe(expected === "differs" ? 1 : 0);
  });
  it("with thousands", () => {
    expect(
      reconcile([published({printed: "1,204", equals: "table-1/yes/a/count"})], edition, "published.csv").reproduced
    ).toBe(1);
  });
});

it("does not compare what is withheld, whatever was printed", () => {
  const withheld = (printed: string) =>
    reconcile([published({printed, equals: "table-1/no/a/count"})], edition, "published.csv");
  expect(withheld("3")).toEqual(withheld("4"));
  expect(withheld("3")).toMatchObject({reproduced: 0, of: 0, withheld: 1});
});

it("counts what has no address as background", () => {
  expect(reconcile([published({equals: ""})], edition, "published.csv")).toMatchObject({background: 1, of: 0});
});

it("tells an address that nothing has, with its line", () => {
  expect(() => reconcile([published({equals: "number/reportet"})], edition, "data/published.csv")).toThrow(
    "data/published.csv:7: unknown address in equals: number/reportet; did you mean number/reported?"
  );
});

function published(changes: Partial<PublishedNumber>): PublishedNumber {
  return {line: 7, id: "s.x", where: "Findings", printed: "43", equals: "number/reported", note: "", ...changes};
}

function withValues(values: Readonly<Record<string, Shown>>): Edition {
  const numbers: Record<string, {shown: Shown}> = {};
  const rows: {keys: string[]; values: Shown[]}[] = [];
  for (const [address, shown] of Object.entries(values)) {
    const [kind, ...keys] = address.split("/");
    if (kind === "number") numbers[keys[0]!] = {shown};
    else rows.push({keys: keys.slice(0, -1), values: [shown]});
  }
  const tables = [{id: "table-1", tidy: {keys: ["answer", "group"], values: ["count"], rows}}];
  return {numbers, document: {tables, figures: []}} as unknown as Edition;
}
