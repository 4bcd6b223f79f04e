import {cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** Where this copy of Smallprint and its report stand. */
export const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Another copy in a folder of its own, with the same packages and no cache: what is done there leaves this one as it is. */
export function checkout() {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-checkout-"));
  const parts = ["src", "data", "notebooks", "templates", "package.json", "package-lock.json"];
  for (const part of parts) cpSync(join(home, part), join(folder, part), {recursive: true});
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(home, "node_modules"))) {
    if (name !== ".cache")
      symlinkSync(join(home, "node_modules", name), join(folder, "node_modules", name), "junction");
  }
  return folder;
}
