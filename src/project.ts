import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {fail} from "./error.ts";

/** Hears what is asked of a report's folder, and the answer: all that a build rests on. */
export type Listener = (
  question: "bytes" | "exists" | "list",
  path: string,
  answer: Uint8Array | boolean | string[]
) => void;

/** A report's folder. Everything in it is named by its path from there, with `/`, so that no message and no output tells where it lies. */
export class Project {
  readonly root: string;
  readonly #heard: Listener;

  constructor(folder: string, heard: Listener = () => {}) {
    this.root = resolve(folder);
    this.#heard = heard;
  }

  bytes(path: string): Uint8Array {
    try {
      const bytes = readFileSync(join(this.root, path));
      this.#heard("bytes", path, bytes);
      return bytes;
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === "ENOENT")
        return fail(
          path,
          "no such file",
          "a report has data/, notebooks/ and templates/; name its folder with --project"
        );
      if (code === "EISDIR") return fail(path, "is a folder, not a file");
      if (code === "EACCES") return fail(path, "cannot be read", "see who may read it");
      throw error;
    }
  }

  text(path: string): string {
    try {
      return new TextDecoder("utf-8", {fatal: true}).decode(this.bytes(path)).replaceAll("\r\n", "\n");
    } catch (error) {
      if (error instanceof TypeError) return fail(path, "is not UTF-8", "save it as UTF-8");
      throw error;
    }
  }

  exists(path: string): boolean {
    const exists = existsSync(join(this.root, path));
    this.#heard("exists", path, exists);
    return exists;
  }

  /** The names in a folder, sorted by code unit; none if there is no such folder. */
  list(folder: string): string[] {
    const path = join(this.root, folder);
    const names = existsSync(path) ? readdirSync(path).sort() : [];
    this.#heard("list", folder, names);
    return names;
  }

  /** A path from the project's folder, as messages and digests name it. */
  name(path: string): string {
    return relative(this.root, path).split(sep).join("/");
  }
}
