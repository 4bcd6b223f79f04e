import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * A folder of files, whole or not at all: written aside, then put in the place of the one before by renaming. What was
 * there stays untouched until everything is written.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const aside = `${folder}.writing-${process.pid}`;
  mkdirSync(dirname(folder), {recursive: true});
  try {
    for (const [name, content] of files) {
      const path = join(aside, name);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, content);
    }
    swapIn(aside, folder);
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
}

/** Files, each whole or not at all: all are written aside before the first is put in its place, in the order given. */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
  const aside = (path: string) => `${path}.writing-${process.pid}`;
  for (const [path, content] of files) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(aside(path), content);
  }
  for (const path of files.keys()) renameSync(aside(path), path);
}

/** Puts a folder in the place of another. */
export function swapIn(aside: string, folder: string): void {
  const before = `${folder}.before-${process.pid}`;
  if (existsSync(folder)) renameSync(folder, before);
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (existsSync(before)) renameSync(before, folder);
    throw error;
  }
  rmSync(before, {recursive: true, force: true});
}

/**
 * Clears a folder of what an interrupted process left: a folder that was taken out of its place goes back there, if
 * nothing has come in its stead, and what was half written goes.
 */
export function clear(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const [, own, what, pid] = /^(.+)\.(writing|before)-(\d+)$/.exec(name) ?? [];
    if (own === undefined || isRunning(Number(pid))) continue;
    if (what === "before" && !existsSync(join(folder, own))) renameSync(join(folder, name), join(folder, own));
    else rmSync(join(folder, name), {recursive: true, force: true});
  }
}

/** That this process or another is at work on it. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
