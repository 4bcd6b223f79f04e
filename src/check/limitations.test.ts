import {describe, expect, it} from "vitest";
import {protectedGardens} from "../testing/protected.ts";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";

describe("a limitation of what is not known", () => {
  it("is to be named where it applies, and taken out where it does not", async () => {
    const folder = withCondition(copyOf(gardens));
    expect(await told(folder, "2024.1")).toEqual([
      "SP-D05 figure figWater does not name unknown-water, and 13% of water is unknown there; it applies over 10%"
    ]);
    named(folder);
    expect(await told(folder, "2024.1")).toEqual([]);
    edit(folder, "templates/limitations.md", (text) => text.replace("over 10%", "over 13%"));
    expect(await told(folder, "2024.1")).toEqual([
      "SP-D04 figure figWater names unknown-water, and no more than 13% of water is unknown there; it applies over 13%"
    ]);
  });

  it("is neither where what would decide it is withheld", async () => {
    const folder = withCondition(protectedGardens());
    expect(await told(folder, "2024.2")).toEqual([]);
    named(folder);
    expect(await told(folder, "2024.2")).toEqual([]);
    edit(folder, "templates/limitations.md", (text) => text.replace("over 10%", "over 13%"));
    expect(await told(folder, "2024.2")).toEqual([]);
  });

  it("is told of where no table counts its variable", async () => {
    const folder = withCondition(copyOf(gardens));
    edit(folder, "templates/limitations.md", (text) => text.replace("unknown water", "unknown watr or soil"));
    expect(await told(folder, "2024.1")).toEqual([
      "SP-D04 unknown-water applies by watr, which no table counts",
      "SP-D04 unknown-water applies by soil, which no table counts"
    ]);
  });

  it("stops everything where its condition cannot be read", async () => {
    const folder = withCondition(copyOf(gardens));
    edit(folder, "templates/limitations.md", (text) => text.replace("over 10%", "above 10%"));
    const {status, stdout} = await run("check", "2024.1", "--project", folder);
    expect(status).toBe(1);
    expect(stdout).toContain("templates/limitations.md:7: not a condition: unknown water above 10%; write applies:");
    expect(await run("build", "2024.1", "--project", folder)).toMatchObject({status: 1});
  });
});

function withCondition(folder: string): string {
  edit(
    folder,
    "templates/limitations.md",
    (text) =>
      `${text}\n## unknown-water: It is not always known how a plot is watered\n\napplies: unknown water over 10%\n\nFor some plots nobody could be asked.\n`
  );
  return folder;
}

function named(folder: string): void {
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace('bars(), limitations: ["one-visit"]', 'bars(), limitations: ["one-visit", "unknown-water"]')
  );
}

async function told(folder: string, edition: string): Promise<string[]> {
  const {stdout} = await run("check", edition, "--project", folder, "--json");
  const {findings} = JSON.parse(stdout) as {findings: {code: string; problem: string}[]};
  return findings.filter(({code}) => code.startsWith("SP-D")).map(({code, problem}) => `${code} ${problem}`);
}
