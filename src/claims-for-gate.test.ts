import {copyFileSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Edition} from "./edition/edition.ts";
import {copyOf, edit, gardens, run} from "./testing/sandbox.ts";

// In the north 6 of the 14 plots that are watered by can; 4 to 9 agree with what 2024.2 shows.
const minority = "[a minority](claim:byCan of can)";
const atLeast = "[at least two-fifths](claim:byCan of can)";

describe("a claim on a number that its edition withholds", () => {
  it("is made if the gate shows that it gives nothing away, and counts as known from then on", async () => {
    const folder = await report(minority);
    expect(await built(folder, "2024.2")).toBe("");
    const {disclosure, document} = editionOf(folder, "2024.2");
    const where = (garden: object) => ({water: "can", ...garden});
    expect(disclosure!.claims).toMatchObject([
      {phrase: "a minority", terms: [{where: where({garden: "north"})}, {where: where({}), coefficient: 0}]},
      {phrase: "a minority", terms: [{where: where({garden: "north"})}, {where: where({}), coefficient: -0.5}]}
    ]);
    expect(JSON.stringify(document)).toContain("a minority");
    expect(await run("audit", "2024.2", "--project", folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(" · 0 can be worked out")
    });
    expect(await built(await report(atLeast), "2024.2")).toBe("");
    expect(await built(await report(minority, atLeast), "2024.2")).toEqual(refusal(atLeast));

    another(folder);
    edit(folder, "templates/report.md", (text) => text.replace(minority, atLeast));
    expect(await built(folder, "2024.3")).toEqual(refusal(atLeast, "2024.3"));
    edit(folder, "templates/report.md", (text) => text.replace(atLeast, minority));
    expect(await built(folder, "2024.3")).toBe("");
    expect(await run("audit", "2024.3", "--project", folder)).toMatchObject({status: 0});
  }, 120_000);

  it.each([
    ["does not hold", "[most](claim:byCan of can)"],
    ["would give it away", "[over two-fifths](claim:byCan of can)"],
    ["contradicts what is shown", "[no](claim:byCan)"],
    ["is no constraint on counts", "[the second most common](claim:second can waterNorth)"]
  ])(
    "is refused in the same words if it %s",
    async (_, claim) => {
      expect(await built(await report(claim), "2024.2")).toEqual(refusal(claim));
    },
    60_000
  );

  it("is held against its number where that is shown, and the gate is not asked", async () => {
    const folder = await report(minority);
    expect(await built(folder, "2024.1")).toBe("");
    expect(editionOf(folder, "2024.1")).not.toHaveProperty("disclosure");
  }, 60_000);
});

/** The gardens with sentences that claim something; 2024.1, which shows everything, is built without them. */
async function report(...claims: readonly string[]): Promise<string> {
  const folder = copyOf(gardens);
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace(
      "    byCanShare: ",
      '    can: watered.at("can", total),\n    waterNorth: watered.column("north"),\n    byCanShare: '
    )
  );
  expect(await built(folder, "2024.1")).toBe("");
  edit(folder, "templates/report.md", (text) =>
    text.replace(
      "What they grow",
      `${claims.map((claim) => `In the north it was ${claim}.`).join("\n")}\nWhat they grow`
    )
  );
  return folder;
}

/** A third edition of the year, after the second. */
function another(folder: string): void {
  const [second, third] = [2, 3].map((n) => join(folder, `data/2024/edition.${n}.md`));
  copyFileSync(second!, third!);
  edit(folder, "data/2024/edition.3.md", (text) =>
    text
      .replace('edition: "2024.2"', 'edition: "2024.3"')
      .replace('of: "2024.1"', 'of: "2024.2"')
      .replace("2024-10-14", "2024-11-14")
  );
}

function refusal(claim: string, edition = "2024.2"): string {
  const [, phrase, of] = /^\[(.*)\]\(claim:(.*)\)$/.exec(claim)!;
  const what = of!.startsWith("second") ? "some of the column waterNorth" : "{{byCan}}";
  return expect.stringMatching(
    new RegExp(
      `^templates/report\\.md:\\d+: “${phrase}” rests on what is withheld in ${edition} \\(${what}\\), and the gate has not shown that it gives nothing away; reword the sentence\n$`
    )
  ) as string;
}

async function built(folder: string, edition: string): Promise<string> {
  return (await run("build", edition, "--project", folder)).stderr;
}

function editionOf(folder: string, id: string): Edition {
  return JSON.parse(readFileSync(join(folder, "out", id, "edition.json"), "utf8"));
}
