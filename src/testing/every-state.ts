import fs, {cpSync, mkdtempSync, readdirSync, renameSync} from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";

const writing = ["writeFileSync", "renameSync", "mkdirSync", "rmSync"] as const;

/** belongs to no process */
const noProcess = 2 ** 31 - 1;

/**
 * A copy of a report as SIGKILL would leave it, for each moment at which a piece of work could be interrupted: before
 * each of its writes, and in the middle of each file.
 */
export async function everyState(folder: string, work: () => Promise<unknown>): Promise<string[]> {
  const states: string[] = [];
  const own = Object.fromEntries(writing.map((name) => [name, fs[name]])) as Pick<typeof fs, (typeof writing)[number]>;
  const inFolder = (path: unknown) => typeof path === "string" && !relative(folder, path).startsWith("..");
  let watching = true;
  const keep = (change: (copy: string) => void = () => undefined) => {
    watching = false;
    states.push(stateOf(folder, change));
    watching = true;
  };
  for (const name of writing) {
    const call = own[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        const [path, content] = args;
        if (watching && inFolder(path)) {
          keep();
          const half = name === "writeFileSync" && String(content).slice(0, String(content).length / 2);
          if (half) keep((copy) => own.writeFileSync(join(copy, relative(folder, String(path))), half));
        }
        return call(...args);
      }
    });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, own);
    syncBuiltinESMExports();
  }
  return states;
}

function stateOf(folder: string, change: (copy: string) => void): string {
  const copy = mkdtempSync(join(tmpdir(), "smallprint-state-"));
  cpSync(folder, copy, {recursive: true});
  change(copy);
  // left by a process that is no more
  for (const name of (readdirSync(copy, {recursive: true}) as string[]).sort().reverse()) {
    const left = name.replace(new RegExp(`-${process.pid}$`), `-${noProcess}`);
    if (left !== name) renameSync(join(copy, name), join(copy, left));
  }
  return copy;
}
