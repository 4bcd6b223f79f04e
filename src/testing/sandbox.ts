import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative, resolve} from "node:path";
import {main} from "../cli.ts";

/** The engine's folder. */
export const root = resolve(import.meta.dirname, "../..");
export const gardens = join(root, "src/examples/gardens");

/** A copy of a report in a temporary folder, to build and to break; where it has no page of its own, with this repository's. */
export function copyOf(report: string): string {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-"));
  for (const part of ["data", "notebooks", "templates"])
    cpSync(join(report, part), join(folder, part), {recursive: true});
  for (const name of readdirSync(join(folder, "notebooks"))) {
    // as from anywhere: the engine by its name, not by its place beside the report
    const path = join(folder, "notebooks", name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll('"../src/index.ts"', '"smallprint"'));
  }
  for (const page of ["page.html", "page.css"]) {
    const own = join(folder, "templates", page);
    if (!existsSync(own)) copyFileSync(join(root, "templates", page), own);
  }
  return folder;
}

/** Changes a file of a report; throws if that changes nothing. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${file} is as it was`);
  writeFileSync(path, after);
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the engine in this process, with what it says. */
export function run(...argv: readonly string[]): Promise<Ran> {
  return runFrom(root, ...argv);
}

/** The same, taking another folder for the engine's own. */
export async function runFrom(engine: string, ...argv: readonly string[]): Promise<Ran> {
  const said = {stdout: "", stderr: ""};
  const streams = ["stdout", "stderr"] as const;
  const writes = streams.map((name) => process[name].write);
  for (const name of streams) {
    process[name].write = ((chunk: string | Uint8Array) => {
      said[name] += String(chunk);
      return true;
    }) as typeof process.stdout.write;
  }
  try {
    return {status: await main({root: engine, argv}), ...said};
  } finally {
    for (const [i, name] of streams.entries()) process[name].write = writes[i]!;
  }
}

/** Every file below a folder, by its path, with its bytes as text. */
export function filesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true}) as string[];
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return new Map(files.sort().map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}
