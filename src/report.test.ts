import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Edition} from "./edition/edition.ts";
import {copyOf, edit, filesBelow, gardens, root, run} from "./testing/sandbox.ts";

describe("a report of another subject", () => {
  it("is built by the same engine, every number from its own records", async () => {
    const folder = copyOf(gardens);
    const {status, stdout} = await run("build", "2024.1", "--project", folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^2024\.1: 2 figures, 1 table, 4 numbers · 0 of \d+ values withheld · out\/2024\.1\/report\.html/
    );
    const {numbers, document} = editionOf(folder, "2024.1");
    const plots = rowsOf(readFileSync(join(folder, "data/2024/plots.csv"), "utf8"));
    expect(numbers.plots!.shown).toBe(plots.length);
    expect(numbers.byCan!.shown).toBe(
      plots.filter(([, garden, water]) => garden === "north" && water === "can").length
    );
    expect(document.figures.map(({number}) => number)).toEqual(["Figure 1", "Figure 2"]);
    expect(existsSync(join(folder, "out/2024.1/tables/fig-water.csv"))).toBe(true);
  });

  it("under a policy that protects shows no count from 1 to 4 in any figure or table, and tells its rules", async () => {
    const folder = copyOf(gardens);
    expect((await run("build", "--project", folder)).status).toBe(0);
    const {policy, document} = editionOf(folder, "2024.2");
    expect(policy.description).toContain("A count from 1 to 4 is withheld.");
    const shown = [...document.figures, ...document.tables].flatMap(({tidy}) => tidy.rows.map(({values}) => values[0]));
    expect(shown).toContain("[c]");
    for (const value of shown) expect([1, 2, 3, 4]).not.toContain(value);
  });

  it("shows that the engine knows nothing of the first report", () => {
    for (const [name, text] of filesBelow(join(root, "src"))) {
      // the idioms are of the language, which has single mothers
      if (/\.test\.|^(bench|browser|examples)\/|\/fixtures\/|^lint\/idioms\.ts$/.test(name)) continue;
      expect(text.match(/\b(prison\w*|mothers?|mbu|babies)\b/i)?.[0], name).toBeUndefined();
    }
  });
});

describe("the same bytes", () => {
  it("from two builds in two folders, and nothing of either folder in them", async () => {
    const [one, other] = [copyOf(gardens), copyOf(gardens)];
    await run("build", "2024.2", "--project", one);
    await run("build", "2024.2", "--project", other);
    const files = filesBelow(join(one, "out"));
    expect(files).toEqual(filesBelow(join(other, "out")));
    for (const [name, text] of files) expect(text.includes(one), name).toBe(false);
  });
});

