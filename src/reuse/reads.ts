import type {Json} from "../memory.ts";
import type {Listener, Project} from "../project.ts";
import {digestOf} from "./digest-of.ts";

/**
 * All that a build asked of its report's folder, with the digest of each answer: which files are there, and what they hold,
 * imports of imports and earlier editions too. Nobody has to list what a build depends on, so nothing can be missing.
 */
export class Reads {
  readonly #digests = new Map<string, string>();
  #steady = true;

  readonly hear: Listener = (question, path, answer) => {
    const asked = `${question} ${path}`;
    const digest = digestOf(answer);
    if ((this.#digests.get(asked) ?? digest) !== digest) this.#steady = false;
    this.#digests.set(asked, digest);
  };

  /** Nothing where two answers to one question differed: something changed while the build was on its way. */
  toJSON(): Json | undefined {
    return this.#steady ? [...this.#digests] : undefined;
  }
}

/** Whether the report's folder would answer the same today. */
export function areAsBefore(reads: Json, project: Project): boolean {
  const answers: {[question: string]: (path: string) => unknown} = {
    bytes: (path) => project.exists(path) && project.bytes(path),
    exists: (path) => project.exists(path),
    isFolder: (path) => project.isFolder(path),
    list: (path) => project.list(path)
  };
  return (reads as [string, string][]).every(([asked, digest]) => {
    const space = asked.indexOf(" ");
    return digestOf(answers[asked.slice(0, space)]!(asked.slice(space + 1))) === digest;
  });
}
