import {spawn} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {digest} from "../engine.mjs";
import {copyOf, edit, filesBelow, gardens, root, runFrom} from "../testing/sandbox.ts";
import {readKept, writeKept} from "./kept-file.ts";

/** Leaves something out of what is digested, to see what that would do. */
const leftOut = vi.hoisted(() => ({of: (value: unknown): unknown => value}));
vi.mock("./digest-of.ts", async (original) => {
  const {digestOf} = await original<typeof import("./digest-of.ts")>();
  return {digestOf: (value: unknown) => digestOf(leftOut.of(value))};
});
afterEach(() => {
  leftOut.of = (value) => value;
});

const runs = Number(process.env.REUSE_RUNS ?? 6);

/** Ways to change what a report is made of, or what was made of it; the number chooses among the many of one kind. */
const edits: Readonly<Record<string, (n: number) => unknown>> = {
  record: (n) => change("data/2024/plots.csv", (text) => withCell(text, n, 2, ["can", "hose", "rain", "unknown"])),
  "record, and an earlier edition of it": async (n) => {
    edits.record!(n);
    await build("2024.1");
  },
  "record of another file": (n) => change("data/2024/crops.csv", (text) => withCell(text, n, 1, ["beans", "flowers"])),
  codebook: (n) =>
    change("data/codebook.yaml", (text) => text.replace(/label: .* rain.*\}/, `label: ${word(n)} rain}`)),
  notebook: (n) => change("notebooks/01-plots.ts", (text) => text.replace(/note: ".*"/, `note: "${word(n)}."`)),
  "import of an import": (n) => write("notebooks/deep.ts", `export const title = "${word(n)} plots";\n`),
  "a file that nothing imports": (n) => write("notebooks/unused.ts", `export const n = ${n};\n`),
  template: (n) => change("templates/report.md", (text) => text.replace(/\w+ were visited/, `${word(n)} were visited`)),
  page: (n) => change("templates/page.css", (text) => `${text}\n.w${n} { color: red; }\n`),
  limitations: (n) => change("templates/limitations.md", (text) => text.replace(/once, in \w+/, `once, in ${word(n)}`)),
  words: (n) =>
    change("data/2024/edition.2.md", (text) => text.replace(/^.* plot was visited/m, `${word(n)} plot was visited`)),
  "front matter": (n) => change("data/2024/edition.2.md", (text) => text.replace(/next: .*/, `next: ${word(n)}`)),
  "policy of the edition": (n) => change("data/2024/edition.2.md", (text) => withThreshold(text, n)),
  "policy of the publisher": (n) => write("data/policy.yaml", `threshold: 4\nbase: ${n % 3}\n`),
  "no policy of the publisher": () => rmSync(at("data/policy.yaml"), {force: true}),
  "an earlier edition": async (n) => {
    change("data/2024/edition.1.md", (text) => withThreshold(text, n));
    await build("2024.1");
  },
  "the engine": (n) => writeFileSync(join(engine, "src/cli.ts"), `// ${n}\n`),
  "the packages": (n) => writeFileSync(join(engine, "package-lock.json"), `{"n": ${n}}\n`),
  "nothing, but the time of a file": (n) => utimesSync(at("data/codebook.yaml"), n, n),
  "a file of the edition": (n) => write("out/2024.2/report.html", `tampered with ${n}`),
  "a file beside them": (n) => write(`out/2024.2/tables/${n}.csv`, ""),
  "the whole edition": () => rmSync(at("out/2024.2"), {recursive: true, force: true}),
  "the ledger": () => rmSync(at(".ledger"), {recursive: true, force: true}),
  "a bit of the cache": (n) => change(`.cache/2024.2/${n % 2 ? "build" : "answers"}`, (text) => flipped(text, n)),
  "the end of the cache": (n) => change(".cache/2024.2/answers", (text) => text.slice(0, n)),
  everything: () => restore()
};

