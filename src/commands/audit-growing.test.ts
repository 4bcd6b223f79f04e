import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {grownGardens} from "../testing/grown-gardens.ts";
import {run} from "../testing/sandbox.ts";

// 16 plots of the north garden in 2024, and 18 a year later: withheld, as two new ones are few.
const withheld = "edition 2025=in & garden=north";
const increment = "edition 2024=out & edition 2025=in & garden=north: can be worked out\n";
let grew: string;

beforeAll(async () => {
  grew = await built(grownGardens(3, {corrected: false}));
}, 60_000);

describe("two editions of a set of records that grows, from what is published of both", () => {
  it("pass as they were built, without the records", async () => {
    expect(await audit(published())).toEqual([
      0,
      expect.stringMatching(/^2025\.1: \d+ withheld and \d+ unprinted cells, beside 2024\.2 · 0 can be worked out\n$/)
    ]);
  });
  it.each([
    ["some old record was corrected", {}],
    ["a table repeats the earlier edition's", {settings: 'tables: {"01-plots/watered": {as_at: "2024.2"}}\n'}]
  ])(
    "pass where %s",
    async (_, growth) => {
      expect(await audit(await built(grownGardens(12, growth)))).toEqual([0, expect.stringContaining(" · 0 can be")]);
    },
    60_000
  );
  it("fail where a count that the later one withholds for the sake of the increment is put back", async () => {
    const folder = published((edition) => ({...edition, disclosure: putBack(edition.disclosure!, 18)}));
    const [status, said] = await audit(folder);
    expect(status).toBe(1);
    expect(said).toContain(increment);
  });
  it("would not see that without the earlier one", async () => {
    const folder = published((edition) => ({...edition, history: [], disclosure: putBack(edition.disclosure!, 18)}));
    expect((await audit(folder))[1]).not.toContain(increment);
  });
  it("say how many records each combination of years has, and no more of them", () => {
    const {years, total} = editionIn(published()).disclosure!;
    expect([years, total]).toEqual([
      [
        {in: ["2024"], records: 0},
        {in: ["2025"], records: 3},
        {in: ["2024", "2025"], records: 26}
      ],
      29
    ]);
  });
  it("cannot be read together where the earlier one is not there", async () => {
    const folder = published();
    rmSync(join(folder, "out/2024.2"), {recursive: true});
    expect(await audit(folder)).toEqual([
      1,
      "out/2024.2/edition.json: is not there, and 2025.1 was made beside it; build 2024.2, or restore it\n"
    ]);
  });
});

function putBack(disclosure: NonNullable<Edition["disclosure"]>, count: number): NonNullable<Edition["disclosure"]> {
  const cells = disclosure.cells.map((cell) => (cell.id === withheld ? {...cell, shown: count} : cell));
  return {...disclosure, cells};
}

async function built(folder: string): Promise<string> {
  for (const edition of ["2024.2", "2025.1"])
    expect(await run("build", edition, "--project", folder)).toMatchObject({stderr: ""});
  return folder;
}

/** A folder with nothing but what is published, the later edition changed by hand. */
function published(change?: (edition: Edition) => Edition): string {
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  cpSync(join(grew, "out"), join(folder, "out"), {recursive: true});
  if (change !== undefined)
    writeFileSync(join(folder, "out/2025.1/edition.json"), JSON.stringify(change(editionIn(folder))));
  return folder;
}

function editionIn(folder: string): Edition {
  return JSON.parse(readFileSync(join(folder, "out/2025.1/edition.json"), "utf8"));
}

async function audit(folder: string): Promise<[number, string]> {
  const {status, stdout, stderr} = await run("audit", "2025.1", "--project", folder);
  return [status, stdout + stderr];
}
