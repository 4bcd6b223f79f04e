import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {fail} from "./error.ts";

/** Hears what is asked of a report's folder, and the answer: all that a build rests on. */
export type Listener = (
  question: "bytes" | "exists" | "isFolder" | "list",
  path: string,
  answer: Uint8Array | boolean | string[]
) => void;

/** A report's folder. Everything in it is named by its path from there, with `/`, so that no message and no output tells where it lies. */
export class Project {
  readonly root: string;
  readonly #out: string;
  readonly #heard: Listener;

  /** `out` is where its out/ lies: elsewhere while all of it is made anew. */
  constructor(folder: string, heard: Listener = () => {}, out = join(folder, "out")) {
    this.root = resolve(folder);
    this.#out = resolve(out);
    this.#heard = heard;
  }

  /** Where a path leads on this machine; for opening files, never for showing. */
  at(path: string): string {
    return path === "out" || path.startsWith("out/") ? join(this.#out, path.slice(4)) : join(this.root, path);
  }

  bytes(path: string): Uint8Array {
    try {
      const bytes = readFileSync(this.at(path));
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
    const exists = existsSync(this.at(path));
    this.#heard("exists", path, exists);
    return exists;
  }

  isFolder(path: string): boolean {
    const isFolder = statSync(this.at(path), {throwIfNoEntry: false})?.isDirectory() ?? false;
    this.#heard("isFolder", path, isFolder);
    return isFolder;
  }

  /** The names in a folder, sorted by code unit; none if there is no such folder. */
  list(folder: string): string[] {
    const path = this.at(folder);
    const names = existsSync(path) ? readdirSync(path).sort() : [];
    this.#heard("list", folder, names);
    return names;
  }

  /** A path from the project's folder, as messages and digests name it. */
  name(path: string): string {
    return relative(this.root, path).split(sep).join("/");
  }
}
