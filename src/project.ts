import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {fail} from "./error.ts";

/** A report's folder. Everything in it is named by its path from there, with `/`, so that no message and no output tells where it lies. */
export class Project {
  readonly root: string;

  constructor(folder: string) {
    this.root = resolve(folder);
  }

  bytes(path: string): Uint8Array {
    try {
      return readFileSync(join(this.root, path));
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
    return existsSync(join(this.root, path));
  }

  /** The names in a folder, sorted by code unit; none if there is no such folder. */
  list(folder: string): string[] {
    return this.exists(folder) ? readdirSync(join(this.root, folder)).sort() : [];
  }

  /** A path from the project's folder, as messages and digests name it. */
  name(path: string): string {
    return relative(this.root, path).split(sep).join("/");
  }
}
