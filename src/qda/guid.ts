import {createHash} from "node:crypto";

/** Smallprint's own, drawn once; what hangs from it are names of themes and codes. */
const namespace = "8f1d6f3e-0c5b-4b53-9c7e-2f6a1d0b7e44";

/** The GUID that a name always has: RFC 4122, version 5. */
export function guidFor(name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
