import {describe, expect, it} from "vitest";
import type {DisclosedMean, Disclosure} from "../disclosure.ts";
import type {Virtual} from "../model/system.ts";
import {ruleNames} from "../rules/rules.ts";
import type {Shown} from "../shown.ts";
import type {Names} from "./editions.ts";
import {auditPublished} from "./published.ts";

const policy = {rules: ruleNames, threshold: 5, base: 10, zeros: "secondary"} as const;
const answer = {name: "answer", codes: ["yes", "no"]};
const grew = [
  {in: ["2022"], records: 0},
  {in: ["2023"], records: 2},
  {in: ["2022", "2023"], records: 19}
];
const fresh = "edition 2022=out & edition 2023=in & answer=yes";
const formerly: Names = [
  {
    name: "answer",
    categories: [{code: "yes", was: {code: "y", until: 2022}}, {code: "no"}]
  }
];

describe("editions of two years, read side by side", () => {
  it("give away what came between them", async () => {
    expect(await recovered(later(12), earlier(answer.codes, 10))).toEqual([fresh]);
  });
  it("do not, where either withholds its count", async () => {
    expect(await recovered(later("[c]"), earlier(answer.codes, 10))).toEqual([]);
    expect(await recovered(later(12), earlier(answer.codes, "[c]"))).toEqual([]);
  });
  it("do so whatever a category was called then", async () => {
    const then = earlier(["y", "no"], 10);
    expect(await recovered(later(12), then, formerly)).toEqual([fresh]);
    expect(await recovered(later(12), then)).toEqual([]);
  });
  it("do not, while a correction may have been of either answer", async () => {
    const years = [{in: ["2022"], records: 1}, grew[1]!, {in: ["2022", "2023"], records: 18}];
    expect(await recovered({...later(11), years}, earlier(answer.codes, 10))).toEqual([]);
  });
  it("contradict each other where more are gone than there were", async () => {
    const {contradiction} = await audited(later(8), earlier(answer.codes, 11));
    expect(contradiction).toBe(true);
  });
  it("give it away by two averages, too", async () => {
    // The sums are 95 and 125: the two new ones have 30 together, which needs two numbers over 10.
    const then = {...earlier(answer.codes, "[c]"), means: [average({}, 5)]};
    const now = (shown: Shown) => ({...later("[c]"), means: [average({"edition 2023": "in"}, shown)]});
    expect(await recovered(now(5.95238), then)).toEqual([fresh]);
    expect(await recovered(now("[c]"), then)).toEqual([]);
  });
});

/** 21 records, 2 of them new. */
function later(yes: Shown): Disclosure {
  const years = ["2022", "2023"].map((year) => ({name: `edition ${year}`, codes: ["in", "out"]}));
  const where = {"edition 2022": "out", "edition 2023": "in", answer: "yes"};
  return {
    ...nothing,
    total: 21,
    years: grew,
    variables: [...years, answer],
    cells: [{id: "edition 2023=in & answer=yes", where: {"edition 2023": "in", answer: "yes"}, shown: yes, at: []}],
    unprinted: [{id: fresh, where}],
    protected: [fresh]
  };
}

/** The 19 old ones; `yes` is the count of the first of these answers. */
function earlier(codes: readonly string[], yes: Shown): Disclosure {
  const cells = [{id: `answer=${codes[0]}`, where: {answer: codes[0]!}, shown: yes, at: []}];
  return {...nothing, total: 19, variables: [{name: "answer", codes}], cells};
}

const nothing = {impossible: [], groupings: [], answered: [], means: [], unprinted: [], protected: []};

/** Of a number from 10 to 19 for those who answered yes, and from 0 to 9 for the others. */
function average(where: Virtual, shown: Shown): DisclosedMean {
  const ranges = [
    {code: "yes", least: 10, greatest: 19},
    {code: "no", least: 0, greatest: 9}
  ];
  return {of: "age", where, shown, decimals: 5, at: [], whole: true, groups: {variable: "answer", ranges}};
}

async function recovered(own: Disclosure, before: Disclosure, names?: Names): Promise<string[]> {
  return (await audited(own, before, names)).recovered.map(({id}) => id);
}

function audited(own: Disclosure, disclosure: Disclosure, names: Names = []) {
  return auditPublished(own, [], policy, {earlier: true, editions: [{id: "2022.1", disclosure, policy}], names});
}
