import {copyFileSync, existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";

it("makes the folder of a new year, and the build tells what is still to be filled in", async () => {
  const folder = copyOf(gardens);
  const made = await run("new", "2025", "--project", folder);
  expect(made).toEqual({
    status: 0,
    stderr: "",
    stdout: `data/2025/edition.1.md: made from 2024.2; fill in what is empty
data/2025/: put in plots.csv, crops.csv, with the records of all years, each under the id that it has always had
then: npm run report, npm run diff -- 2024.2 2025.1, npm run release -- 2025.1
`
  });
  expect(readFileSync(join(folder, "data/2025/edition.1.md"), "utf8")).toMatchInlineSnapshot(`
    "---
    edition: "2025.1"
    status: provisional
    change:
      kind: new year
      of: "2024.2"
      # What is new, and why, in a sentence or two.
      why:
      # Ids of the sections, figures and tables that are not as they were; npm run diff lists them.
      affects: []
      # How large the changes are, in a sentence.
      size:
    # The day of publication, as 2023-01-31.
    # 2024.2: 2024-10-14
    published:
    contact: the gardeners' club
    # What is to come, and when.
    # 2024.2: nothing is planned
    next:
    # Where the numbers come from. It stands below each figure and table.
    # 2024.2: the gardeners' own count, June 2024; invented for this example
    source:
    policy:
      name: protected
    ---

    ## about

    <!-- Write here what is particular to 2025.1. -->
    "
  `);
  const built = await run("build", "2025", "--project", folder);
  expect(built.status).toBe(1);
  for (const blank of ["published", "next", "source"]) expect(built.stderr).toContain(`${blank} is blank`);
});

it("builds once that is filled in and the records are there", async () => {
  const folder = copyOf(gardens);
  await run("new", "2025", "--project", folder);
  for (const file of ["plots.csv", "crops.csv"])
    copyFileSync(join(folder, "data/2024", file), join(folder, "data/2025", file));
  edit(folder, "data/2025/edition.1.md", (text) =>
    text
      .replace(/^status: .*$/m, "$&\nsubtitle: plots of two years\nstatement: These plots are invented.")
      .replace(/^(published):$/m, "$1: 2025-09-30")
      .replace(/^( *(?:next|source|why|size)):$/gm, "$1: invented")
      .replace(/^policy:\n( .*\n)+/m, "policy: {name: as-published, reason: invented}\n")
  );
  expect((await run("build", "2025", "--project", folder)).stderr).toContain("no words under about; write them");
  edit(folder, "data/2025/edition.1.md", (text) => text.replace(/<!-- Write.*-->/, "Every plot was visited again."));
  expect((await run("build", "2025", "--project", folder)).stderr).toBe("");
  const report = readFileSync(join(folder, "out/2025.1/report.md"), "utf8");
  for (const words of ["plots of two years", "> These plots are invented.", "Every plot was visited again."])
    expect(report).toContain(words);
});

it("refuses a year that is there, one before the latest, and what is no year, and leaves all as it was", async () => {
  const folder = copyOf(gardens);
  const told = async (...words: string[]) => {
    const {status, stderr} = await run("new", ...words, "--project", folder);
    expect(status).toBe(1);
    return stderr;
  };
  expect(await told("2024")).toBe("data/2024: is there already; edit what is in it\n");
  expect(await told("2021")).toBe("edition 2021: is before the latest; there is 2024.2 already\n");
  expect(await told("next")).toBe("smallprint new: no year; name one, as in smallprint new 2023\n");
  expect(existsSync(join(folder, "data/2021"))).toBe(false);
});
