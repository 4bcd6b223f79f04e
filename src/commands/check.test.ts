import {beforeEach, describe, expect, it} from "vitest";
import {copyOf, edit, filesBelow, gardens, run} from "../testing/sandbox.ts";

let folder: string;
const check = (...args: string[]) => run("check", "2024.1", "--project", folder, ...args);

beforeEach(() => {
  folder = copyOf(gardens);
  edit(folder, "templates/report.md", (text) =>
    text.replace(
      "Of all plots, {{byCanShare}} are watered by can ({{figWater}}), and those",
      "{{figWater}} has their water. Those"
    )
  );
});

describe("npm run check", () => {
  it("says that nothing was found, and exits 0", async () => {
    expect(await check()).toEqual({status: 0, stdout: "2024.1: nothing found\n", stderr: ""});
  });

  it("lists all that is wrong, by code, each with its place and way out, and exits 1", async () => {
    breakTwice();
    const {status, stdout} = await check();
    expect(status).toBe(1);
    expect(
      stdout
    ).toBe(`error SP-T01  a name that stands for nothing, or for what is withheld (1)  docs/checks/SP-T01.md
  templates/report.md:14: unknown name: plot; did you mean plots?

error SP-N01  a digit typed by hand (1)  docs/checks/SP-N01.md
  templates/report.md:15: digit typed by hand: “… had been kept for 9 years on average ({{tableYears}}). …”; compute it in a notebook and write {{name}}, or say what it is instead: [2017](literal:year)

2024.1: 2 errors, no warnings
`);
  });

  it("gives a program the same list", async () => {
    breakTwice();
    const {status, stdout} = await check("--json");
    const {edition, errors, warnings, findings} = JSON.parse(stdout);
    expect([status, edition, errors, warnings]).toEqual([1, "2024.1", 2, 0]);
    expect(findings[0]).toEqual({
      code: "SP-T01",
      severity: "error",
      place: "templates/report.md:14",
      problem: "unknown name: plot",
      wayOut: "did you mean plots?"
    });
  });

  it("tells what the words alone tell where the records cannot be read, or are not asked for", async () => {
    edit(folder, "data/2024/plots.csv", (text) => text.replace("can", "bucket"));
    edit(folder, "templates/report.md", (text) => text.replace("[findings]", "[results]"));
    const {stdout} = await check();
    expect(stdout).toContain("error SP-R01");
    expect(stdout).toContain("data/2024/plots.csv:2");
    expect(stdout).toContain("error SP-N02");
    expect(stdout).toContain("2024.1: 2 errors");
    const words = await check("--words");
    expect(words.stdout).not.toContain("SP-R01");
    expect(words.stdout).toContain("2024.1: 1 error, no warnings");
  });

  it("writes nothing but what builds keep", async () => {
    const before = filesBelow(folder);
    await check();
    const after = [...filesBelow(folder)].filter(([path]) => !path.startsWith(".cache"));
    expect(after).toEqual([...before]);
  });
});

function breakTwice(): void {
  edit(folder, "templates/report.md", (text) => text.replace("{{plots}}", "{{plot}}").replace("{{yearsNorth}}", "9"));
}
