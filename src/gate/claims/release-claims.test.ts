import {describe, expect, it} from "vitest";
import {auditPublished} from "../audit/published.ts";
import type {Disclosure} from "../disclosure.ts";
import {type Counted, Draft} from "../draft.ts";
import type {Joint, JointTable} from "../joint.ts";
import {countWhere, type Population, type Where} from "../model/population.ts";
import type {ProtectPolicy} from "../policy.ts";
import {release} from "../release.ts";
import {total} from "../released.ts";
import {ruleNames} from "../rules/rules.ts";
import type {Shown} from "../shown.ts";
import type {CountClaim} from "./claim.ts";
import type {ClaimBefore} from "./claims-before.ts";

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "publish",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

const codes = ["beds", "pots", "trees", "lawn"];

/** Three beds and two pots, whom each other hides; of trees and of lawns there are many. */
const people: Population = (() => {
  const kinds = [3, 2, 20, 30].flatMap((n, code) => Array.from({length: n}, () => Int32Array.from([code])));
  return {variables: [{name: "kind", codes}], kinds, weights: kinds.map(() => 1)};
})();

describe("what a report may say of counts that it withholds", () => {
  const few = claim("a few", "x/kind", ["beds"], 2, 4);

  it("stands in the edition, whoever audits it reckons with it, and recovers nothing", async () => {
    const {granted, disclosure} = await report({claims: [few]});
    expect([...granted]).toEqual([few]);
    expect(disclosure!.claims).toEqual([
      {phrase: "a few", terms: [{where: {kind: "beds"}, coefficient: 1}], least: 2, most: 4}
    ]);
    expect(await recovered(disclosure!)).toEqual([]);
  });
  it("is not what would give one away: an auditor who heard it would recover them", async () => {
    const more = claim("at least three", "x/kind", ["beds"], 3);
    const three = claim("three at most", "x/kind", ["beds"], undefined, 3);
    const {granted, disclosure} = await report({claims: [more, three]});
    expect([...granted]).toEqual([more]);
    expect(await recovered(disclosure!)).toEqual([]);
    const {disclosure: other} = await report({claims: [three]});
    const both = {...disclosure!, claims: [...disclosure!.claims!, ...other!.claims!]};
    expect(await recovered(both)).toEqual(["kind=beds", "kind=pots"]);
  });
  it("leaves no trace where none is granted", async () => {
    const isFalse = claim("five or more", "x/kind", ["beds"], 5);
    const [without, refused] = [await report({claims: []}), await report({claims: [isFalse]})];
    expect(refused.granted.size).toBe(0);
    expect(refused.disclosure).toEqual(without.disclosure);
    expect(refused.disclosure).not.toHaveProperty("claims");
  });
  it("counts for the editions that come after: what is harmless alone is refused beside it", async () => {
    const more = claim("at least three", "x/kind", ["beds"], 3);
    const three = claim("three at most", "x/kind", ["beds"], undefined, 3);
    const first = await report({claims: [three]});
    const told = before("2024.1", first.disclosure!);
    expect([...(await report({claims: [more]})).granted]).toEqual([more]);
    expect((await report({claims: [more], ...told})).granted.size).toBe(0);
    expect([...(await report({claims: [three], ...told})).granted]).toEqual([three]);
  });
  it("refuses an edition whose records were changed since, so that an earlier one says what is not so", async () => {
    const claimed: ClaimBefore = {
      edition: "2024.1",
      phrase: "a few",
      terms: [{conditions: {kind: "lawn"}, coefficient: 1}],
      said: [2, 4]
    };
    await expect(report({claims: [], claimsBefore: [claimed]})).rejects.toThrow(
      'history 2024.1: it does not agree with the records in saying "a few"; put back its records, or exclude 2024.1'
    );
  });
});

