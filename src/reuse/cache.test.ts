import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {Project} from "../project.ts";
import {root as engine} from "../testing/sandbox.ts";
import type {Answers} from "./answers.ts";
import {Cache} from "./cache.ts";
import {Reads} from "./reads.ts";

describe("the last build", () => {
  it("need not be done again while all that it asked for, and all that it wrote, is as it was", () => {
    build();
    expect(cache().isBuilt()).toBe(true);
  });

  it.each<[string, () => void]>([
    ["a file that it read", () => write("data/a.csv", "2")],
    ["a file that it read, which is gone", () => rmSync(join(root, "data/a.csv"))],
    [
      "a file that it read, which is a folder now",
      () => {
        rmSync(join(root, "data/a.csv"));
        mkdirSync(join(root, "data/a.csv"));
      }
    ],
    ["a file that was not there", () => write("data/policy.yaml", "")],
    ["a folder that it listed", () => write("templates/other.md", "")],
    ["a folder that was not there", () => write("notebooks/01-a.ts", "")],
    ["a file that it wrote", () => write("out/2022.1/report.html", "changed")],
    ["a file that it wrote, which is gone", () => rmSync(join(root, "out/2022.1/tables/a.csv"))],
    ["a file beside those that it wrote", () => write("out/2022.1/tables/b.csv", "")],
    ["all that it wrote", () => rmSync(join(root, "out"), {recursive: true})],
    ["the ledger", () => rmSync(join(root, ".ledger"), {recursive: true})]
  ])("must be done again where %s changed", (_, change) => {
    build();
    change();
    expect(cache().isBuilt()).toBe(false);
  });

  it("is that of one edition", () => {
    build();
    expect(new Cache(root, "2022.2", engine).isBuilt()).toBe(false);
  });

  it("is that of one engine, with its packages", () => {
    const other = mkdtempSync(join(tmpdir(), "smallprint-engine-"));
    for (const file of ["package-lock.json", "src/cli.ts"]) cpSync(join(engine, file), join(other, file));
    const inOther = () => new Cache(root, "2022.1", other);
    build(inOther());
    expect(inOther().isBuilt()).toBe(true);
    writeFileSync(join(other, "src/cli.ts"), "changed");
    expect(inOther().isBuilt()).toBe(false);
    build(inOther());
    writeFileSync(join(other, "package-lock.json"), "{}");
    expect(inOther().isBuilt()).toBe(false);
  });

  it("is not kept where something changed while it was built", () => {
    build(cache(), () => write("data/a.csv", "changed meanwhile"));
    expect(cache().isBuilt()).toBe(false);
    write("data/a.csv", "1");
    expect(cache().isBuilt()).toBe(false);
  });
});

describe("answers", () => {
  it("are found again by their whole question, and by no other", () => {
    keep({pattern: {counts: [1, 2]}}, [3]);
    expect(ask({pattern: {counts: [1, 2]}})).toEqual([3]);
    expect(ask({pattern: {counts: [2, 1]}})).toBeUndefined();
    expect(
      cache()
        .answers()
        .about("drawing", {pattern: {counts: [1, 2]}}).answer
    ).toBeUndefined();
  });

  it("tell how many there were", () => {
    keep("a", 1);
    const answers = cache().answers();
    expect(answers.told).toBe("");
    answers.about("pattern", "a");
    answers.about("pattern", "b").keep(2);
    answers.about("drawing", "c").keep(3);
    expect(answers.told).toBe("1 of 2 patterns as before");
    cache().keepAnswers(answers);
    const next = cache().answers();
    for (const question of ["a", "b"]) next.about("pattern", question);
    next.about("drawing", "c");
    next.about("drawing", "d").keep(4);
    next.about("drawing", "d");
    expect(next.told).toBe("2 of 2 patterns and 1 of 2 drawings as before");
  });

  it("do not count where they were not good enough", () => {
    keep("a", 1);
    const answers = cache().answers();
    answers.about("pattern", "a").keep(2);
    expect(answers.told).toBe("");
    cache().keepAnswers(answers);
    expect(ask("a")).toBe(2);
  });

  it("stay for a while when a build does not ask for them, the last used the longest", () => {
    const large = "x".repeat(900_000);
    for (const question of ["a", "b", "c"]) keep(question, large + question);
    expect(["a", "b", "c"].map((question) => ask(question) !== undefined)).toEqual([true, true, true]);
    keep("d", large);
    expect(["a", "b", "c", "d"].map((question) => ask(question) !== undefined)).toEqual([false, true, true, true]);
    const [size] = sizes();
    expect(size).toBeLessThan(3_000_000);
  });
});

describe("the cache", () => {
  it.each(["build", "answers"])("is thrown away where %s is damaged", (name) => {
    const path = join(root, ".cache/2022.1", name);
    const whole = () => (name === "build" ? cache().isBuilt() : ask("a") === 1);
    const fresh = () => {
      build();
      keep("a", 1);
      expect(whole()).toBe(true);
      return readFileSync(path);
    };
    const bytes = fresh();
    for (const at of [0, 10, 63, 64, 65, 70, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ 1;
      writeFileSync(path, damaged);
      expect(whole(), `byte ${at}`).toBe(false);
    }
    for (const length of [0, 1, 64, 65, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      expect(whole(), `${length} bytes`).toBe(false);
    }
    fresh();
  });

  it("is nobody else's to read, and out of version control wherever the report is", () => {
    build();
    keep("a", 1);
    expect(readFileSync(join(root, ".cache/.gitignore"), "utf8")).toBe("*\n");
    for (const name of ["build", "answers"])
      expect(statSync(join(root, ".cache/2022.1", name)).mode & 0o077, name).toBe(0);
  });

  it("is written whole or not at all, and clears away what was cut off", () => {
    keep("a", 1);
    write(".cache/2022.1/answers.0123456789ab", "half a fi");
    keep("a", 2);
    expect(readdirSync(join(root, ".cache/2022.1"))).toEqual(["answers"]);
    expect(ask("a")).toBe(2);
  });

  it("does without where it cannot be written", () => {
    writeFileSync(join(root, ".cache"), "a file");
    keep("a", 1);
    build();
    expect(ask("a")).toBeUndefined();
    expect(cache().isBuilt()).toBe(false);
  });
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "smallprint-cache-"));
  write("data/a.csv", "1");
  write("templates/report.md", "");
});

function cache(): Cache {
  return new Cache(root, "2022.1", engine);
}

/** Reads as a build does, and keeps that. */
function build(into = cache(), meanwhile = () => {}): void {
  const reads = new Reads();
  const project = new Project(root, reads.hear);
  project.bytes("data/a.csv");
  meanwhile();
  project.text("data/a.csv");
  project.exists("data/policy.yaml");
  project.list("templates");
  project.list("notebooks");
  const files = new Map([
    ["report.html", "a page"],
    ["tables/a.csv", "a table"]
  ]);
  for (const [name, text] of files) write(`out/2022.1/${name}`, text);
  write(".ledger/2022.1.json", "an account");
  into.keepBuild(reads, files, "an account");
}

function keep(question: unknown, answer: Parameters<ReturnType<Answers["about"]>["keep"]>[0]): void {
  const answers = cache().answers();
  answers.about("pattern", question).keep(answer);
  cache().keepAnswers(answers);
}

function ask(question: unknown) {
  return cache().answers().about("pattern", question).answer;
}

function sizes(): number[] {
  const folder = join(root, ".cache/2022.1");
  return existsSync(folder) ? readdirSync(folder).map((name) => statSync(join(folder, name)).size) : [];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}
