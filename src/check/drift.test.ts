import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {edit, run} from "../testing/sandbox.ts";
import {updatedGardens} from "../testing/updated-gardens.ts";

describe("a claim that ceased to hold", () => {
  it("is told with what it rested on in the edition before, and with what would be true", async () => {
    const folder = await update("{{plots}}: [over half](claim:byCanShare) are watered by can.");
    expect(await found(folder, "SP-C01")).toEqual([
      "“over half” is not true: byCanShare is 23%; it held in 2024.1, where byCanShare was 54%; it would be true to say “nearly a quarter”, “over a fifth”, “under a quarter”, “about a quarter”, “a small minority”"
    ]);
  });

  it("is told so of a comparison that turned round and of a rank that was lost, with the claim that would be true", async () => {
    const folder = await update(
      "{{plots}}: [more](claim:canSouth > canNorth) are by can there; it is [the most common](claim:first can waysSouth)."
    );
    expect(await found(folder, "SP-C01")).toEqual([
      "“more” is not true: canSouth is 0 and canNorth is 6; it held in 2024.1, where canSouth was 8 and canNorth was 6; it would be true to say “fewer”, “far fewer” of (claim:canSouth < canNorth)",
      "“the most common” is not true: waysSouth has hose 9, rain 1, can 0, unknown 0; it held in 2024.1, where waysSouth had can 8, hose 1, rain 1, unknown 0; no phrase of the vocabulary says what it is; reword the sentence"
    ]);
  });

  it("is told alone where it did not hold before either", async () => {
    const folder = await update("{{plots}}: [over half](claim:byCanShare) are watered by can.", {
      records: (plots) => plots.replaceAll(",can,", ",hose,")
    });
    edit(folder, "templates/report.md", (text) => text.replace("over half", "three-quarters"));
    expect((await found(folder, "SP-C01"))[0]).toMatch(/^“three-quarters” is not true: byCanShare is 0%; it would be/);
  });

  it("tells of neither edition what that edition withholds", async () => {
    const folder = await update("{{plots}}: some are watered by hose.", {of: "2024.2"});
    const before = JSON.parse(readFileSync(join(folder, "out/2024.2/edition.json"), "utf8"));
    expect(before.numbers.hoseSouth.shown).toBe("[c]");
    edit(folder, "templates/report.md", (text) => text.replace("some", "[fewer](claim:hoseSouth < 8)"));
    expect(await found(folder, "SP-C01")).toEqual([
      "“fewer” is not true: hoseSouth is 9; it would be true to say “more” of (claim:hoseSouth > 8)"
    ]);
  });
});

async function update(sentence: string, setup: Parameters<typeof updatedGardens>[0] = {}): Promise<string> {
  const folder = updatedGardens(setup);
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace(
      "byCan: ",
      'canSouth: watered.at("can", "south"), canNorth: watered.at("can", "north"), hoseSouth: watered.at("hose", "south"), waysSouth: watered.column("south"), byCan: '
    )
  );
  edit(folder, "templates/report.md", (text) =>
    text.replace(/(?<=## Findings\n\n)[^!]*(?=!)/, `${sentence} ${mentions}\n\n`)
  );
  const of = setup.of ?? "2024.1";
  expect(await run("build", of, "--project", folder)).toMatchObject({status: 0, stderr: ""});
  return folder;
}

const mentions = "See {{figWater}}, {{tableYears}} and {{figCrops}}.[^crops]";

async function found(folder: string, code: string): Promise<string[]> {
  const {stdout} = await run("check", "2025.1", "--project", folder, "--json");
  const {findings} = JSON.parse(stdout) as {findings: {code: string; problem: string; wayOut: string}[]};
  return findings.filter((one) => one.code === code).map(({problem, wayOut}) => `${problem}; ${wayOut}`);
}
