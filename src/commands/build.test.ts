import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {protectedGardens} from "../testing/protected.ts";
import {edit, run} from "../testing/sandbox.ts";

it("advises the analyst when asked to, and keeps it in the ledger alone", async () => {
  const folder = protectedGardens();
  // In three groups: of plots kept longest there are few.
  edit(folder, "data/codebook.yaml", (text) =>
    text
      .replace("cut: [5]", "cut: [5, 20]")
      .replace(
        "- {value: 5_over, label: 5 years and over}",
        "- {value: 5_19, label: 5 to 19 years}\n            - {value: 20_over, label: 20 years and over}"
      )
  );
  const {stdout, stderr} = await run("build", "--advice", "--project", folder);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^01-plots\/kept: \d+ of \d+ counts withheld$/m);
  expect(stdout).toMatch(
    /^ {2}merging 5 to 19 years and 20 years and over of Years kept would free \d+ and lose \d+$/m
  );
  expect(stdout).toMatch(
    /^ {2}rounding to 5 would withhold none and change counts by \d\.\d on average, by [1-4] at most/m
  );
  const {advice} = JSON.parse(readFileSync(join(folder, ".ledger/2024.2.json"), "utf8"));
  expect(advice[0]).toMatchObject({tables: [expect.any(String)], mergings: expect.any(Array), rounding: {base: 5}});
  expect(readFileSync(join(folder, "out/2024.2/edition.json"), "utf8")).not.toContain("merging");
  await run("build", "--project", folder);
  expect(readFileSync(join(folder, ".ledger/2024.2.json"), "utf8")).not.toContain("advice");
});
