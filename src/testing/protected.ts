import {rmSync} from "node:fs";
import {join} from "node:path";
import {copyOf, edit, gardens} from "./sandbox.ts";

/** The gardens as edition 2024.2, with no edition before it; `policy` says what it does not take from the defaults. */
export function protectedGardens(policy = ""): string {
  const folder = copyOf(gardens);
  edit(folder, "data/2024/edition.2.md", (text) =>
    withoutChange(withoutHistory(text)).replace("name: protected", `$&${policy}`)
  );
  rmSync(join(folder, "data/2024/edition.1.md"));
  return folder;
}

/** An edition's front matter that leaves no earlier edition out of account. */
export function withoutHistory(text: string): string {
  return text.replace(/history:\n(?: .*\n)+/, "");
}

/** An edition's front matter that does not say what it is to the one before it. */
export function withoutChange(text: string): string {
  return text.replace(/^change:\n(?: .*\n)+/m, "");
}
