import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {withSourceLines} from "./compile-notebook.ts";
import {Problems} from "./error.ts";
import {loadNotebooks} from "./load-notebooks.ts";
import {Project} from "./project.ts";

describe("notebooks", () => {
  it("are run in the order of their names; other files are helpers", () => {
    write({"10-b.ts": "export default 2", "09-a.ts": "export default 1", "helper.ts": "", "1-c.ts": "", "11-D.ts": ""});
    expect(load().map(({name, exports}) => [name, exports])).toEqual([
      ["09-a.ts", expect.objectContaining({default: 1})],
      ["10-b.ts", expect.objectContaining({default: 2})]
    ]);
  });

  it("may use types", () => {
    write({"01-a.ts": 'import type {A} from "./nowhere.ts";\nconst a: number = 1;\nexport default a satisfies A;'});
    expect(defaults()).toEqual([1]);
  });

  it("share the engine's own modules", () => {
    write({
      "01-a.ts": `import {engine} from "${relative(at(""), engine)}"; import * as aq from "arquero"; export default [engine, aq.table];`,
      "02-b.ts": 'import {engine} from "smallprint"; export default engine;'
    });
    expect(defaults()).toEqual([[index.engine, arquero.table], index.engine]);
  });

  it("share their helpers, and tell which they import, through others too", () => {
    write({
      "01-a.ts": 'import {list} from "./a.ts"; list.push(1); export default list;',
      "02-b.ts": 'import {list} from "./b.ts"; list.push(2); export default list;',
      "a.ts": "export const list: number[] = [];",
      "b.ts": 'export {list} from "./a.ts";'
    });
    expect(defaults()).toEqual([
      [1, 2],
      [1, 2]
    ]);
    expect(load().map(({imports}) => imports)).toEqual([[at("a.ts")], [at("a.ts"), at("b.ts")]]);
  });

  it("are loaded afresh when a file changed, and when none did", () => {
    write({"01-a.ts": 'import {b} from "./b.ts"; export default b;', "b.ts": "export const b = {n: 1};"});
    const [first] = defaults();
    const [again] = defaults();
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
    write({"b.ts": "export const b = {n: 2};"});
    expect(defaults()).toEqual([{n: 2}]);
  });

  it("are compiled once while nothing changes", () => {
    write({"01-a.ts": "export default 1"});
    load();
    load();
    expect(readdirSync(cache)).toHaveLength(1);
    write({"01-a.ts": "export default 2"});
    expect(defaults()).toEqual([2]);
    expect(readdirSync(cache)).toHaveLength(2);
  });
});

describe("what is wrong with a notebook is told with its line", () => {
  it("a slip of the pen", () => {
    write({"01-a.ts": "const a = 1;\n\nconst b = (;"});
    expect(problems()).toEqual(['notebooks/01-a.ts:3: unexpected ";"']);
  });

  it("a fault when it is run, after types that leave no trace", () => {
    write({"01-a.ts": "interface A {\n  b: string;\n}\nexport default (undefined as unknown as A).b;"});
    expect(problems()).toEqual([
      expect.stringMatching(/^notebooks\/01-a\.ts:4: cannot be loaded: TypeError: Cannot read/)
    ]);
  });

  it("a fault in a helper, once for all that import it", () => {
    write({
      "01-a.ts": 'import "./h.ts";',
      "02-b.ts": 'import {x} from "./h.ts"; x.y;',
      "h.ts": '\nthrow new Error("no such thing");\nexport const x = {y: 1};'
    });
    expect(problems()).toEqual(["notebooks/h.ts:2: cannot be loaded: no such thing"]);
  });

  it("all of them at once", () => {
    write({"01-a.ts": "(", "02-b.ts": 'throw new Error("b");', "03-c.ts": "export default 1;"});
    expect(problems()).toHaveLength(2);
  });

  it("a folder without any", () =>
    expect(problems()).toEqual(["notebooks: there is no notebook here; write one as 01-name.ts"]));

  it.each(["node:fs", "fs", "../src/gate/release.ts", "d3", "./nowhere.ts", "../secrets.ts", "constructor"])(
    "an import of %s",
    (name) => {
      write({"../secrets.ts": "", "01-a.ts": `\nimport * as it from "${name}";\nexport default it;`});
      const wayOut = "it may import @observablehq/plot, arquero, smallprint, and .ts files of its folder";
      expect(problems()).toEqual([`notebooks/01-a.ts:2: imports ${name}, which a notebook may not; ${wayOut}`]);
    }
  );

  it("a fault that comes later, when its functions run", () => {
    write({"01-a.ts": 'interface A {}\n\nexport default () => {\n  throw new Error("later");\n};'});
    const [later] = defaults() as [() => void];
    expect(linesOf(later)).toContain(`${at("01-a.ts")}:4:9`);
  });
});

const engine = fileURLToPath(new URL("./index.ts", import.meta.url));
let root: string;
let cache: string;
const arquero = {table: () => {}};
const index = {engine: {}};
const modules = {arquero: () => arquero, "@observablehq/plot": () => ({}), smallprint: () => index};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "smallprint-notebooks-"));
  cache = join(root, "cache");
  mkdirSync(join(root, "notebooks"));
});
afterEach(() => rmSync(root, {recursive: true}));

function at(name: string): string {
  return join(root, "notebooks", name);
}

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
}

function load() {
  return loadNotebooks(new Project(root), {index: engine, modules}, cache);
}

function defaults(): unknown[] {
  return load().map(({exports}) => (exports as {default: unknown}).default);
}

function problems(): string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof Problems) return error.message.split("\n");
    throw error;
  }
  return [];
}

function linesOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return withSourceLines((error as Error).stack ?? "");
  }
  return "";
}