describe("numbers that are shown tell nothing more by being claimed", () => {
  it("as shares whose base is withheld are not: their base is a part of the claim", async () => {
    const half = {terms: [term("pots"), term("beds", -0.5)], least: 0};
    const over = {place: "here", phrase: "over half as many", lines: [half]};
    expect([...(await report({claims: [over]})).granted]).toEqual([over]);
    const of = {terms: [term("lawn"), term(total, -0.5)], least: 0};
    const [most, more] = [of, {...of, least: 3}].map((line) => ({place: "here", phrase: "most", lines: [line]}));
    const {granted, disclosure} = await report({claims: [most!, more!]});
    expect([...granted]).toEqual([most]);
    expect(disclosure).not.toHaveProperty("claims");
  });
  it("as rounded numbers do, which what is shown of them decides", async () => {
    const rounded = claim("about thirty", "x/kind", ["lawn"], 28, 32);
    const {granted, disclosure} = await report({claims: [rounded], round: 5});
    expect(granted.size).toBe(0);
    expect(disclosure).not.toHaveProperty("claims");
  });
  it("as numbers of an earlier edition do, that a table repeats; and what that withheld is withheld still", async () => {
    const asAt = {edition: "2023.1", shown: ([kind]: readonly string[]) => (kind === "beds" ? "[c]" : 20) as Shown};
    const told = before("2023.1", (await report({claims: []})).disclosure!);
    const [shown, withheld] = [
      claim("twenty", "x/kind", ["trees"], 20, 20),
      claim("at least three", "x/kind", ["beds"], 3)
    ];
    const {granted, disclosure} = await report({claims: [shown, withheld], asAt, ...told});
    expect([...granted]).toEqual([shown, withheld]);
    expect(disclosure!.claims!.map(({phrase}) => phrase)).toEqual(["at least three"]);
  });
  it("as averages do: what is said of a withheld one is no constraint on counts, and is refused", async () => {
    const mean = claim("about four", "x/years", ["beds"], 3);
    expect((await report({claims: [mean], mean: true})).granted.size).toBe(0);
  });
});

interface Report {
  readonly claims: readonly CountClaim[];
  readonly round?: number;
  readonly mean?: boolean;
  readonly asAt?: NonNullable<Counted["asAt"]>;
  readonly before?: NonNullable<Joint["before"]>;
  readonly claimsBefore?: NonNullable<Joint["claimsBefore"]>;
}

/** A table of kinds, all of whose cells are asked for. */
function report({claims, round, mean = false, asAt, ...told}: Report) {
  const tables = [tableOf({...(round && {round}), ...(asAt && {asAt})}), ...(mean ? [meanTable()] : [])];
  const drafts = new Map(tables.map(({placed, draft}) => [placed.id, draft]));
  const asked = new Map(
    tables.map(({placed: {id, cells}}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  const joint: Joint = {people, tables: tables.map(({placed}) => placed), impossible: [], ...told};
  return release(
    drafts,
    policy,
    () => joint,
    asked,
    () => claims
  );
}

function tableOf(own: Pick<Counted, "round" | "asAt"> = {}): {placed: JointTable; draft: Draft} {
  const categories = codes.map((code) => ({code, label: code}));
  const dimensions = [{name: "kind", label: "Kind", categories, sensitive: false}];
  const cells: Where[] = [...codes.map((_, code) => [[0, code]] as const), []];
  const counts = Float64Array.from(cells, (where) => countWhere(people, where));
  const {round} = own;
  return {
    placed: {id: "x/kind", within: [], cells, ...(round && {round})},
    draft: new Draft({dimensions, unit: {one: "plot", many: "plots"}, counts, basis, ...own})
  };
}

/** How long each was kept: four years and a bit. */
function meanTable(): {placed: JointTable; draft: Draft} {
  const {placed, draft} = tableOf();
  const counted = Draft.open(draft);
  const sums = counted.counts.map((n) => 4 * n);
  const mean = {sums, variable: "years", label: "Years", unit: "years", decimals: 0};
  const values = new Float64Array(people.kinds.length).fill(4);
  return {placed: {...placed, id: "x/years", values, decimals: 0}, draft: new Draft({...counted, mean})};
}

function claim(phrase: string, draft: string, cell: readonly string[], least?: number, most?: number): CountClaim {
  const bounds = {...(least !== undefined && {least}), ...(most !== undefined && {most})};
  return {place: "here", phrase, lines: [{terms: [{draft, cell, coefficient: 1}], ...bounds}]};
}

function term(kind: string, coefficient = 1) {
  return {draft: "x/kind", cell: [kind], coefficient};
}

/** What an auditor works out from the edition's model alone. */
async function recovered(disclosure: Disclosure): Promise<string[]> {
  return (await auditPublished(disclosure, [], policy)).recovered.map(({id}) => id);
}

/** As the next edition reads it. */
function before(edition: string, {cells, claims = []}: Disclosure): Pick<Report, "before" | "claimsBefore"> {
  return {
    before: cells.map(({where, shown}) => ({
      edition,
      conditions: where,
      said: typeof shown === "number" ? [shown, shown] : [1, Number.POSITIVE_INFINITY]
    })),
    claimsBefore: claims.map(({phrase, terms, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY}) => ({
      edition,
      phrase,
      terms: terms.map(({where, coefficient}) => ({conditions: where, coefficient})),
      said: [least, most]
    }))
  };
}

function basis(): never {
  throw new Error("not asked for");
}
