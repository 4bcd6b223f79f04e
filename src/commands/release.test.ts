import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {revisedGardens} from "../testing/revised-gardens.ts";
import {edit, filesBelow, run} from "../testing/sandbox.ts";

let folder: string;

beforeEach(() => {
  folder = revisedGardens();
});

describe("npm run release", () => {
  it("goes through the checklist, and freezes the edition", async () => {
    await build("2024.1");
    expect(await release("2024.1")).toEqual([
      0,
      `ok       records valid
ok       no quantity typed
ok       assertions claimed
ok       gate proved
ok       limitations present
ok       accessible
ok       revision or correction named
ok       reason given for each changed number
ok       dates set
2024.1: released, and never written again · out/2024.1/report.html · out/index.html
`
    ]);
    const {editions} = JSON.parse(readFileSync(join(folder, "out/editions.json"), "utf8"));
    expect(editions).toHaveLength(1);
    expect(Object.keys(editions[0].files)).toEqual([...filesBelow(join(folder, "out/2024.1")).keys()].sort());
  });

  it("releases no edition before the one that it follows", async () => {
    await build("2024.2");
    const [status, said] = await release("2024.2");
    expect(status).toBe(1);
    expect(said).toContain("2024.1 is not released; release it first: npm run release -- 2024.1\n");
    expect(said).toContain("2024.2: not released · 1 error\n");
  });

  it("releases what stands in out/, and nothing that its reader did not see", async () => {
    expect(await release("2024.1")).toEqual([
      1,
      "out/2024.1: is not built; npm run report -- 2024.1, read it, and release it then\n"
    ]);
    await build("2024.1");
    edit(folder, "templates/limitations.md", (text) => text.replace("June", "May"));
    const before = filesBelow(join(folder, "out"));
    const [status, said] = await release("2024.1");
    expect([status, said.split(";")[0]]).toEqual([
      1,
      "out/2024.1: is not what is built now: edition.json, report.html, report.md and others"
    ]);
    expect(filesBelow(join(folder, "out"))).toEqual(before);
  });

  it("says of the older edition's page, which stays as it is, what stands in its place", async () => {
    await releaseBoth();
    const css = readFileSync(join(folder, "out/editions.css"), "utf8");
    expect(css).toContain(
      '[data-edition="2024.1"]::before { content: "Superseded by 2024.2, published 14 October 2024. "; }'
    );
    expect(css).not.toContain('[data-edition="2024.2"]');
    const page = readFileSync(join(folder, "out/2024.1/report.html"), "utf8");
    expect(page).toContain('<p class="superseded" data-edition="2024.1"><a href="../index.html">All editions</a></p>');
    const index = readFileSync(join(folder, "out/index.html"), "utf8");
    expect(index.indexOf("Edition 2024.2")).toBeLessThan(index.indexOf("Edition 2024.1"));
    expect(index).toContain('Superseded by <a href="#edition_2024.2">2024.2</a>, published 14 October 2024.');
  });
});

describe("an edition that is released", () => {
  it("is built beside what was released, compared, and never written", async () => {
    await releaseBoth();
    const before = filesBelow(join(folder, "out"));
    expect(await build("2024")).toEqual([
      0,
      "2024.2: rebuilt, identical to what was released · out/2024.2/report.html\n"
    ]);
    expect((await release("2024.2"))[1]).toBe(
      "2024.2: is released already, and identical to what was released · out/2024.2/report.html\n"
    );
    edit(folder, "templates/limitations.md", (text) => text.replace("June", "May"));
    const refused = `out/2024.2/edition.json: would not be as it was released
out/2024.2/report.html: would not be as it was released
out/2024.2/report.md: would not be as it was released
out/2024.2/ro-crate-metadata.json: would not be as it was released
templates/limitations.md: is not as it was when 2024.2 was released
out/2024.2: is released, and never written again; make a new edition, as data/2024/edition.3.md; or, before version 1.0 of the engine, all of them anew: npm run editions
`;
    expect(await build("2024.2")).toEqual([1, refused]);
    expect(await release("2024.2")).toEqual([1, refused]);
    expect(filesBelow(join(folder, "out"))).toEqual(before);
  });

  it("is refused with the records named, where their digests are at hand", async () => {
    await releaseBoth();
    edit(folder, "data/2024/crops.csv", (text) => text.replace(/\n([^,\n]+),[^,\n]+\n$/, "\n$1,beans\n"));
    const [status, said] = await build("2024.2");
    expect(status).toBe(1);
    expect(said).toContain("data/2024/crops.csv: is not as it was when 2024.2 was released\n");
    rmSync(join(folder, ".ledger"), {recursive: true});
    expect((await build("2024.2"))[1]).toContain("no input that is public differs, so its records may");
  });
});

async function releaseBoth(): Promise<void> {
  for (const id of ["2024.1", "2024.2"]) {
    await build(id);
    expect(await release(id)).toMatchObject([0, expect.stringContaining(`${id}: released`)]);
  }
}

async function build(id: string): Promise<[number, string]> {
  const {status, stdout, stderr} = await run("build", id, "--project", folder);
  return [status, stdout + stderr];
}

async function release(id: string): Promise<[number, string]> {
  const {status, stdout, stderr} = await run("release", id, "--project", folder);
  return [status, stdout + stderr];
}
