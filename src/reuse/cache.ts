import {digest} from "../engine.mjs";
import {Answers} from "./answers.ts";
import {readKept, writeKept} from "./kept-file.ts";
import {isBuilt, lastBuild} from "./last-build.ts";
import type {Reads} from "./reads.ts";

/**
 * What the builds of one edition keep for the next. Two files: what the last build read and wrote, so that a build after no
 * change has nothing to do; and answers to questions that cost much, so that a build after a small change asks few. What
 * another engine kept is never used: other sources, other packages, another Node.
 */
export class Cache {
  readonly #root: string;
  readonly #edition: string;
  readonly #engine: string;

  constructor(root: string, edition: string, engineRoot: string) {
    this.#root = root;
    this.#edition = edition;
    this.#engine = digest(engineRoot);
  }

  /** Whether there is nothing to do. */
  isBuilt(): boolean {
    return isBuilt(readKept(this.#root, `${this.#edition}/build`, this.#engine), this.#root, `out/${this.#edition}`);
  }

  answers(): Answers {
    return new Answers(readKept(this.#root, `${this.#edition}/answers`, this.#engine));
  }

  /** Answers are kept of a build that failed, too: the gate's need not be found anew because a sentence was wrong. */
  keepAnswers(answers: Answers): void {
    writeKept(this.#root, `${this.#edition}/answers`, this.#engine, answers.toJSON());
  }

  /** `files`: those of the edition's folder, by name; `ledger`: its private account. */
  keepBuild(reads: Reads, files: ReadonlyMap<string, string>, ledger: string): void {
    const written = [...files].map(([name, text]) => [`out/${this.#edition}/${name}`, text] as const);
    const last = lastBuild(reads, new Map([...written, [`.ledger/${this.#edition}.json`, ledger]]));
    if (last !== undefined) writeKept(this.#root, `${this.#edition}/build`, this.#engine, last);
  }
}
