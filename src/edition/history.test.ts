import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it, vi} from "vitest";
import {audit} from "../gate/audit/audit.ts";
import type {ProtectedReport} from "../gate/protect-report.ts";
import {withoutChange, withoutHistory} from "../testing/protected.ts";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";
import type {Edition} from "./edition.ts";

/** What went through the gate last. */
const last = vi.hoisted((): {decided?: ProtectedReport} => ({}));
vi.mock("../gate/protect-report.ts", async (original) => {
  const {protectReport} = await original<typeof import("../gate/protect-report.ts")>();
  return {
    protectReport: async (...args: Parameters<typeof protectReport>) => {
      last.decided = await protectReport(...args);
      return last.decided;
    }
  };
});

describe("an edition after others of the year", () => {
  it("shows again what was shown, and lets nobody work out what was withheld by taking both together", async () => {
    const folder = twoEditions();
    edit(folder, "notebooks/01-plots.ts", withoutWater);
    edit(folder, "templates/report.md", withoutWater);
    expect(await built(folder, "2024.1")).toBe("");
    restore(folder);
    expect(await built(folder, "2024.2")).toBe("");
    const [first, second] = [shownIn(folder, "2024.1"), shownIn(folder, "2024.2")];
    expect(second.size).toBeGreaterThan(first.size);
    for (const [id, shown] of first) if (shown !== "[c]") expect(second.get(id), id).toBe(shown);
    await expectSafe([first, second]);
    expect(editionOf(folder, "2024.2").document.edition.disclosure).toContain(
      "A reader is taken to have 2024.1 as well."
    );
    expect(Object.keys(editionOf(folder, "2024.2").inputs)).toContain("out/2024.1/edition.json");
  }, 60_000);

  it("leaves out what its front matter excludes, and says so on the page", async () => {
    const folder = twoEditions('history: [{edition: "2024.1", exclude: "it was never handed out"}]\n');
    expect(await built(folder, "2024.2")).toBe("");
    const {document, inputs} = editionOf(folder, "2024.2");
    expect(document.edition.disclosure).toContain("2024.1 is left out of account: it was never handed out.");
    expect(Object.keys(inputs)).not.toContain("out/2024.1/edition.json");
  });

  it("looks at none where the policy leaves the rule out, and says so", async () => {
    const folder = twoEditions();
    edit(folder, "data/2024/edition.2.md", (text) =>
      text.replace("{name: protected}", "{name: protected, rules: [small count, complement]}")
    );
    expect(await built(folder, "2024.2")).toBe("");
    const {document, inputs} = editionOf(folder, "2024.2");
    expect(document.edition.disclosure).toMatch(/Not applied in this edition: .*differencing, editions\./);
    expect(Object.keys(inputs)).not.toContain("out/2024.1/edition.json");
  });

  it("wants the others built first", async () => {
    expect(await built(twoEditions(), "2024.2")).toBe(
      "out/2024.1/edition.json: 2024.1 counts as published, but is not built; build 2024.1 first, or exclude it in the history of data/2024/edition.2.md with the reason\n"
    );
  });

  it("shows again what one showed that withheld nothing, and protects only what that did not show", async () => {
    const folder = twoEditions();
    writeFileSync(join(folder, "data/2024/edition.1.md"), readFileSync(join(gardens, "data/2024/edition.1.md")));
    edit(folder, "notebooks/01-plots.ts", withoutWater);
    edit(folder, "templates/report.md", withoutWater);
    expect(await built(folder, "2024.1")).toBe("");
    restore(folder);
    expect(await built(folder, "2024.2")).toBe("");
    const [first, second] = [editionOf(folder, "2024.1"), editionOf(folder, "2024.2")];
    const valuesOf = ({document}: Edition, id: string) =>
      [...document.figures, ...document.tables].find((one) => one.id === id)!.tidy.rows.map(({values}) => values);
    for (const id of ["figCrops", "table-1"]) expect(valuesOf(second, id)).toEqual(valuesOf(first, id));
    expect(valuesOf(second, "figWater").flat()).toContain("[c]");
    const crops = valuesOf(second, "figCrops").map(([count]) => count);
    expect(crops.some((count) => typeof count === "number" && count > 0 && count < 5)).toBe(true);
    expect(second.document.edition.disclosure).toContain("A reader is taken to have 2024.1 as well.");
    expect(await run("audit", "2024.2", "--project", folder)).toMatchObject({status: 0, stderr: ""});
  });

  it("refuses records that were changed since", async () => {
    const folder = twoEditions();
    await built(folder, "2024.1");
    edit(folder, "data/2024/plots.csv", (text) => text.replaceAll("north,hose", "south,hose"));
    expect(await built(folder, "2024.2")).toMatch(/^history 2024\.1: it does not agree with the records about /);
  });
});

/** The gardens, both of their editions protected. */
function twoEditions(history = ""): string {
  const folder = copyOf(gardens);
  const policy = (text: string) => text.replace(/policy:\n(?: {2}.*\n)+/, "policy: {name: protected}\n");
  edit(folder, "data/2024/edition.1.md", policy);
  edit(folder, "data/2024/edition.2.md", (text) =>
    withoutChange(withoutHistory(policy(text))).replace("policy:", `${history}policy:`)
  );
  return folder;
}

/** The figure of how plots are watered; a sentence quotes one of its cells still, which the figure's others would have withheld. */
function withoutWater(text: string): string {
  return text
    .replace(/ {4}figWater: figure\(.*\n/, "")
    .replace(" ({{figWater}})", "")
    .replace("![How plots are watered](figure:figWater)\n", "");
}

function restore(folder: string): void {
  for (const file of ["notebooks/01-plots.ts", "templates/report.md"]) {
    writeFileSync(join(folder, file), readFileSync(join(gardens, file)));
  }
}

async function built(folder: string, edition: string): Promise<string> {
  return (await run("build", edition, "--project", folder)).stderr;
}

/** By the auditor, who hears what both show: each small count of the report can still be two things at least. */
async function expectSafe(editions: readonly Map<string, unknown>[]): Promise<void> {
  let small = 0;
  for (const {known} of last.decided!.parts) {
    const said = known.cells.map(() => [0, known.total] as readonly [number, number]);
    for (const [id, shown] of editions.flatMap((edition) => [...edition])) {
      const place = known.placeOf.get(id);
      if (place !== undefined && typeof shown === "number") said[place] = [shown, shown];
    }
    const protect = [...known.cells.keys()].filter((c) => known.cells[c]!.count > 0 && known.cells[c]!.count < 5);
    small += protect.length;
    const {ranges} = await audit(known, said, protect, {apart: 1, candidate: known.truth});
    for (const {cell, least, greatest} of ranges) expect(greatest, known.cells[cell]!.id).toBeGreaterThan(least);
  }
  expect(small).toBeGreaterThan(0);
}

function shownIn(folder: string, id: string): Map<string, unknown> {
  return new Map(editionOf(folder, id).disclosure!.cells.map((cell) => [cell.id, cell.shown]));
}

function editionOf(folder: string, id: string): Edition {
  return JSON.parse(readFileSync(join(folder, "out", id, "edition.json"), "utf8"));
}
