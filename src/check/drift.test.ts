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

describe("what an update leaves to be read again", () => {
  it("is each sentence whose number moved further than is tolerated", async () => {
    const folder = await update("Of {{plots}} plots, {{byCanShare}} are by can. Years kept: {{yearsNorth}}.");
    expect(await found(folder, "SP-D01")).toEqual([
      `in findings/p1, {{byCanShare}} was 54% and is 23% (31 points less): “Of {{plots}} plots, {{byCanShare}} are by can.”; ${readIt}`
    ]);
    edit(folder, "data/2025/edition.1.md", (text) => text.replace("points: 5, percent: 10", "points: 31, percent: 2"));
    expect(await found(folder, "SP-D01")).toEqual([
      `in findings/p1, {{yearsNorth}} was 5.9 and is 6.1 (3% more): “Years kept: {{yearsNorth}}.”; ${readIt}`
    ]);
    edit(folder, "data/2025/edition.1.md", (text) => text.replace("tolerance: {points: 31, percent: 2}\n", ""));
    expect(await found(folder, "SP-D01")).toEqual([]);
  });

  it("is a sentence of which every number changed, in the same words, and no other", async () => {
    const folder = await update("Of {{plots}} plots: {{byCanShare}}. *Years kept*: {{yearsNorth}}.", {tolerance: ""});
    expect(await found(folder, "SP-D02")).toEqual([
      `in findings/p1, {{yearsNorth}} was 5.9 and is 6.1 (3% more): “Years kept: {{yearsNorth}}.”; ${readIt}`
    ]);
    edit(folder, "templates/report.md", (text) => text.replace("*Years kept*", "Years of keeping"));
    expect(await found(folder, "SP-D02")).toEqual([]);
  });

  it("is what asserts something of numbers that all changed, and the edition's own words that are not new", async () => {
    const folder = await update("{{plots}}: [fewer](claim:canSouth < 20) are by can there.");
    expect(await found(folder, "SP-D03")).toEqual([]);
    edit(folder, "templates/report.md", (text) => text.replace("{{plots}}: [fewer]", "There [fewer]"));
    expect(await run("build", "2024.1", "--project", folder)).toMatchObject({status: 0});
    edit(folder, "data/2025/edition.1.md", (text) => text.replace(/Every plot was .*/, "Every plot was visited once."));
    expect(await found(folder, "SP-D03")).toEqual([
      `in about, the edition’s own words are those of 2024.1: “Every plot was visited once.”; ${readIt}`,
      `in findings/p1, all that the words assert something of has changed: “There fewer are by can there.”; ${readIt}`
    ]);
  });

  it("is nothing that was read again", async () => {
    const folder = await update("Of {{plots}} plots, {{byCanShare}} are by can. Years kept: {{yearsNorth}}.");
    edit(folder, "data/2025/edition.1.md", (text) => text.replace("tolerance:", "stands: [findings]\ntolerance:"));
    expect([...(await found(folder, "SP-D01")), ...(await found(folder, "SP-D02"))]).toEqual([]);
    edit(folder, "data/2025/edition.1.md", (text) => text.replace("stands: [findings]", "stands: [finding]"));
    expect(await found(folder, "SP-T09")).toEqual([
      "has read again, in stands, what is not on the page: finding; did you mean findings?"
    ]);
  });

  it("tells of no number that either edition withholds", async () => {
    const before = await update("{{plots}} plots, {{byCanShare}} by can.", {
      of: "2024.2",
      tolerance: "{points: 0, percent: 0}"
    });
    edit(before, "templates/report.md", (text) => text.replace("{{plots}} plots,", "{{hoseSouth}} by hose,"));
    const told = await found(before, "SP-D01");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("{{byCanShare}} was 54% and is 23% (31 points less): “{{hoseSouth}} by hose");
  });
});

const readIt =
  "read it beside the new numbers; if it stands, name its paragraph or section in stands, in data/2025/edition.1.md";

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
