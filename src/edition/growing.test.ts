import {cpSync, existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it, vi} from "vitest";
import {audit} from "../gate/audit/audit.ts";
import type {ProtectedReport} from "../gate/protect-report.ts";
import {grownGardens} from "../testing/grown-gardens.ts";
import {edit, run} from "../testing/sandbox.ts";
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

describe("an edition of a year whose records have grown", () => {
  it.each([1, 3, 12])(
    "lets nobody work out a small count of %d new records, or one that either edition withheld",
    async (plots) => {
      const folder = grownGardens(plots);
      expect(await built(folder, "2024.2")).toBe("");
      expect(await built(folder, "2025.1")).toBe("");
      await expectSafe(folder);
    },
    120_000
  );

  it("would let somebody, if the earlier edition did not count", async () => {
    const folder = grownGardens(3, {
      settings: 'history: [{edition: "2024.2", exclude: for the sake of the test}]\n',
      corrected: false
    });
    expect(await built(folder, "2024.2")).toBe("");
    expect(await built(folder, "2025.1")).toBe("");
    const alone = shownIn(folder, "2025.1");
    edit(folder, "data/2025/edition.1.md", (text) => text.replace(/history: .*\n/, ""));
    expect(await built(folder, "2025.1")).toBe("");
    const inYear = [...alone].map(
      ([id, shown]) => [id === "Total" ? `${id}` : `edition 2025=in & ${id}`, shown] as const
    );
    await expect(expectSafe(folder, new Map(inYear))).rejects.toThrow();
  }, 120_000);

  it("repeats an earlier edition's table where its front matter accepts that, and says so", async () => {
    const folder = grownGardens(3, {settings: 'tables: {"01-plots/watered": {as_at: "2024.2"}}\n'});
    expect(await built(folder, "2024.2")).toBe("");
    expect(await built(folder, "2025.1")).toBe("");
    const [then, now] = ["2024.2", "2025.1"].map((id) => editionOf(folder, id));
    const figure = (edition: Edition) => edition.document.figures.find(({id}) => id === "figWater")!;
    const rows = (edition: Edition) => figure(edition).tidy.rows.map(({values}) => values);
    expect(rows(now!)).toEqual(rows(then!));
    expect(figure(now!).base).toContain("as at 2024.2");
    expect(figure(now!).suppression).toContain("The numbers are as at 2024.2");
    await expectSafe(folder);
  }, 120_000);

  it("repeats of an edition that repeats what that one showed, as at the first", async () => {
    const folder = grownGardens(3, {settings: 'tables: {"01-plots/watered": {as_at: "2024.2"}}\n'});
    cpSync(join(folder, "data/2025"), join(folder, "data/2026"), {recursive: true});
    edit(folder, "data/2026/edition.1.md", (text) => text.replace(/2025\.1|2024\.2/g, (id) => later[id]!));
    for (const edition of ["2024.2", "2025.1", "2026.1"]) expect(await built(folder, edition)).toBe("");
    const figure = editionOf(folder, "2026.1").document.figures.find(({id}) => id === "figWater")!;
    expect(figure.suppression).toContain("The numbers are as at 2024.2");
    expect(await run("audit", "2026.1", "--project", folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(", beside 2024.2 and 2025.1 · 0 can be worked out")
    });
  }, 120_000);

  it("proposes to repeat the tables whose update tells less, with the line to put in its front matter", async () => {
    const folder = grownGardens(3);
    expect(await built(folder, "2024.2")).toBe("");
    const {status, stdout} = await run("build", "2025.1", "--project", folder);
    expect(status).toBe(0);
    const repeats = proposed(stdout);
    expect(repeats).not.toEqual([]);
    for (const [id, now, then] of repeats) {
      const shown = (edition: string) => {
        const {cells, means} = editionOf(folder, edition).disclosure!;
        const numbers = [...cells, ...means].filter((one) => typeof one.shown === "number");
        return numbers.flatMap(({at}) => at.filter(({draft}) => draft === id)).length;
      };
      expect([shown("2025.1"), shown("2024.2")]).toEqual([now, then]);
      expect(2 * now).toBeLessThan(then);
    }
    accept(folder, repeats);
    expect(proposed((await run("build", "2025.1", "--project", folder)).stdout)).toEqual([]);
  }, 120_000);

  it("proposes it together with the sentence that lacks its number, and builds once that is accepted", async () => {
    const folder = grownGardens(3, {sentence: "Northern plots had been kept for {{yearsNorth}} years."});
    expect(await built(folder, "2024.2")).toBe("");
    const {status, stderr} = await run("build", "2025.1", "--project", folder);
    expect(status).toBe(1);
    expect(stderr).toContain("{{yearsNorth}} is withheld in 2025.1; ");
    expect(stderr).toContain(" numbers and has not {{yearsNorth}}, where 2024.2 showed ");
    expect(existsSync(join(folder, "out/2025.1"))).toBe(false);
    accept(folder, proposed(stderr));
    expect(await built(folder, "2025.1")).toBe("");
  }, 120_000);
});

/** Of an edition the next. */
const later: Readonly<Record<string, string>> = {"2024.2": "2025.1", "2025.1": "2026.1"};

/** The tables that a build proposes to repeat, how many numbers each shows and showed, and what it says to write. */
function proposed(said: string): [id: string, now: number, then: number, line: string][] {
  const pattern =
    /: (\S+) shows (\d+) numbers?.*, where 2024\.2 showed (\d+); to repeat those, put under tables: (.*)/g;
  return [...said.matchAll(pattern)].map(([, id, now, then, line]) => [id!, Number(now), Number(then), line!]);
}

function accept(folder: string, repeats: ReturnType<typeof proposed>): void {
  const tables = repeats.map(([, , , line]) => `  ${line}\n`).join("");
  edit(folder, "data/2025/edition.1.md", (text) => text.replace("policy:", `tables:\n${tables}policy:`));
}

async function built(folder: string, edition: string): Promise<string> {
  return (await run("build", edition, "--project", folder)).stderr;
}

/** By the auditor, who hears what both show: each small count that must be protected can still be two things at least. */
async function expectSafe(folder: string, instead = shownIn(folder, "2025.1")): Promise<void> {
  const earlier = [...shownIn(folder, "2024.2")].map(([id, shown]) => [`edition 2024=in & ${id}`, shown] as const);
  const {parts, out} = last.decided!;
  let small = 0;
  for (const {known} of parts) {
    const said = known.cells.map(() => [0, known.total] as readonly [number, number]);
    const tell = (place: number | undefined, n: unknown) => {
      if (place !== undefined && typeof n === "number") said[place] = [n, n];
    };
    for (const [id, shown] of [...earlier, ...instead]) tell(known.placeOf.get(id), shown);
    for (const [place, {where, count}] of known.cells.entries())
      if (where.every(([v]) => known.people.variables[v]!.name.startsWith("edition "))) tell(place, count);
    const protect = [...known.cells.keys()].filter((c) => {
      const {count, id} = known.cells[c]!;
      return count > 0 && count < 5 && !out.has(id);
    });
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
