import {expect, it} from "vitest";
import {edit, run} from "../testing/sandbox.ts";
import {updatedGardens} from "../testing/updated-gardens.ts";

/**
 * The gardens a year later, when whoever had a can in the south garden has a hose, and it is known of every plot how it is watered.
 * The golden is all that their publisher reads.
 */
it("tells the publisher of an update what to do, and then that it is done", async () => {
  const folder = updatedGardens({
    records: (plots) => plots.replaceAll(",south,can,", ",south,hose,").replaceAll(/,north,unknown,/g, ",north,rain,")
  });
  edit(folder, "templates/limitations.md", (text) => `${text}${unknownWater}`);
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace('bars(), limitations: ["one-visit"]', 'bars(), limitations: ["one-visit", "unknown-water"]')
  );
  edit(folder, "templates/report.md", (text) => text.replace(/(?<=## Findings\n\n)[^!]*(?=!)/, findings));
  expect(await run("build", "2024.1", "--project", folder)).toMatchObject({status: 0, stderr: ""});

  const todo = await run("check", "2025.1", "--project", folder);
  expect(todo.status).toBe(1);
  await expect(todo.stdout).toMatchFileSnapshot("goldens/update.txt");
  expect(await run("build", "2025.1", "--project", folder)).toMatchObject({status: 1});

  edit(folder, "templates/report.md", (text) => text.replace("Over half", "Nearly a quarter"));
  edit(folder, "notebooks/01-plots.ts", (text) => text.replace(', "unknown-water"', ""));
  edit(folder, "data/2025/edition.1.md", (text) => text.replace("tolerance:", "stands: [findings]\ntolerance:"));
  expect(await run("check", "2025.1", "--project", folder)).toMatchObject({
    status: 0,
    stdout: "2025.1: nothing found\n"
  });
  expect(await run("build", "2025.1", "--project", folder)).toMatchObject({status: 0, stderr: ""});
});

const unknownWater = `
## unknown-water: It is not always known how a plot is watered

applies: unknown water over 10%

For some plots nobody could be asked.
`;

const findings = `{{plots}} plots were visited. [Over half](claim:byCanShare) are watered by can: {{byCanShare}} ({{figWater}}).

Plots of the north garden had been kept for {{yearsNorth}} years ({{tableYears}}).

What they grow is in {{figCrops}}.[^crops]

`;
