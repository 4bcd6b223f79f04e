import {expect, it} from "vitest";
import {Draft} from "../gate/draft.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {profile} from "./profile.ts";
import {Table} from "./table.ts";

it("says at the head of its columns that their numbers are an earlier edition's", () => {
  expect(headings({counts: true})).toEqual([
    "Category",
    "All as at 2024.1, north, number",
    "All as at 2024.1, north, %"
  ]);
  expect(headings({})).toEqual(["Category", "All, north, number", "All, north, %"]);
});

it("repeats no block in part", () => {
  expect(() => headings({counts: true, outside: false})).toThrow(
    "profile: water repeats an earlier edition in part; repeat plots/outside from it as well"
  );
});

/** The headings of a block whose tables are, or are not, an earlier edition's. */
function headings(repeated: {readonly counts?: boolean; readonly outside?: boolean}): string[] {
  const {counts = false, outside} = repeated;
  const drafts = new Map([
    ["plots/water", draft(counts)],
    ["plots/outside", draft(outside ?? counts)]
  ]);
  const released = releaseAsPublished(drafts, "a test");
  const table = profile({
    id: "table-1",
    title: "Plots",
    by: "garden",
    samples: {all: "All"},
    blocks: [
      {
        id: "water",
        title: "Water",
        counts: {all: released.get("plots/water")!},
        ...(outside !== undefined && {
          outside: {code: "none", label: "None", of: {all: released.get("plots/outside")!}}
        })
      }
    ],
    limitations: {none: "a test"}
  });
  return Table.content(table).parts[0]!.columns.map(({label}) => label);
}

function draft(repeated: boolean): Draft {
  const one = (name: string, code: string) => ({
    name,
    label: name,
    categories: [{code, label: code}],
    sensitive: false
  });
  return new Draft({
    dimensions: [one("water", "none"), one("garden", "north")],
    unit: {one: "plot", many: "plots"},
    counts: Float64Array.from([1, 1, 1, 1]),
    basis: () => ({records: new Uint32Array(), levels: []}),
    ...(repeated && {asAt: {edition: "2024.1", shown: () => 1}})
  });
}
