import {cpSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {copyOf, edit, gardens, run} from "../testing/sandbox.ts";
import {diffEditions} from "./edition-diff.ts";
import {renderText} from "./markdown/render.ts";
import type {Change} from "./reading/change.ts";
import {storyOf} from "./story.ts";

/*
 * One small edit of a report at a time, and all that a reviewer is told of it. The goldens are what the diff's Markdown says.
 */
let before: Edition;
let suppressed: Edition;

beforeAll(async () => {
  before = await built(report());
  suppressed = await built(report("name: protected\n  threshold: 3"));
});

describe("what a reviewer is told when", () => {
  it("one record changed", async () => {
    const {causes, golden} = await afterEdit("data/2024/plots.csv", (text) => text.replace("north,can", "north,hose"));
    expect(causes).toEqual(["data"]);
    await golden("record");
  });

  it("one sentence was edited, another came, and a third changed places", async () => {
    const {causes, golden} = await afterEdit("data/2024/edition.1.md", (text) =>
      text.replace(
        "Every plot was visited once. Nothing was dug up. Nobody was asked twice.",
        "Nobody was asked twice. Every plot was visited once, before noon. It did not rain."
      )
    );
    expect(causes).toEqual(["wording", "layout"]);
    await golden("sentences");
  });

  it("a section moved", async () => {
    const {causes, golden} = await afterEdit("templates/report.md", (text) => {
      const [, method = ""] = /(## How it was done\n\n.*?\n\n)## Findings/s.exec(text) ?? [];
      return text.replace(method, "").replace("[^crops]:", `${method}[^crops]:`);
    });
    expect(causes).toEqual(["wording", "layout"]);
    await golden("moved");
  });

  it("a category was renamed", async () => {
    const folder = report();
    edit(folder, "data/codebook.yaml", (text) =>
      text.replace(
        "{value: rain, label: By rain alone}",
        "{value: rainfall, label: By rainfall, was: {value: rain, label: By rain alone, until: 2023}}"
      )
    );
    edit(folder, "data/2024/plots.csv", (text) => text.replaceAll(",rain,", ",rainfall,"));
    const {changes, golden} = told(before, await built(folder));
    expect(changes.some(({kind}) => kind === "row" || kind === "number")).toBe(false);
    expect(changes).toContainEqual(
      expect.objectContaining({kind: "category", old: "By rain alone (rain)", new: "By rainfall (rainfall)"})
    );
    await golden("renamed");
  });

  it("words are held against other numbers, which no page shows", async () => {
    const claim = (bound: string) => (text: string) =>
      text.replace("are watered", `([most](claim:${bound})) are watered`);
    const [one, other] = [report(), report()];
    edit(one, "templates/report.md", claim("byCanShare"));
    edit(other, "templates/report.md", claim("byCanShare, byCanShare"));
    const {changes} = told(await built(one), await built(other));
    const sentences = changes.filter(({kind}) => kind === "sentence");
    expect(sentences).toEqual([expect.objectContaining({what: "marked", cause: "layout"})]);
  });

  it("a number is counted in another way", async () => {
    const {causes, golden} = await afterEdit("notebooks/01-plots.ts", (text) =>
      text.replace("{decimals: 1}", "{decimals: 0}")
    );
    expect(causes).toEqual(["method"]);
    await golden("method");
  });

  it("records and method both changed, which nobody can then tell apart", async () => {
    const folder = report();
    edit(folder, "data/2024/plots.csv", (text) => text.replace("P26,north,can,3\n", ""));
    edit(folder, "data/2024/crops.csv", (text) => text.replace(/P26,.*\n/g, ""));
    edit(folder, "notebooks/01-plots.ts", (text) => text.replace("{decimals: 1}", "{decimals: 0}"));
    const {changes} = told(before, await built(folder));
    expect([...new Set(changes.filter(({kind}) => kind === "row").map(({cause}) => cause))]).toEqual([
      "data or method"
    ]);
  });

  it("the policy withholds more", async () => {
    const after = await built(report("name: protected\n  threshold: 5"));
    const {changes, golden} = told(suppressed, after);
    const values = changes.filter(({kind}) => kind === "row" || kind === "number");
    expect(values.length).toBeGreaterThan(0);
    expect([...new Set(values.map(({cause}) => cause))]).toEqual(["suppression"]);
    await golden("policy");
  });

  it("the page is set otherwise", async () => {
    const {causes, changes} = await afterEdit("templates/page.css", (text) => `${text}\np { color: black; }\n`);
    expect(causes).toEqual(["layout"]);
    expect(changes.map((change) => change.kind === "setting" && change.name)).toEqual([
      "style sheet",
      "templates/page.css"
    ]);
  });

  it("a year came, with more records", async () => {
    const folder = report();
    await built(folder);
    cpSync(join(folder, "data/2024"), join(folder, "data/2025"), {recursive: true});
    rmSync(join(folder, "data/2025/edition.2.md"));
    edit(folder, "data/2025/edition.1.md", (text) => text.replaceAll("2024", "2025"));
    edit(folder, "data/2025/plots.csv", (text) => `${text}P27,north,can,3\nP28,south,can,9\n`);
    edit(folder, "data/2025/crops.csv", (text) => `${text}P27,beans\nP28,beans\n`);
    const {causes, changes, golden} = told(before, await built(folder, "2025.1"));
    expect(causes).toEqual(["data", "wording"]);
    expect(changes).toContainEqual(
      expect.objectContaining({kind: "number", name: "plots", old: 26, new: 28, change: "+2", cause: "data"})
    );
    await golden("year");
  });

  it("nothing did", async () => {
    const {changes, golden} = told(before, await built(report()));
    expect(changes).toEqual([]);
    await golden("nothing");
  });
});

/** Two gardens, in two sections. */
function report(policy = "name: as-published\n  reason: The plots are invented."): string {
  const folder = copyOf(gardens);
  edit(folder, "data/2024/edition.1.md", (text) =>
    text
      .replace(/policy:\n(?: .*\n)+/, `policy:\n  ${policy}\n`)
      .replace(
        "Every plot was visited once.",
        "Every plot was visited once. Nothing was dug up. Nobody was asked twice."
      )
  );
  edit(folder, "templates/report.md", (text) =>
    text.replace(
      "## Findings",
      "## How it was done\n\nTwo people walked from plot to plot. One of them wrote.\n\n### Who they were\n\nMembers of the club.\n\n## Findings"
    )
  );
  return folder;
}

async function built(folder: string, id = "2024.1"): Promise<Edition> {
  const {status, stderr} = await run("build", id, "--project", folder);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(join(folder, "out", id, "edition.json"), "utf8"));
}

async function afterEdit(file: string, change: (text: string) => string): Promise<Told> {
  const folder = report();
  edit(folder, file, change);
  return told(before, await built(folder));
}

interface Told {
  readonly changes: readonly Change[];
  readonly causes: readonly string[];
  readonly golden: (name: string) => Promise<void>;
}

function told(a: Edition, b: Edition): Told {
  const diff = diffEditions(a, b);
  const {changes, patch} = diff;
  expect(changes.flatMap(({entries}) => entries).sort((one, other) => one - other)).toEqual([...patch.keys()]);
  return {
    changes,
    causes: [...new Set(changes.map(({cause}) => cause))],
    golden: (name) => expect(renderText(storyOf(a, b, diff))).toMatchFileSnapshot(`goldens/${name}.md`)
  };
}
