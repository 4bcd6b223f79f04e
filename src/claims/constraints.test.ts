import {describe, expect, test} from "vitest";
import {Draft} from "../gate/draft.ts";
import {rehearse, releaseAsPublished} from "../gate/release.ts";
import {total} from "../gate/released.ts";
import {parseClaims} from "./claim.ts";
import {type Constraint, constraintsOf} from "./constraints.ts";
import {hold} from "./hold.ts";
import {common} from "./vocabulary.ts";

/*
 * A claim as constraints, and the claim itself: on every small table the one holds where the other does, but for what
 * rounding alone decides.
 */
const claims = [
  ["most", "share"],
  ["half", "share"],
  ["about a third", "share"],
  ["none", "yes"],
  ["both", "yes"],
  ["most", "yes of all"],
  ["more", "yes > no"],
  ["fewer", "yes < other"],
  ["similar", "yes = no"],
  ["slightly more", "yes > no"],
  ["far fewer", "yes < no"],
  ["same", "yes = no"],
  ["at least as many", "yes >= no"],
  ["twice as many", "yes > no"],
  ["more often", "share > otherShare"],
  ["about as often", "share = otherShare"],
  ["far more often", "share > otherShare"],
  ["half as often", "share < otherShare"],
  ["the most common", "first yes column"],
  ["the rarest", "last yes column"],
  ["more", "sum > other"],
  ["fewer", "difference < other"],
  ["over half", "share, otherShare"]
] as const;

describe("the counts that a claim allows are those of which it is true", () => {
  test.each(claims)("%s (%s)", (phrase, claim) => {
    const world = worldOf(rehearse(draftsOf([1, 1, 1, 1])).blank);
    let [holding, failing] = [0, 0];
    for (const counts of small()) {
      const drafts = draftsOf(counts);
      const at = cells(counts);
      const constraints = constraintsOf({place: "p", phrase, claim}, world, common, (_, cell) =>
        at.get(cell.join(","))
      )!;
      expect(constraints, "linear").toBeDefined();
      const shown = worldOf(releaseAsPublished(drafts, "a test"));
      const verdicts = parseClaims(claim)!.map((one) => hold(phrase, one, shown, common).is);
      const holds = verdicts.every((is) => is === "true");
      const allowed = constraints.every((one) => allows(one, at));
      // as printed it may be false where its counts make it true
      if (holds) expect(allowed, `${counts}`).toBe(true);
      else if (!claim.includes("hare") && !claim.includes(" of ")) expect(allowed, `${counts}`).toBe(false);
      if (allowed) holding++;
      else failing++;
    }
    expect(Math.min(holding, failing)).toBeGreaterThan(0);
  });
});

describe("what is no line", () => {
  const world = worldOf(rehearse(draftsOf([1, 1, 1, 1])).blank);
  test.each([
    ["second most common", "second yes column"],
    ["more often", "share > otherShare"],
    ["longer", "mean > mean"],
    ["most", "shere"],
    ["mosst", "share"]
  ])("%s (%s)", (phrase, claim) => {
    expect(constraintsOf({place: "p", phrase, claim}, world, common, () => undefined)).toBeUndefined();
  });

  test("of one base that is not known, the greater count is the greater share", () => {
    const constraints = constraintsOf(
      {place: "p", phrase: "more often", claim: "share > noShare"},
      world,
      common,
      () => undefined
    );
    expect(constraints![0]!.terms.map(({cell, coefficient}) => [...cell, coefficient])).toEqual([
      ["yes", "a", 1],
      ["no", "a", -1]
    ]);
  });
});

/** yes and no of group a, then of group b */
type Counts = readonly [number, number, number, number];

function* small(): Generator<Counts> {
  const all = [0, 1, 2, 9, 10];
  for (const a of all)
    for (const b of all) for (const c of [1, 4, 10]) for (const d of [0, 9]) if (a + b > 0) yield [a, b, c, d];
}

function draftsOf([ya, na, yb, nb]: Counts) {
  const category = (code: string) => ({code, label: code});
  const dimensions = [
    {name: "answer", label: "Answer", categories: ["yes", "no"].map(category), sensitive: false},
    {name: "group", label: "Group", categories: ["a", "b"].map(category), sensitive: false}
  ];
  const counts = Float64Array.from([ya, yb, ya + yb, na, nb, na + nb, ya + na, yb + nb, ya + na + yb + nb]);
  const basis = () => {
    throw new Error("not asked for");
  };
  const of = {dimensions, unit: {one: "one", many: "many"}, counts, basis};
  const mean = {sums: counts, variable: "x", label: "X", unit: "years", decimals: 0};
  return new Map([
    ["t", new Draft(of)],
    ["m", new Draft({...of, mean})]
  ]);
}

function cells([ya, na, yb, nb]: Counts): ReadonlyMap<string, number> {
  return new Map([
    ["yes,a", ya],
    ["no,a", na],
    ["yes,b", yb],
    ["no,b", nb],
    ["total,a", ya + na],
    ["total,b", yb + nb]
  ]);
}

function worldOf(released: ReturnType<typeof releaseAsPublished>) {
  const t = released.get("t")!;
  const [yes, no, other] = [t.at("yes", "a"), t.at("no", "a"), t.at("yes", "b")];
  return {
    numbers: new Map([
      ["yes", yes],
      ["no", no],
      ["other", other],
      ["all", t.at(total, "a")],
      ["sum", yes.plus(no)],
      ["difference", yes.minus(no)],
      ["share", t.share("yes", "a")],
      ["noShare", t.share("no", "a")],
      ["otherShare", t.share("yes", "b")],
      ["mean", released.get("m")!.at("yes", "a")]
    ]),
    columns: new Map([["column", t.column("a")]])
  };
}

function allows({terms, least, most}: Constraint, at: ReadonlyMap<string, number>): boolean {
  const value = terms.reduce((sum, {cell, coefficient}) => sum + coefficient * at.get(cell.join(","))!, 0);
  return (least === undefined || value >= least - 1e-9) && (most === undefined || value <= most + 1e-9);
}
