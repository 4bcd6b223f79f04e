import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {parseEditionId} from "../edition/edition-id.ts";
import {forgetful} from "../memory.ts";
import {Project} from "../project.ts";
import {readProse} from "../read-prose.ts";
import {literals} from "../template/literals.ts";
import {revisedGardens} from "../testing/revised-gardens.ts";
import {copyOf, root, run} from "../testing/sandbox.ts";
import {updatedGardens} from "../testing/updated-gardens.ts";
import {checks} from "./checks.ts";
import {toCountedEdition} from "./counted-edition.ts";
import {coverageText} from "./coverage.ts";
import {runChecks, unreadable} from "./run-checks.ts";
import {toWrittenPage} from "./written-page.ts";

const docs = join(root, "docs");
const folder = join(docs, "checks");
const all = [unreadable, ...checks];
const pageOf = (code: string) => readFileSync(join(folder, `${code}.md`), "utf8");

describe("docs/checks", () => {
  it("has a page for each code, and no other", () => {
    const codes = all.map(({code}) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(readdirSync(folder).sort()).toEqual([...codes.map((code) => `${code}.md`), "README.md"].sort());
  });

  it("has an index with a line for each", () => {
    const lines = [...all]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({code, severity, finds}) => `| [${code}](${code}.md) | ${severity} | ${finds} |`);
    const index = readFileSync(join(folder, "README.md"), "utf8");
    expect(index.split("\n").filter((line) => line.startsWith("| [SP-"))).toEqual(lines);
  });

  it.each(all)("$code tells what it means, why it matters and how to mend it", ({code, finds}) => {
    const page = pageOf(code);
    expect(page.split("\n")[0]).toBe(`# ${code}: ${finds}`);
    expect(page.match(/^## [A-Z].*$/gm)).toEqual(["## What this means", "## Why it matters", "## How to mend it"]);
  });
});

describe("docs", () => {
  it("tells what the lint covers", () => {
    expect(readFileSync(join(docs, "coverage.md"), "utf8")).toBe(coverageText());
  });

  it("tells of each kind of literal", () => {
    const rows = readFileSync(join(docs, "literals.md"), "utf8").match(/^\| `.*$/gm);
    expect(rows?.map((row) => row.split(" | ").slice(0, 2).join(" | "))).toEqual(
      Object.entries(literals).map(([kind, marks]) => `| \`${kind}\` | ${marks}`)
    );
  });
});

/**
 * The examples are of the report in src/examples/gardens, and of its revision 2024.2, beside the edition that it follows; of
 * its update 2025.1, beside an edition that said the same; or of an edition of this repository's.
 */
describe("the example of", () => {
  let report: string;
  beforeAll(async () => {
    report = revisedGardens();
    expect(await run("build", "2024.1", "--project", report)).toMatchObject({status: 0});
  });

  it.each(all)("$code is found before and not after", async ({code}) => {
    const {before, after} = exampleOf(pageOf(code));
    const of = await reportOf(before);
    expect(await found(code, of, before, after), "before").not.toEqual([]);
    expect(await found(code, of, after, after), "after").toEqual([]);
  });

  async function reportOf(example: Example): Promise<string> {
    if (example.edition === "2022.1") return copyOf(root);
    if (example.edition !== "2025.1") return report;
    const updated = updatedGardens();
    const whole = example.file === undefined ? {...example, text: `${example.text}\n\n${exhibits}`} : example;
    const built = await withExample(updated, whole, whole, () => run("build", "2024.1", "--project", updated));
    expect(built).toMatchObject({status: 0, stderr: ""});
    return updated;
  }
});

/** What the notebook makes and the page must set. */
const exhibits = "![Water](figure:figWater)\n\n![Crops](figure:figCrops)\n\n![Years](table:tableYears)";

interface Example {
  /** whose words and numbers it is; 2024.2, unless another is named */
  readonly edition?: string;
  /** what stands under `## Findings`, unless another file is named */
  readonly file?: string;
  readonly text: string;
}

function exampleOf(page: string): {before: Example; after: Example} {
  const [before, after] = ["Before", "After"].map((when) => {
    const [, , file, text] = new RegExp(`^${when}:\\n\\n\`\`\`(\\w+) ?(.*)\\n([^]*?)\\n\`\`\`$`, "m").exec(page) ?? [];
    const [, named, path] = /^(\d+\.\d+)? ?(.*)$/.exec(file ?? "")!;
    const edition = path!.startsWith("data/2025/") ? "2025.1" : named;
    return {...(edition !== undefined && {edition}), ...(path !== "" && {file: path!}), text: text ?? ""};
  }) as [Example, Example];
  return {before, after};
}

async function found(code: string, report: string, example: Example, after: Example) {
  return await withExample(report, example, after, async () => {
    const project = new Project(report);
    const id = parseEditionId(example.edition ?? "2024.2")!;
    const own = checks.filter((check) => check.code === code);
    const counted = own.some(({of}) => of === "words")
      ? {}
      : {counted: () => toCountedEdition(project, id, root, forgetful)};
    const findings = await runChecks({written: () => toWrittenPage(readProse(project, id)), ...counted}, own);
    return findings.filter((finding) => finding.code === code);
  });
}

/** Of a named file the example shows a piece, as it should be in `after`; without one, it shows the whole section. */
async function withExample<T>(
  report: string,
  {file = "templates/report.md", text}: Example,
  after: Example,
  act: () => Promise<T>
): Promise<T> {
  const path = join(report, file);
  const was = readFileSync(path, "utf8");
  if (after.file !== undefined && after.text !== text) expect(was).toContain(after.text);
  const section = was.slice(was.indexOf("## Findings"));
  const [from, to] = after.file === undefined ? [section, `## Findings\n\n${text}\n`] : [after.text, text];
  writeFileSync(
    path,
    was.replace(from, () => to)
  );
  try {
    return await act();
  } finally {
    writeFileSync(path, was);
  }
}