describe("a build that reuses what earlier ones kept", () => {
  it("gives the same bytes as a build from nothing, whatever is edited and in whatever order (the law)", async () => {
    const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat({max: 50}));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, {minLength: 4, maxLength: 12, size: "max"}), async (sequence) => {
        await begin();
        for (const [kind, n] of sequence) {
          await edits[kind]!(n);
          const built = await build("2024.2");
          expect(built, kind).toEqual(await fromNothing());
        }
      }),
      {numRuns: runs}
    );
  }, 600_000);

  it.each<[string, string[], (n: number) => unknown]>([
    ["the records", ["data/2024/plots.csv"], edits.record!],
    ["a file that the notebook's helper imports", ["notebooks/deep.ts"], edits["import of an import"]!],
    ["the template", ["templates/report.md"], edits.template!],
    ["the style sheet", ["templates/page.css"], edits.page!],
    ["the front matter", ["data/2024/edition.2.md"], edits["front matter"]!],
    ["the earlier edition", ["out/2024.1/edition.json", "data/2024/edition.1.md"], edits["an earlier edition"]!]
  ])("would be stale if %s were left out of what it is held to: the law sees it", async (_, left, change) => {
    await begin();
    const [name, key] = ["2024.2/build", digest(engine)];
    const kept = readKept(folder, name, key) as {reads: [string, string][]};
    const asked = left.map((path) => `bytes ${path}`);
    const reads = kept.reads.filter(([one]) => !asked.includes(one));
    expect(reads).toHaveLength(kept.reads.length - left.length);
    await change(1);
    writeKept(folder, name, key, {...kept, reads});
    const stale = await build("2024.2");
    expect(said).toContain("nothing has changed");
    expect(stale).not.toEqual(await fromNothing());
    writeKept(folder, name, key, kept);
    expect(await build("2024.2")).toEqual(await fromNothing());
  });
});

describe("an answer", () => {
  it("would be stale if its question left out what it is about: the law sees it", async () => {
    await begin();
    leftOut.of = (asked) => {
      const [kind, question] = Array.isArray(asked) ? asked : [];
      return kind === "drawing" ? [kind, {...question, panel: undefined}] : asked;
    };
    await edits["record, and an earlier edition of it"]!(0);
    rmSync(at(".cache/2024.2/build"));
    await build("2024.2");
    await edits["record, and an earlier edition of it"]!(1);
    const stale = await build("2024.2");
    expect(said).toContain("2 of 2 drawings as before");
    expect(stale).not.toEqual(await fromNothing());
  });
});

describe("several builds at once", () => {
  it("do each other no harm", async () => {
    await begin();
    await edits.template!(1);
    const all = await Promise.all([0, 1, 2].map(() => buildElsewhere()));
    expect(all).toEqual([0, 1, 2].map(() => ({code: 0, stderr: ""})));
    engine = root;
    expect(await build("2024.2")).toEqual(await fromNothing());
    await build("2024.2");
    expect(said).toContain("nothing has changed");
  }, 300_000);
});

describe("what it says", () => {
  beforeEach(begin);

  it("is that nothing has changed, where nothing has", async () => {
    await build("2024.2");
    expect(said).toMatch(
      /^2024\.2: nothing has changed since it was built · out\/2024\.2\/report\.html \(\d+\.\d s\)\n$/
    );
  });

  it("is what was taken from earlier builds", async () => {
    await edits.template!(1);
    await build("2024.2");
    expect(said).toMatch(/withheld · (\d) of \1 patterns and 2 of 2 drawings as before · out/);
    change("data/2024/plots.csv", (text) => text.replace("P01,north,can", "P01,north,hose"));
    await build("2024.1");
    await build("2024.2");
    expect(said).toMatch(/withheld · (\d) of (?!\1)\d patterns and 1 of 2 drawings as before · out/);
  });

  it("is nothing of the kind where all is wanted anew", async () => {
    const {status, stdout} = await runFrom(engine, "build", "2024.2", "--anew", "--project", folder);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/as before|nothing has changed/);
  });
});