describe("bad input", () => {
  const plots = "data/2024/plots.csv";
  const crops = "data/2024/crops.csv";
  const cases: [string, string, (text: string) => string, string | RegExp][] = [
    ["a blank line", plots, (text) => text.replace("P03", "\nP03"), `${plots}:4: blank line`],
    ["a byte order mark", plots, (text) => `\uFEFF${text}`, `${plots}:1:1: starts with a byte order mark`],
    ["a duplicate column", plots, (text) => text.replace("id,garden", "id,id"), /plots\.csv:1:4: columns 1 and 2/],
    ["a missing column", plots, (text) => text.replace("water", "wasser"), /plots\.csv:1.*water/],
    [
      "a ragged row",
      plots,
      (text) => text.replace("P03,", "P03,,"),
      `${plots}:4: 5 values, but 4 columns in the header`
    ],
    ["an unclosed quote", plots, (text) => text.replace("P03,", '"P03,'), /plots\.csv:4:\d+: .*quote/],
    [
      "an unknown category",
      plots,
      (text) => text.replace(",can,", ",kan,"),
      /plots\.csv:2.*unknown category in water: "kan"; the codebook has can, hose, rain, unknown/
    ],
    ["a code out of range", plots, (text) => text.replace(",1\n", ",81\n"), /plots\.csv:2.*years/],
    ["a duplicate id", plots, (text) => text.replace("P02", "P01"), /plots\.csv:3.*id/],
    ["an id in the long file without its record", crops, (text) => text.replace("P05", "P99"), /crops\.csv:\d+.*plots/],
    [
      "contradictory answers",
      crops,
      (text) => text.replace("P04,nothing", "P04,nothing\nP04,beans"),
      /crops\.csv:\d+.*nothing/
    ],
    ["an empty file", plots, () => "", `${plots}: is empty`],
    ["Latin-1 bytes", plots, (text) => text.replace("can", "c\u00e9n"), /plots\.csv:2.*UTF-8/],
    ["a formula", plots, (text) => text.replace("P03", "=1+1"), /plots\.csv:4/],
    ["a column named __proto__", plots, (text) => text.replace("garden", "__proto__"), /plots\.csv:1.*__proto__/],
    [
      "an unknown name",
      "templates/report.md",
      (text) => text.replace("{{plots}}", "{{plotz}}"),
      "templates/report.md:14: unknown name: plotz; did you mean plots?"
    ],
    [
      "a digit typed by hand",
      "templates/report.md",
      (text) => text.replace("{{plots}}", "26"),
      /templates\/report\.md:14: .*26/
    ],
    [
      "a figure without limitations",
      "notebooks/01-plots.ts",
      (text) => text.replace('limitations: ["one-visit"]}),', "limitations: []}),"),
      /figWater has no limitations/
    ],
    [
      "a limitation there is not",
      "notebooks/01-plots.ts",
      (text) => text.replace("one-visit", "one-visits"),
      /one-visits; did you mean one-visit\?/
    ],
    [
      "a typo in front matter",
      "data/2024/edition.2.md",
      (text) => text.replace("status", "statuz"),
      /edition\.2\.md:3:1: unknown key: statuz; did you mean status\?/
    ],
    [
      "a typo in the template's front matter",
      "templates/report.md",
      (text) => text.replace("subtitle", "subtitel"),
      /report\.md:3.*subtitel/
    ],
    [
      "a variable there is not",
      "notebooks/01-plots.ts",
      (text) => text.replace('"water", "garden"', '"watr", "garden"'),
      "notebooks/01-plots.ts: crosstab: unknown variable: watr; did you mean water?"
    ],
    [
      "a slip in a notebook",
      "notebooks/01-plots.ts",
      (text) => text.replace('watered.at("can"', 'watered.at("kan"'),
      /notebooks\/01-plots\.ts:15: present failed: .*water has no category "kan"/
    ],
    [
      "a cycle in front matter",
      "data/2024/edition.2.md",
      (text) => text.replace("contact: ", "contact: &c [*c] # "),
      "data/2024/edition.2.md:5:13: an alias inside what it stands for"
    ],
    [
      "a label with markup",
      "data/codebook.yaml",
      (text) => text.replace("label: By can", 'label: "<script>alert(1)</script>"'),
      /codebook\.yaml:29:\d+: markup in label; write plain text/
    ],
    [
      "a cycle of derived variables",
      "data/codebook.yaml",
      (text) => text.replace("from: years", "from: years_group"),
      /codebook\.yaml:\d+:\d+: .*years_group/
    ],
    [
      "a number where a quantity belongs",
      "notebooks/01-plots.ts",
      (text) => text.replace("plots: watered.at(total, total)", "plots: 26"),
      "present gives plots, which the gate did not release"
    ]
  ];

  it.each(cases)("%s is told with its place, and out/ is left as it was", async (_, file, change, message) => {
    const folder = copyOf(gardens);
    mkdirSync(join(folder, "out/2024.2"), {recursive: true});
    writeFileSync(join(folder, "out/2024.2/report.html"), "as it was");
    if (file.endsWith(".csv"))
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")), latin1(message));
    else edit(folder, file, change);
    const {status, stdout, stderr} = await run("build", "--project", folder);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect([...filesBelow(join(folder, "out"))]).toEqual([["2024.2/report.html", "as it was"]]);
    expect(readdirSync(folder)).not.toContain(".ledger");
  });

  it("is told all at once, across files", async () => {
    const folder = copyOf(gardens);
    edit(folder, "data/2024/edition.2.md", (text) => text.replace("final", "finale").replace("revised", "revized"));
    edit(folder, "data/codebook.yaml", (text) => text.replace("type: integer", "type: integr"));
    edit(folder, "notebooks/01-plots.ts", (text) => `${text}\n)`);
    const {stderr} = await run("build", "--project", folder);
    expect(stderr).toMatch(/edition\.2\.md:3.*revized/);
    expect(stderr).toMatch(/codebook\.yaml:\d+.*integr/);
    expect(stderr).toMatch(/notebooks\/01-plots\.ts:\d+/);
  });

  it("shows nothing of a record but the text of the category that offends", async () => {
    const folder = copyOf(gardens);
    edit(folder, plots, (text) => text.replace("P04,south,can,7", "P04,south,kan,7"));
    const {stderr} = await run("build", "--project", folder);
    expect(stderr).toContain("kan");
    expect(stderr).not.toMatch(/P04|south/);
  });
});

describe("the command line", () => {
  it.each([
    [["build", "2031", "--project", gardens], "edition 2031: there is no such edition; there are 2024.1, 2024.2"],
    [["build", "--project", "/nowhere"], "data/: there is no edition"],
    [["bild"], "unknown command: bild"],
    [["build", "--projekt", "x"], "--projekt"],
    [["build", "2024.1", "2024.2"], "too many words: 2024.2; name one edition"]
  ])("%j is told what is wrong", async (argv, message) => {
    const {status, stderr} = await run(...argv);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});

function latin1(message: string | RegExp): BufferEncoding {
  return String(message).includes("UTF-8") ? "latin1" : "utf8";
}

function editionOf(folder: string, id: string): Edition {
  return JSON.parse(readFileSync(join(folder, "out", id, "edition.json"), "utf8"));
}

function rowsOf(csv: string): string[][] {
  return csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}
