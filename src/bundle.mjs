// The engine and its libraries as two files, which start in a fraction of the time that their thousand files take.
import {readFileSync} from "node:fs";
import {forDrawing} from "./engine.mjs";

/** The engine, and what it needs to draw, which waits until something is drawn. @param {string} root */
export async function bundles(root) {
  const [engine, drawing] = await Promise.all([
    bundle(root, "src/cli.ts", forDrawing),
    bundled(root, {stdin: {contents: forDrawing.map(required).join("\n"), resolveDir: root}}, [])
  ]);
  return {engine, drawing};
}

function required(/** @type {string} */ name) {
  return `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)});`;
}

/**
 * A file with all that it imports, but for what is to stay apart.
 * @param {string} root
 * @param {string} entry
 * @param {string[]} apart
 */
export function bundle(root, entry, apart = []) {
  return bundled(root, {entryPoints: [entry]}, apart);
}

/**
 * The text of a function `(exports, require, module) => …`. Modules keep their order and run only when they are first imported,
 * so what is imported late costs nothing to a command that does not need it.
 * @param {string} root
 * @param {import("esbuild").BuildOptions} what
 * @param {string[]} apart
 * @returns {Promise<string>}
 */
async function bundled(root, what, apart) {
  const {build} = await import("esbuild");
  const {outputFiles} = await build({
    absWorkingDir: root,
    ...what,
    bundle: true,
    write: false,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    legalComments: "none",
    logLevel: "warning",
    // jsdom would draw pixels with canvas, where it is installed; esbuild and highs bring programs of their own.
    external: ["canvas", "esbuild", "highs", ...apart],
    // `import("esbuild")` becomes a require: a script of node:vm has no import of its own.
    supported: {"dynamic-import": false},
    // Its other builds look for files beside themselves.
    alias: {"css-tree": "css-tree/dist/csstree.esm"},
    loader: {".css": "text"},
    plugins: [filesOfJsdom]
  });
  const [{text} = {text: ""}] = outputFiles;
  return `(function (exports, require, module) {${ascii(text)}\n})`;
}

/** V8 holds pure ASCII in half the memory and reads it without decoding. In what esbuild leaves (regular expressions) an escape means the same. */
function ascii(/** @type {string} */ text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * jsdom looks for two files beside its own: its style sheet comes into the bundle; the script of synchronous requests stays out, as
 * nothing here makes any. A jsdom that does either in another way stops the build here, and not later with a riddle.
 * @type {import("esbuild").Plugin}
 */
const filesOfJsdom = {
  name: "files of jsdom",
  setup({onLoad}) {
    onLoad({filter: /jsdom[\\/]living[\\/]css[\\/]helpers[\\/]computed-style\.js$/}, ({path}) =>
      rewritten(path, /fs\.readFileSync\(\s*path\.resolve\(__dirname, ("[^"]+\.css")\),[^)]*\)/, "require($1)")
    );
    onLoad({filter: /jsdom[\\/]living[\\/]xhr[\\/]XMLHttpRequest-impl\.js$/}, ({path}) =>
      rewritten(path, /require\.resolve\("\.\/xhr-sync-worker\.js"\)/, "null")
    );
  }
};

/**
 * @param {string} path
 * @param {RegExp} from
 * @param {string} to
 */
function rewritten(path, from, to) {
  const text = readFileSync(path, "utf8");
  if (!from.test(text))
    return {errors: [{text: `${path}: jsdom no longer looks for its files as src/bundle.mjs expects`}]};
  return {contents: text.replace(from, to), loader: /** @type {const} */ ("js")};
}