let folder: string;
let engine: string;
/** what the last build said when all went well */
let said: string;

/** Two protected editions, the first of them known before the second; their notebook imports a file that imports another. */
async function begin(): Promise<void> {
  folder = copyOf(gardens);
  restore();
  engine = mkdtempSync(join(tmpdir(), "smallprint-engine-"));
  mkdirSync(join(engine, "src"));
  for (const file of ["src/cli.ts", "src/index.ts", "package-lock.json"]) writeFileSync(join(engine, file), "");
  symlinkSync(join(root, "node_modules"), join(engine, "node_modules"));
  await build("2024.1");
  await build("2024.2");
}

function restore(): void {
  const original = copyOf(gardens);
  for (const part of ["data", "notebooks", "templates"]) {
    rmSync(at(part), {recursive: true});
    cpSync(join(original, part), at(part), {recursive: true});
  }
  rmSync(original, {recursive: true});
  for (const revision of [1, 2])
    edit(folder, `data/2024/edition.${revision}.md`, (text) =>
      text.replace(/policy:[\s\S]*?\n---/, "policy: {name: protected, threshold: 5}\n---")
    );
  edit(folder, "notebooks/01-plots.ts", (text) =>
    `import {title} from "./near.ts";\n${text}`.replace('"What grows on the plots"', "title")
  );
  write("notebooks/near.ts", 'export {title} from "./deep.ts";\n');
  write("notebooks/deep.ts", 'export const title = "What grows";\n');
}

/** What a build says to whoever has to mend something, and what is there after one that went well. */
async function build(id: string, project = folder) {
  const {status, stdout, stderr} = await runFrom(engine, "build", id, "--project", project);
  said = stdout;
  const ledger = join(project, ".ledger", `${id}.json`);
  const files = status === 0 ? [...filesBelow(join(project, "out", id)), [ledger, readFileSync(ledger, "utf8")]] : [];
  return {status, stderr, files: new Map(files.map(([path, text]) => [path!.replace(project, ""), text]))};
}

/** A build in a process of its own, by this repository's engine. */
function buildElsewhere(): Promise<{code: number | null; stderr: string}> {
  return new Promise((resolve) => {
    const args = [join(root, "src/start.mjs"), "build", "2024.2", "--project", folder];
    const child = spawn(process.execPath, args, {stdio: ["ignore", "ignore", "pipe"]});
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (code) => resolve({code, stderr}));
  });
}

/** The same, of a copy that has neither the cache nor what was built. */
async function fromNothing() {
  const copy = mkdtempSync(join(tmpdir(), "smallprint-fresh-"));
  for (const part of ["data", "notebooks", "templates", "out/2024.1"])
    cpSync(at(part), join(copy, part), {recursive: true});
  const built = await build("2024.2", copy);
  rmSync(copy, {recursive: true});
  return built;
}

function at(path: string): string {
  return join(folder, path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), {recursive: true});
  writeFileSync(at(path), text);
}

function change(path: string, how: (text: string) => string): void {
  if (existsSync(at(path))) write(path, how(readFileSync(at(path), "utf8")));
}

/** Another value in one cell of a CSV file. */
function withCell(text: string, n: number, column: number, values: readonly string[]): string {
  const lines = text.trimEnd().split("\n");
  const row = 1 + (n % (lines.length - 1));
  const cells = lines[row]!.split(",");
  cells[column] = values[n % values.length]!;
  lines[row] = cells.join();
  return `${lines.join("\n")}\n`;
}

function withThreshold(text: string, n: number): string {
  return text.replace(/threshold: \d/, `threshold: ${3 + (n % 3)}`);
}

function word(n: number): string {
  return ["Some", "Many", "All", "Few"][n % 4]!;
}

function flipped(text: string, n: number): string {
  const at = (n * 7919) % text.length;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
