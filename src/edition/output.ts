import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * A folder of files, whole or not at all: written aside, then put in the place of the one before by renaming. What was
 * there stays untouched until everything is written.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const parent = dirname(folder);
  const aside = `${folder}.writing-${process.pid}`;
  const before = `${folder}.before-${process.pid}`;
  mkdirSync(parent, {recursive: true});
  try {
    for (const [name, content] of files) {
      const path = join(aside, name);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, content);
    }
    swap(folder, aside, before);
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
}

function swap(folder: string, aside: string, before: string): void {
  if (existsSync(folder)) renameSync(folder, before);
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (existsSync(before)) renameSync(before, folder);
    throw error;
  }
  rmSync(before, {recursive: true, force: true});
}
