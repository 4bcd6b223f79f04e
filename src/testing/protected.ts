import {rmSync} from "node:fs";
import {join} from "node:path";
import {copyOf, edit, gardens} from "./sandbox.ts";

/** The gardens under the policy `protected`, as edition 2024.2, with no edition before it. */
export function protectedGardens(policy = "name: protected"): string {
  const folder = copyOf(gardens);
  edit(folder, "data/2024/edition.2.md", (text) => text.replace(/name: small-counts\n {2}threshold: 5/, policy));
  rmSync(join(folder, "data/2024/edition.1.md"));
  return folder;
}
