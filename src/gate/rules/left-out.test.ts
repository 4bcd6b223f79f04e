import {describe, expect, it} from "vitest";
import type {Joint, JointTable} from "../joint.ts";
import {population} from "../model/population.ts";
import {cellId, cellsOf, type PublishedTable} from "../model/published.ts";
import {describePolicy, type ProtectPolicy} from "../policy.ts";
import {protectReport} from "../protect-report.ts";
import {ruleNames} from "./rules.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

interface Case {
  readonly records: readonly (readonly [sub: string, answer: string, count: number])[];
  readonly tables?: readonly PublishedTable[];
  readonly sensitive?: readonly string[];
  readonly zeros?: "protect";
  /** rules that would withhold the same */
  readonly beside?: readonly string[];
  /** withheld under the rule, and shown without it */
  readonly cell: string;
}

/** `editions` is tested where editions are: edition/history.test.ts. */
const cases: Record<string, Case> = {
  "small count": {
    records: [
      ["in", "a", 3],
      ["in", "b", 40],
      ["in", "c", 50]
    ],
    cell: "answer=a"
  },
  zero: {
    records: [
      ["in", "a", 0],
      ["in", "b", 40],
      ["in", "c", 50]
    ],
    zeros: "protect",
    cell: "answer=a"
  },
  "class disclosure": {
    records: [
      ["in", "a", 30],
      ["in", "b", 0],
      ["out", "a", 20],
      ["out", "b", 20]
    ],
    tables: [{by: ["sub", "answer"]}],
    sensitive: ["answer"],
    cell: "sub=in & answer=a"
  },
  complement: {
    records: [
      ["in", "a", 97],
      ["in", "b", 2],
      ["in", "c", 1]
    ],
    cell: "answer=a"
  },
  differencing: {
    records: [
      ["in", "a", 20],
      ["in", "b", 20],
      ["out", "a", 2],
      ["out", "b", 30]
    ],
    tables: [{by: ["answer"]}, {by: ["answer"], within: {sub: "in"}}],
    beside: ["complement"],
    cell: "sub=in & answer=a"
  }
};

describe("a rule that is left out is not applied, and the page says so", () => {
  it.each(Object.entries(cases))("%s", async (name, one) => {
    expect(await withheld(one, ruleNames)).toContain(one.cell);
    const others = ruleNames.filter((other) => other !== name);
    const {beside = []} = one;
    expect(
      await withheld(
        one,
        others.filter((other) => !beside.includes(other))
      )
    ).not.toContain(one.cell);
    expect(describePolicy({...policy, rules: others})).toContain(`Not applied in this edition: ${name}.`);
  });
  it("small base: a mean of nine", async () => {
    const kinds = Array.from({length: 9}, () => Int32Array.of(0));
    const people = {variables: [{name: "answer", codes: ["a"]}], kinds, weights: kinds.map(() => 1)};
    const mean: JointTable = {id: "mean", within: [], cells: [[]], values: new Float64Array(9).fill(20), decimals: 0};
    const asked = new Map([["mean", {cells: new Set([0]), quoted: new Set<number>()}]]);
    const hidden = async (rules: readonly string[]) =>
      (await protectReport({people, tables: [mean], impossible: []}, asked, [], {...policy, rules})).hidden.get("mean")!
        .size;
    expect([await hidden(ruleNames), await hidden(ruleNames.filter((name) => name !== "small base"))]).toEqual([1, 0]);
  });
  it("without any nothing is withheld", async () => {
    for (const one of Object.values(cases)) expect(await withheld(one, [])).toEqual([]);
    expect(describePolicy({...policy, rules: []})).toContain(`Not applied in this edition: ${ruleNames.join(", ")}.`);
    expect(describePolicy(policy)).not.toContain("Not applied");
  });
});

async function withheld(one: Case, rules: readonly string[]): Promise<string[]> {
  const joint = jointOf(one);
  const asked = new Map(
    joint.tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  const {hidden} = await protectReport(joint, asked, one.sensitive ?? [], {
    ...policy,
    rules,
    zeros: one.zeros ?? policy.zeros
  });
  return joint.tables.flatMap(({id, cells}) => [...hidden.get(id)!].map((cell) => cellId(joint.people, cells[cell]!)));
}

function jointOf({records, tables = [{by: ["answer"]}]}: Case): Joint {
  const rows = records.map(([sub, answer, n]) => ({sub, answer, n: String(n)}));
  const people = population(rows, ["sub", "answer"], {frequency: "n"});
  return {
    people,
    tables: tables.map((table, i): JointTable => {
      const within = Object.entries(table.within ?? {}).map(([name, code]) => {
        const variable = people.variables.findIndex((other) => other.name === name);
        return [variable, people.variables[variable]!.codes.indexOf(code)] as const;
      });
      return {id: `table ${i + 1}`, within, cells: cellsOf(people, table)};
    }),
    impossible: []
  };
}
