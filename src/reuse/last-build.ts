import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Json} from "../memory.ts";
import {Project} from "../project.ts";
import {digestOf} from "./digest-of.ts";
import {areAsBefore, type Reads} from "./reads.ts";

/** What an edition's last build read and wrote. */
interface LastBuild {
  readonly reads: Json;
  /** the digest of each file, by its path in the report's folder */
  readonly written: readonly (readonly [path: string, digest: string])[];
}

/** A build to keep; nothing where the report's folder changed while it was built from it. */
export function lastBuild(reads: Reads, written: ReadonlyMap<string, string>): Json | undefined {
  const asked = reads.toJSON();
  if (asked === undefined) return undefined;
  const digests = [...written].map(([path, content]) => [path, digestOf(content)] as const);
  return {reads: asked, written: digests} satisfies LastBuild;
}

/** Whether a build would read what the last one read, and what it wrote is there, with nothing beside it in `folder`. */
export function isBuilt(last: Json | undefined, root: string, folder: string): boolean {
  if (last === undefined) return false;
  const {reads, written} = last as unknown as LastBuild;
  const paths = new Set(written.map(([path]) => path));
  try {
    return (
      filesBelow(root, folder).every((path) => paths.has(path)) &&
      written.every(([path, digest]) => digestOf(readFileSync(join(root, path), "utf8")) === digest) &&
      areAsBefore(reads, new Project(root))
    );
  } catch {
    // What cannot be read is not as it was; the build itself tells of it.
    return false;
  }
}

function filesBelow(root: string, folder: string): string[] {
  const names = readdirSync(join(root, folder), {recursive: true}) as string[];
  const paths = names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
  return paths.filter((path) => statSync(join(root, path)).isFile());
}
