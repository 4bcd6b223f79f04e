import {createHash} from "node:crypto";

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** One digest for many files: of their names and digests, sorted, so that a moved or renamed file shows too. */
export function digestOfAll(files: ReadonlyMap<string, string | Uint8Array>): string {
  const lines = [...files].map(([name, content]) => `${name} ${sha256(content)}\n`).sort();
  return sha256(lines.join(""));
}
