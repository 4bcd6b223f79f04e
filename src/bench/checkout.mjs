import {cpSync, mkdtempSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** Where this copy of Smallprint and its report stand. */
export const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Another copy of it in a folder of its own, on the same packages: what is built there leaves `out/` here as it is. */
export function checkout() {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-checkout-"));
  const parts = ["src", "data", "notebooks", "templates", "package.json", "package-lock.json"];
  for (const part of parts) cpSync(join(home, part), join(folder, part), {recursive: true});
  symlinkSync(join(home, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}
