// The engine, ready to run: bundled once, with V8's compiled code of the last run of the same command beside it.
import {createHash, randomBytes} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {Script} from "node:vm";

/** Packages in a bundle of their own: they are most of the engine, and only a run that draws something has a use for them. */
export const forDrawing = ["jsdom", "@observablehq/plot"];

/**
 * @param {string} root the folder that holds src/ and node_modules/
 * @param {(root: string) => Promise<{engine: string, drawing?: string}>} bundles
 * @returns {Promise<(argv: string[]) => Promise<number>>} runs a command; gives the exit status
 */
export async function engine(root, bundles = async (folder) => (await import("./bundle.mjs")).bundles(folder)) {
  const cache = join(root, "node_modules", ".cache", "smallprint");
  const folder = join(cache, digest(root));
  if (!exists(join(folder, "engine.cjs"))) {
    const {engine, drawing = ""} = await bundles(root);
    writeWhole(join(folder, "drawing.cjs"), drawing);
    writeWhole(join(folder, "engine.cjs"), engine);
    removeStale(cache, folder);
  }
  return async (argv) => {
    const [command = ""] = argv;
    const require = createRequire(join(root, "package.json"));
    /** @type {Loaded[]} */
    const loaded = [];
    /** @type {Record<string, unknown> | undefined} */
    let drawing;
    /** @type {Load} */
    const load = (bundle, code) => {
      const part = loadBundle(join(folder, `${bundle}.cjs`), join(folder, `${code}.code`), find);
      loaded.push(part);
      return part.exports;
    };
    const find = (/** @type {string} */ name) => {
      if (!forDrawing.includes(name)) return require(name);
      drawing ??= load("drawing", "drawing");
      return drawing[name];
    };
    // Each command needs other parts of the engine, and V8 keeps what was used.
    const {main} = load("engine", /^[a-z]+$/.test(command) ? command : "other");
    const status = await /** @type {Main} */ (main)({root, argv});
    // A diff that finds differences has done its work too, and so has a check that finds errors.
    if (status === 0 || (["check", "diff"].includes(command) && status === 1)) for (const {keep} of loaded) keep();
    return status;
  };
}

/**
 * Runs a bundle, with V8's compiled code of it if that is there; `keep` writes that where V8 could not use it.
 * @param {string} file
 * @param {string} codeFile
 * @param {(name: string) => unknown} require
 * @returns {Loaded}
 */
function loadBundle(file, codeFile, require) {
  const code = exists(codeFile) ? readFileSync(codeFile) : undefined;
  const script = new Script(readFileSync(file, "latin1"), {filename: file, ...(code && {cachedData: code})});
  const module = {exports: /** @type {Record<string, unknown>} */ ({})};
  script.runInThisContext()(module.exports, require, module);
  const keep = () => {
    if (code === undefined || script.cachedDataRejected) writeWhole(codeFile, script.createCachedData());
  };
  return {exports: module.exports, keep};
}

/** @typedef {(bundle: string, code: string) => Record<string, unknown>} Load */
/** @typedef {{exports: Record<string, unknown>, keep: () => void}} Loaded */
/** @typedef {(how: {root: string, argv: string[]}) => Promise<number>} Main */

/** Of all that the bundle is made of, so that an old one can't be used. */
export function digest(/** @type {string} */ root) {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const file of ["package-lock.json", ...sources(root)]) {
    const text = readFileSync(join(root, file));
    hash.update(`\n${file} ${text.length}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 32);
}

/** The engine's own files; tests and measurements are no part of it. */
export function sources(/** @type {string} */ root) {
  const all = /** @type {string[]} */ (readdirSync(join(root, "src"), {recursive: true}));
  return all
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter(
      (file) => /\.(ts|mjs|css|json)$/.test(file) && !/\.test\.ts$|^src\/(bench|browser|examples|starter)\//.test(file)
    )
    .sort();
}

/** Aside, then renamed: whoever looks sees the whole file or none, and two that write the same do no harm. */
function writeWhole(/** @type {string} */ file, /** @type {string | Uint8Array} */ content) {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  mkdirSync(join(file, ".."), {recursive: true});
  writeFileSync(aside, content);
  renameSync(aside, file);
}

/** Bundles of other sources, unless a process that has just started may be about to read one. */
function removeStale(/** @type {string} */ cache, /** @type {string} */ current) {
  const aMinuteAgo = Date.now() - 60_000;
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (folder !== current && statSync(folder).mtimeMs < aMinuteAgo) rmSync(folder, {recursive: true, force: true});
  }
}

function exists(/** @type {string} */ file) {
  return statSync(file, {throwIfNoEntry: false}) !== undefined;
}
