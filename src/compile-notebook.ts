import {createHash, randomBytes} from "node:crypto";
import {mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {createRequire, SourceMap} from "node:module";
import {join} from "node:path";
import {compileFunction} from "node:vm";

export type Body = (exports: object, module: {exports: unknown}, require: (name: string) => unknown) => void;

const options = {
  loader: "ts",
  format: "cjs",
  target: "node20.19",
  sourcemap: "inline",
  sourcesContent: false,
  // A script of node:vm has no import of its own.
  supported: {"dynamic-import": false},
  tsconfigRaw: {compilerOptions: {alwaysStrict: true}}
} as const;

const mapComment = "//# sourceMappingURL=data:application/json;base64,";

/** The JavaScript of each file compiled so far, with its map in the last line. */
const compiled = new Map<string, string>();

/**
 * A TypeScript file as a function to run. Its JavaScript is kept in the cache under a digest of all that it is made from, so a
 * second run needs no esbuild, which takes longer to start than all else that a notebook costs.
 * @param near a file of the engine, from which its own esbuild is found
 */
export function compileNotebook(file: string, source: string, near: string, cache: string): Body {
  const require = createRequire(near);
  const {version} = require("esbuild/package.json") as {version: string};
  const key = createHash("sha256")
    .update(JSON.stringify([version, options, file, source]))
    .digest("hex");
  const javascript = cached(cache, key, () => {
    const {transformSync} = require("esbuild") as typeof import("esbuild");
    return transformSync(source, {...options, sourcefile: file}).code;
  });
  compiled.set(file, javascript);
  return compileFunction(javascript, ["exports", "module", "require"], {filename: file}) as Body;
}

/** A stack trace, where it names compiled notebooks, with the lines of their sources. */
export function withSourceLines(stack: string): string {
  let mapped = stack;
  for (const [file, javascript] of compiled) {
    if (!stack.includes(file)) continue;
    const map = new SourceMap(JSON.parse(Buffer.from(javascript.split(mapComment)[1] ?? "", "base64").toString()));
    mapped = mapped.replace(
      new RegExp(`(?<=${literally(file)}:)(\\d+)(?::(\\d+))?`, "g"),
      (as, line: string, column?: string) => {
        const entry = map.findEntry(Number(line) - 1, Number(column ?? 1) - 1);
        return "originalLine" in entry ? `${entry.originalLine + 1}:${entry.originalColumn + 1}` : as;
      }
    );
  }
  return mapped;
}

function cached(folder: string, key: string, make: () => string): string {
  const file = join(folder, `${key}.cjs`);
  try {
    return readFileSync(file, "utf8");
  } catch {
    const text = make();
    keep(file, text);
    return text;
  }
}

/** Written aside and renamed, so that nobody reads half a file; where it can't be written, the next run compiles again. */
function keep(file: string, text: string): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    mkdirSync(join(file, ".."), {recursive: true});
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    // Nothing depends on the cache but time.
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
