import {createHash, randomBytes} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {Json} from "../memory.ts";

/** Where builds keep what they may use again: beside the ledger, as private as it is, and never under version control. */
const cacheFolder = ".cache";

/**
 * A file of the cache under its own digest; nothing where there is none, or where it is not whole. `engine` names the engine
 * that wrote it: what another one kept is not for this one.
 */
export function readKept(root: string, name: string, engine: string): Json | undefined {
  try {
    const text = readFileSync(join(root, cacheFolder, name), "utf8");
    const end = text.indexOf("\n");
    const content = text.slice(end + 1);
    return text.slice(0, end) === digest(engine, content) ? (JSON.parse(content) as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside, then renamed, so that nobody reads half of it. Where it can't be written, the next build works all out again. */
export function writeKept(root: string, name: string, engine: string, value: Json): void {
  const file = join(root, cacheFolder, name);
  const folder = dirname(file);
  const content = JSON.stringify(value);
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    // A report whose own .gitignore does not name the cache still keeps it out.
    writeFileSync(join(root, cacheFolder, ".gitignore"), "*\n");
    // What a build that was cut off has left; of one that is running too, only its reuse is lost.
    const asides = readdirSync(folder).filter((other) => other.startsWith(`${basename(file)}.`));
    for (const aside of asides) rmSync(join(folder, aside), {force: true});
    const aside = `${file}.${randomBytes(6).toString("hex")}`;
    writeFileSync(aside, `${digest(engine, content)}\n${content}`, {mode: 0o600});
    renameSync(aside, file);
  } catch {
    // Nothing depends on the cache but time.
  }
}

function digest(engine: string, content: string): string {
  return createHash("sha256").update(`${engine}\n${content}`).digest("hex");
}
