import fc from "fast-check";
import {expect, it} from "vitest";
import {Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {total} from "../gate/released.ts";
import {parseClaims} from "./claim.ts";
import {hold} from "./hold.ts";
import {common} from "./vocabulary.ts";

const counts = fc
  .tuple(...[1, 2, 3, 4].map(() => fc.integer({min: 0, max: 60})))
  .filter(([a, b, c, d]) => a! + b! > 0 && c! + d! > 0);

it("what is proposed in the place of a phrase is true", () => {
  const claims = ["share", "yes", "yes of all", "share > other", "yes < no", "share = other", "first yes column"];
  const phrases = ["nearly two-thirds", "both", "most", "far more often", "fewer", "same", "the most common"];
  fc.assert(
    fc.property(counts, fc.nat({max: claims.length - 1}), (table, i) => {
      const [claim] = parseClaims(claims[i]!)!;
      const world = worldOf(table);
      const verdict = hold(phrases[i]!, claim!, world, common);
      if (verdict.is !== "false") return verdict.is === "true";
      return verdict.would.every((phrase) => hold(phrase, verdict.of ?? claim!, world, common).is === "true");
    }),
    {numRuns: 200}
  );
});

it("a greater count is never told by a phrase that says less", () => {
  const order = ["none", "under a quarter", "under half", "over half", "over three-quarters", "all"];
  const [claim] = parseClaims("share")!;
  const places = Array.from({length: 61}, (_, yes) => {
    const world = worldOf([yes, 60 - yes, 1, 1]);
    return order.findIndex((phrase) => hold(phrase, claim!, world, common).is === "true");
  }).filter((place) => place >= 0);
  expect(new Set(places).size).toBe(order.length);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

function worldOf([ya = 0, na = 0, yb = 0, nb = 0]: readonly number[]) {
  const category = (code: string) => ({code, label: code});
  const draft = new Draft({
    dimensions: [
      {name: "answer", label: "Answer", categories: ["yes", "no"].map(category), sensitive: false},
      {name: "group", label: "Group", categories: ["a", "b"].map(category), sensitive: false}
    ],
    unit: {one: "one", many: "many"},
    counts: Float64Array.from([ya, yb, ya + yb, na, nb, na + nb, ya + na, yb + nb, ya + na + yb + nb]),
    basis: () => {
      throw new Error("not asked for");
    }
  });
  const released = releaseAsPublished(new Map([["t", draft]]), "a test").get("t")!;
  return {
    numbers: new Map([
      ["yes", released.at("yes", "a")],
      ["no", released.at("no", "a")],
      ["all", released.at(total, "a")],
      ["share", released.share("yes", "a")],
      ["other", released.share("yes", "b")]
    ]),
    columns: new Map([["column", released.column("a")]])
  };
}
