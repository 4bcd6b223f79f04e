import {execFileSync} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {digest, engine} from "./engine.mjs";

let root: string;

describe("the engine", () => {
  it("gets the root folder and the arguments, and gives the status", async () => {
    expect(await run("return argv.length + root.length", ["build", "2022.1"])).toBe(2 + root.length);
  });

  it("is bundled once", async () => {
    let times = 0;
    const bundle = async () => {
      times++;
      return {engine: text("return 0")};
    };
    await engine(root, bundle);
    await engine(root, bundle);
    expect(times).toBe(1);
  });

  it("is bundled anew when a source changes, and never from an old bundle", async () => {
    expect(await run("return 1")).toBe(1);
    expect(await run("return 2")).toBe(1);
    writeFileSync(join(root, "src/cli.ts"), "changed");
    expect(await run("return 2")).toBe(2);
  });

  it("keeps V8's code for each command that went well", async () => {
    await run("return argv[0] === 'build' ? 0 : 1", ["build"]);
    await run("", ["release"]);
    expect(files()).toEqual(["build.code", "drawing.cjs", "engine.cjs"]);
    expect(await run("", ["check"])).toBe(1);
    expect(files()).toContain("check.code");
    expect(await run("", ["build"])).toBe(0);
  });

  it("writes V8's code again where V8 can't use it", async () => {
    await run("return 0", ["build"]);
    const [code] = paths("build.code");
    writeFileSync(code!, "spoilt");
    runInAnotherProcess(["build"]);
    expect(readFileSync(code!).length).toBeGreaterThan(100);
  });

  it("survives two that bundle at once", async () => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return {engine: text("return 7")};
    };
    const both = await Promise.all([engine(root, slow), engine(root, slow)]);
    expect(await Promise.all(both.map((start) => start(["x"])))).toEqual([7, 7]);
    expect(files()).toEqual(["drawing.cjs", "engine.cjs"]);
  });

  it("loads what it needs to draw when it draws, and no sooner", async () => {
    const drawing = "(function (exports) { exports.jsdom = {n: 5}; globalThis.drew = (globalThis.drew ?? 0) + 1; })";
    const body = 'return argv[0] === "draw" ? require("jsdom").n + require("jsdom").n : Number(globalThis.drew ?? 0)';
    const start = await engine(root, async () => ({engine: text(body), drawing}));
    expect(await start(["look"])).toBe(0);
    expect(await start(["draw"])).toBe(10);
    expect(await start(["look"])).toBe(1);
  });

  it("removes old bundles, but none that is just being started", async () => {
    await run("return 1");
    const [old] = bundles();
    writeFileSync(join(root, "src/cli.ts"), "2");
    await run("return 2");
    expect(bundles()).toContain(old);
    utimesSync(join(cache(), old!), 0, 0);
    writeFileSync(join(root, "src/cli.ts"), "3");
    await run("return 3");
    expect(bundles()).not.toContain(old);
    expect(bundles()).toHaveLength(2);
  });
});

describe("the digest", () => {
  it.each(["src/cli.ts", "src/gate/release.ts", "src/bundle.mjs", "package-lock.json"])("changes with %s", (file) => {
    expect(changesWith(file)).toBe(true);
  });
  it.each(["src/gate/release.test.ts", "src/bench/run.mjs", "src/browser/page.ts", "templates/report.md"])(
    "does not with %s",
    (file) => {
      expect(changesWith(file)).toBe(false);
    }
  );
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "smallprint-engine-"));
  for (const folder of ["src/gate", "src/bench", "src/browser", "templates"])
    mkdirSync(join(root, folder), {recursive: true});
  for (const file of ["src/cli.ts", "package-lock.json"]) writeFileSync(join(root, file), "");
});
afterEach(() => rmSync(root, {recursive: true}));

/** What src/bundle.mjs would give for an engine whose main function has this body. */
function text(body: string): string {
  return `(function (exports, require, module) { module.exports = {main: async ({root, argv}) => { ${body} }}; })`;
}

async function run(body: string, argv = ["build"]): Promise<number> {
  const start = await engine(root, async () => ({engine: text(body)}));
  return start(argv);
}

/** V8 does not look at a file for what it has compiled in this process. */
function runInAnotherProcess(argv: string[]): void {
  const start = `import {engine} from ${JSON.stringify(new URL("./engine.mjs", import.meta.url))};
    await (await engine(${JSON.stringify(root)}))(${JSON.stringify(argv)});`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", start]);
}

function cache(): string {
  return join(root, "node_modules/.cache/smallprint");
}

function bundles(): string[] {
  return existsSync(cache()) ? readdirSync(cache()) : [];
}

function paths(name: string): string[] {
  return bundles().map((bundle) => join(cache(), bundle, name));
}

function files(): string[] {
  return bundles()
    .flatMap((bundle) => readdirSync(join(cache(), bundle)))
    .sort();
}

function changesWith(file: string): boolean {
  const before = digest(root);
  writeFileSync(join(root, file), "something else");
  return digest(root) !== before;
}
