import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {install, missing, tooOld} from "./install.mjs";

const locked = {
  "": {},
  "node_modules/plot": {version: "1.0.0"},
  "node_modules/vite": {version: "4.0.0", dev: true},
  "node_modules/plot-windows": {version: "1.0.0", optional: true}
};
const production = {"node_modules/plot": {version: "1.0.0"}};
const everything = {...production, "node_modules/vite": {version: "4.0.0", dev: true}};

describe("what is missing", () => {
  it("is nothing where the locked versions are there; other platforms' packages may be absent", () => {
    expect(missing(project(everything), true)).toEqual([]);
  });
  it("is all of it on a fresh clone", () => expect(missing(project({}), true)).toEqual(["plot 1.0.0", "vite 4.0.0"]));
  it("is no tool where a report is all that is wanted", () => expect(missing(project(production), false)).toEqual([]));
  it("is a package in another version", () => {
    expect(missing(project({"node_modules/plot": {version: "0.9.0"}}), false)).toEqual(["plot 1.0.0"]);
  });
  it("is a package whose folder was removed", () => {
    const root = project(everything);
    rmSync(join(root, "node_modules/plot"), {recursive: true});
    expect(missing(root, true)).toEqual(["plot 1.0.0"]);
  });
});

describe("install", () => {
  it("asks npm for nothing where all is there", () => expect(installing(everything)).toEqual({asked: [], said: []}));

  it("leaves the tools out where a report is all that is wanted", () => {
    expect(installing({}, {development: false}).asked).toEqual([
      expect.arrayContaining(["install", "--no-save", "--omit=dev"])
    ]);
  });

  it("keeps the tools of someone who has them", () => {
    const tools = {"node_modules/vite": {version: "4.0.0", dev: true}};
    expect(installing(tools, {development: false}).asked).toEqual([expect.arrayContaining(["--include=dev"])]);
  });

  it("says before it starts what takes so long", () => {
    expect(installing({}).said).toEqual([
      expect.stringMatching(/^installing the locked dependencies into .+node_modules/)
    ]);
  });

  it("tells what npm could not do", () => {
    expect(installing({}, {npm: () => "exit status 1"}).problem).toMatch(
      /^npm install: exit status 1; see what npm printed/
    );
  });

  it("does not take npm's word for it", () => {
    expect(installing({}, {npm: () => undefined}).problem).toMatch(
      /^npm install: plot 1.0.0, vite 4.0.0 did not come in the locked/
    );
  });
});

describe("the version of Node", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s is new enough", (version) =>
    expect(tooOld(version)).toBeUndefined()
  );
  it.each(["20.18.3", "18.20.0"])("%s is too old", (version) => {
    expect(tooOld(version)).toBe(`node ${version}: Smallprint needs Node 20.19 or newer; see https://nodejs.org`);
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

type Packages = Record<string, object>;

function project(installed: Packages): string {
  const root = mkdtempSync(join(tmpdir(), "smallprint-install-"));
  folders.push(root);
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({packages: locked}));
  put(root, installed);
  return root;
}

function put(root: string, installed: Packages): void {
  for (const path of Object.keys(installed)) mkdirSync(join(root, path), {recursive: true});
  if (Object.keys(installed).length > 0) {
    writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({packages: installed}));
  }
}

/** Runs `install` with an npm that installs everything, unless told otherwise. */
function installing(
  installed: Packages,
  {development = true, npm}: {development?: boolean; npm?: () => string | undefined} = {}
) {
  const root = project(installed);
  const asked: string[][] = [];
  const said: string[] = [];
  const works = (args: string[]) => {
    asked.push(args);
    put(root, everything);
    return undefined;
  };
  const problem = install(root, {development, say: (line: string) => said.push(line), npm: npm ?? works});
  return problem === undefined ? {asked, said} : {asked, said, problem};
}
